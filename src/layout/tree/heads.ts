import type { SizedBox } from "../content/sized-box.js";
import type { Arrangement, Block, Row } from "./block.js";
import { GAP } from "./gaps.js";
import { priceEmptyGround } from "./prices.js";
import type { SizedNode } from "./sized-node.js";

/** Rows below a card, arranged before the card is added. */
export type Body = Pick<Arrangement, "kind" | "rows" | "columnGapPx" | "rowGapPx" | "trunk">;

/**
 * Adds the card, and the boxes beside it, to the rows below. `bodyPortPx` is the width of the rows left of the card's
 * middle; for a hang it is the width up to the spine, half an indent left of the rows.
 */
export function addHead(node: SizedNode, body: Body, bodyPortPx: number, penalty: number): Block {
  const { kind, rows, columnGapPx, rowGapPx, trunk } = body;
  const isHang = kind === "hang";
  const isLeaf = rows.length === 0;
  const isHeadless = node.card.heightPx === 0;
  const head = measureHead(node);
  const leftOfBodyPx = isHang && !isHeadless ? GAP.hangIndent : node.card.widthPx / 2 - bodyPortPx;
  const headReach = head.leftPx + leftOfBodyPx;
  const bodyIndentPx = Math.max(0, headReach, isHang ? GAP.hangIndent : 0);
  const headIndentPx = bodyIndentPx - headReach;
  const marginPx = node.territory === undefined ? 0 : GAP.territory;
  const headGapPx = isLeaf || isHeadless ? 0 : isHang ? GAP.hangTop : GAP.level;
  const headWidth = headIndentPx + head.leftPx + node.card.widthPx + head.rightPx;
  const below = sumBelow(rows, columnGapPx, rowGapPx);
  const cardAreaPx = below.cardAreaPx + node.card.widthPx * node.card.heightPx;
  const widthPx = Math.max(headWidth, isLeaf ? 0 : bodyIndentPx + below.widthPx) + 2 * marginPx;
  const heightPx = head.heightPx + headGapPx + below.heightPx + 2 * marginPx;
  const empty = node.territory === undefined ? 0 : priceEmptyGround(cardAreaPx / (widthPx * heightPx));
  return {
    node,
    // The fields are named one by one: a spread takes longer, and the search makes such an object for every arrangement
    // that it tries.
    arrangement: { kind, rows, columnGapPx, rowGapPx, trunk, marginPx, headGapPx, headIndentPx, bodyIndentPx },
    widthPx,
    heightPx,
    leftOfPortPx: marginPx + headIndentPx + head.leftPx + node.card.widthPx / 2,
    cardAreaPx,
    penalty: penalty + empty + below.penaltyPx / cardAreaPx,
    isHangable:
      (isLeaf || trunk === "left") &&
      kind !== "wrap" &&
      node.beside.length === 0 &&
      node.territory === undefined &&
      !isHeadless,
  };
}

interface Sums {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly cardAreaPx: number;
  /** Penalties of the blocks, each weighted by the area of its cards. */
  readonly penaltyPx: number;
}

const NO_SUMS: Sums = { widthPx: 0, heightPx: 0, cardAreaPx: 0, penaltyPx: 0 };

/** Adds up rows of blocks, all sums in one pass, because the search needs them for every arrangement that it tries. */
function sumBelow(rows: readonly Row[], columnGapPx: number, rowGapPx: number): Sums {
  if (rows.length === 0) return NO_SUMS;
  const sums = { widthPx: 0, heightPx: -rowGapPx, cardAreaPx: 0, penaltyPx: 0 };
  for (const row of rows) {
    let width = row.indentPx - columnGapPx;
    let highest = 0;
    for (const { block, widthPx } of row.cells) {
      width = width + widthPx + columnGapPx;
      if (block.heightPx > highest) highest = block.heightPx;
      sums.cardAreaPx += block.cardAreaPx;
      sums.penaltyPx += block.penalty * block.cardAreaPx;
    }
    if (width > sums.widthPx) sums.widthPx = width;
    sums.heightPx = sums.heightPx + highest + rowGapPx;
  }
  return sums;
}

/** Splits the boxes beside a card: alternately right and left, the first one to the right. */
export function splitBeside({ beside }: SizedNode): { left: readonly SizedBox[]; right: readonly SizedBox[] } {
  return {
    left: beside.filter((_, index) => index % 2 === 1),
    right: beside.filter((_, index) => index % 2 === 0),
  };
}

/** Returns the height of boxes stacked on one side of a card. */
export function stackHeight(stack: readonly SizedBox[]): number {
  return stack.reduce((sum, { card }) => sum + card.heightPx + GAP.besideRow, -GAP.besideRow);
}

/** Returns the room that a card and the boxes beside it need: the height, and the widths on both sides of the card. */
export function measureHead(node: SizedNode): { heightPx: number; leftPx: number; rightPx: number } {
  // Few cards have boxes beside them, and the search calls this function for every arrangement of every card.
  if (node.beside.length === 0) return { heightPx: node.card.heightPx, leftPx: 0, rightPx: 0 };
  const { left, right } = splitBeside(node);
  return {
    heightPx: Math.max(node.card.heightPx, stackHeight(left), stackHeight(right)),
    leftPx: widthBeside(left),
    rightPx: widthBeside(right),
  };
}

function widthBeside(stack: readonly SizedBox[]): number {
  if (stack.length === 0) return 0;
  return GAP.beside + stack.reduce((max, { card }) => Math.max(max, card.widthPx), 0);
}
