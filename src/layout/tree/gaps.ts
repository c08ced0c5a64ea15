/** Distances between the boxes of a tree, in px at scale 1. */
export const GAP = {
  /** Gap from the bottom of a manager to the row below; the bus runs half-way. */
  level: 32,
  /** Gap between leaves of one row, and between blocks that have something below them. */
  leaf: 16,
  block: 24,
  /** Gap between blocks if some of them stand on tinted ground. */
  territories: 14,
  /** Measures of a stack below its manager's left edge: indent, first gap, gap between the boxes. */
  hangIndent: 18,
  hangTop: 10,
  hang: 8,
  /** Gap between two columns; their common spine runs down the middle. */
  column: 22,
  columnRow: 12,
  /** Gap between wrapped rows; the bus of the lower row runs half-way. */
  wrappedRow: 44,
  /** Gap between a manager and a box beside it, and between two of those boxes. */
  beside: 22,
  besideRow: 8,
  /** Margin of tinted ground around a technology officer's whole block. */
  territory: 9,
} as const;
