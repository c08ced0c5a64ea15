import type { SizedNode } from "./sized-node.js";
import { GAP } from "./gaps.js";

/**
 * One way to draw a box with everything below it: a plan with sizes, made by arithmetic alone. All lengths are in px
 * from the block's own top left corner.
 */
export interface Block {
  readonly node: SizedNode;
  readonly arrangement: Arrangement;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Top left corner of the card of the box itself. */
  readonly cardX: number;
  readonly cardY: number;
  /** Top left corner of the body, which holds everything below the card. */
  readonly bodyX: number;
  readonly bodyY: number;
  /** Corners of the boxes beside the card, in the order of `node.beside`. */
  readonly beside: readonly { readonly x: number; readonly y: number }[];
  /** Sum over the whole block; it weighs against arrangements that are harder to read. */
  readonly penalty: number;
  /** Whether the card stands at the block's top left, so that a line can come in from the left. */
  readonly isHangable: boolean;
}

/** Places of the children: rows of cells, with the lines that the kind calls for. */
export interface Arrangement {
  readonly kind: "leaf" | "row" | "hang" | "columns" | "wrap";
  readonly rows: readonly Row[];
  readonly columnGapPx: number;
  readonly rowGapPx: number;
  /** Distance of the spine or trunk from the body's left edge, in the kinds whose lines run down. */
  readonly trunkX: number;
}

export interface Row {
  readonly indentPx: number;
  readonly cells: readonly Cell[];
}

/** A child with the room reserved for it; a narrower child stands `insetPx` from the left. */
export interface Cell {
  readonly block: Block;
  readonly widthPx: number;
  readonly insetPx: number;
}

export function rowWidth(row: Row, gapPx: number): number {
  return row.cells.reduce((sum, cell) => sum + cell.widthPx + gapPx, row.indentPx - gapPx);
}

export function rowHeight(row: Row): number {
  return row.cells.reduce((max, cell) => Math.max(max, cell.block.heightPx), 0);
}

/** Returns the x at which a line meets the card from above. */
export function portX(block: Block): number {
  return block.cardX + block.node.card.widthPx / 2;
}

/** Returns the y at which a line meets the card from the side; it meets a card with rows at its head. */
export function middleY(block: Block): number {
  return block.cardY + block.node.card.headHeightPx / 2;
}

/** Returns the room for the card and the boxes beside it: alternately right and left, several on a side in a stack. */
export function arrangeHead(node: SizedNode): {
  readonly heightPx: number;
  readonly leftPx: number;
  readonly rightPx: number;
  readonly cardY: number;
  readonly beside: readonly { readonly x: number; readonly y: number }[];
} {
  const { card } = node;
  const stacks = [1, -1].map((side) => node.beside.filter((_, index) => (index % 2 === 0 ? 1 : -1) === side));
  const stackHeights = stacks.map((stack) =>
    stack.reduce((sum, boxBeside) => sum + boxBeside.card.heightPx + GAP.besideRow, -GAP.besideRow),
  );
  const heightPx = Math.max(card.heightPx, ...stackHeights);
  const cardY = (heightPx - card.heightPx) / 2;
  const tops = stackHeights.map((height) => (heightPx - height) / 2);
  const beside = node.beside.map((boxBeside, index) => {
    const side = index % 2;
    const y = tops[side] ?? 0;
    tops[side] = y + boxBeside.card.heightPx + GAP.besideRow;
    return { x: side === 0 ? card.widthPx + GAP.beside : -GAP.beside - boxBeside.card.widthPx, y };
  });
  const reach = card.widthPx + GAP.beside;
  return {
    heightPx,
    leftPx: node.beside.length > 1 ? reach : 0,
    rightPx: node.beside.length > 0 ? reach : 0,
    cardY,
    beside,
  };
}
