/** Distances between the boxes of a tree, in px at scale 1. */
export const GAP = {
  /** From the bottom of a manager to the row below; the bus runs half-way. */
  level: 32,
  /** Between leaves of one row, and between blocks that have something below them. */
  leaf: 16,
  block: 24,
  /** Between blocks of which some stand on tinted ground. */
  territories: 14,
  /** A stack below its manager's left edge: indent, first gap, gap between the boxes. */
  hangIndent: 18,
  hangTop: 10,
  hang: 8,
  /** Between two columns; their common spine runs down the middle. */
  column: 22,
  columnRow: 12,
  /** Between wrapped rows; the bus of the lower row runs half-way. */
  wrappedRow: 44,
  /** Between a manager and what stands beside it, and between two of those. */
  beside: 22,
  besideRow: 8,
  /** Tinted ground around a technology officer's whole block. */
  territory: 9,
} as const;
