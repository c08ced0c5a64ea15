/** Distances between the boxes of a tree, in px at scale 1. */
export const GAP = {
  /** Gap from the bottom of a manager to the row below; the bus runs half-way down the gap. */
  level: 32,
  /** Gaps between siblings in a row: if all of them are leaves, and if some have boxes below them. */
  leaf: 16,
  block: 24,
  /** Gap between blocks if some of them are on a tinted background. */
  territories: 14,
  /**
   * Sizes for boxes that hang one below the other from their manager's left side: indent, first gap, gap between boxes.
   */
  hangIndent: 18,
  hangTop: 10,
  hang: 8,
  /** Gap between hangs side by side; each has its spine at its left. */
  hangs: 12,
  /** Gap between two columns; their common spine runs down the middle. */
  column: 22,
  columnRow: 12,
  /** Gap between wrapped rows; the bus of the lower row runs half-way down the gap. */
  wrappedRow: 44,
  /** Gap between a manager and a box beside it, and between two of those boxes. */
  beside: 22,
  besideRow: 8,
  /** Margin of the tinted background around a technology officer's whole block. */
  territory: 9,
} as const;
