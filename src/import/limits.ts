/** Limits on one foreign file. A file that exceeds one of them is refused, so that it cannot keep a machine busy. */
export const LIMITS = {
  bytes: 64 * 1024 * 1024,
  /** Number of rows; a company file may have as many posts. */
  rows: 100_000,
  columns: 1000,
  /** Number of cells: a table that is both wide and long would fill the memory. */
  cells: 5_000_000,
  /** Number of UTF-16 units that are kept of one cell. */
  cellUnits: 2000,
  /** Levels of units; a company file can nest about 30. */
  levels: 25,
  /** Levels of nested lists and maps in a file, as in a company file. */
  depth: 64,
  /** Number of unclosed quotes after which a text does not count as a table. */
  unclosedQuotes: 20,
} as const;
