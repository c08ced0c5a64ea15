import type { SizedNode } from "./sized-node.js";

/**
 * One way to draw a box with everything below it: an arrangement, and the sizes that follow from it as sums and maxima.
 * ELK places everything in a block; the sizes here serve only to choose among arrangements. All lengths are in px.
 */
export interface Block {
  readonly node: SizedNode;
  readonly arrangement: Arrangement;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Width of the part left of the line that comes in from above; that line meets the middle of the card. */
  readonly leftOfPortPx: number;
  /** Area of all cards in the block, which is the same in every arrangement. */
  readonly cardAreaPx: number;
  /**
   * Penalty for being harder to read: the penalty of the block's own arrangement, plus the mean penalty of the blocks
   * below, weighted by the area of their cards. In a large company, a sum over all blocks would outweigh the size of
   * the type.
   */
  readonly penalty: number;
  /** Whether the card is at the block's top left, so that a line can come in from the left. */
  readonly isHangable: boolean;
}

/** Rows of children below a card, and the distances between them. */
export interface Arrangement {
  readonly kind: "leaf" | "row" | "hang" | "hangs" | "columns" | "wrap";
  readonly rows: readonly Row[];
  readonly columnGapPx: number;
  readonly rowGapPx: number;
  /**
   * Place of the trunk, the line that runs down to lower rows: in the middle, or left of all rows. For hangs side by
   * side it tells whether the card is over their middle or at their left.
   */
  readonly trunk: "middle" | "left";
  /** Margin around the block; only a block on a tinted background has one. */
  readonly marginPx: number;
  /** Gap between the card and the first row. */
  readonly headGapPx: number;
  /** Indent of the card and the boxes beside it. */
  readonly headIndentPx: number;
  /** Indent of all rows. */
  readonly bodyIndentPx: number;
}

export interface Row {
  readonly indentPx: number;
  readonly cells: readonly Cell[];
}

/** A child with the width reserved for it; a narrower child is aligned at the left, so that indents show ranks. */
export interface Cell {
  readonly block: Block;
  readonly widthPx: number;
}

export function rowWidth(row: Row, gapPx: number): number {
  return row.cells.reduce((sum, cell) => sum + cell.widthPx + gapPx, row.indentPx - gapPx);
}

export function rowHeight(row: Row): number {
  return row.cells.reduce((max, cell) => Math.max(max, cell.block.heightPx), 0);
}

/** Returns the width of the widest row. */
export function widestRow(rows: readonly Row[], gapPx: number): number {
  return rows.reduce((max, row) => Math.max(max, rowWidth(row, gapPx)), 0);
}
