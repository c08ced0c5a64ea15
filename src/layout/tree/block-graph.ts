import type { Point } from "../../model/layout.js";
import { widestRow } from "./block.js";
import type { Arrangement, Block, Cell, Row } from "./block.js";
import { GAP } from "./gaps.js";
import { splitBeside, stackHeight } from "./heads.js";
import { boxOf, columnOf, pad, rowOf } from "./rows-and-columns.js";
import type { Unnamed } from "./rows-and-columns.js";
import { isStack } from "./stacks.js";

/** The places that ELK gives to everything directly in a block, measured from the block's top left corner. */
export interface BlockPlaces {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Corner of the card; absent in a stack, which has no card. */
  readonly card: Point | undefined;
  /** Corners of the boxes beside the card, in the order of `node.beside`. */
  readonly beside: readonly Point[];
  /** Corners of the blocks below, row by row. */
  readonly children: readonly Point[];
}

/** Tells whether a block is only a card, so that placing the block places the card. */
export function isBareCard({ node, arrangement }: Block): boolean {
  return arrangement.kind === "leaf" && node.beside.length === 0 && node.territory === undefined;
}

/** Returns the places in a block that is only a card. */
export function placesInBareCard({ widthPx, heightPx }: Block): BlockPlaces {
  return { widthPx, heightPx, card: { x: 0, y: 0 }, beside: [], children: [] };
}

/** Lists the blocks directly below a card, row by row. */
export function childrenOf({ arrangement }: Block): readonly Block[] {
  return arrangement.rows.flatMap(({ cells }) => cells.map(({ block }) => block));
}

/**
 * Makes ELK's graph of one block: the card with the boxes beside it, and below it the rows of children, each as a plain
 * box of its estimated size. One graph of the whole company would be nested as deeply as the company, and overflow
 * ELK's stack.
 */
export function toGraph(block: Block): Unnamed {
  const { arrangement, node } = block;
  const { marginPx, headGapPx } = arrangement;
  const parts = [...(isStack(node) ? [] : [toHead(block)]), ...(arrangement.rows.length === 0 ? [] : [toBody(block)])];
  const around = { topPx: marginPx, leftPx: marginPx, bottomPx: marginPx, rightPx: marginPx };
  return columnOf(parts, headGapPx, around);
}

/** Makes the row of a card and the boxes beside it, all centred on one height. */
function toHead({ node, arrangement }: Block): Unnamed {
  const { card } = node;
  const { left, right } = splitBeside(node);
  const heightPx = Math.max(card.heightPx, stackHeight(left), stackHeight(right));
  const lower = (part: Unnamed, ownPx: number) => pad(part, { topPx: (heightPx - ownPx) / 2 });
  const toStack = (stack: typeof left) => {
    if (stack.length === 0) return [];
    const boxes = stack.map((beside) => boxOf(beside.card.widthPx, beside.card.heightPx));
    return [lower(columnOf(boxes, GAP.besideRow), stackHeight(stack))];
  };
  const own = lower(boxOf(card.widthPx, card.heightPx), card.heightPx);
  const indent = { leftPx: arrangement.headIndentPx };
  if (node.beside.length === 0) return pad(own, indent);
  return rowOf([...toStack(left), own, ...toStack(right)], GAP.beside, indent);
}

function toBody({ arrangement }: Block): Unnamed {
  const { kind, rows, columnGapPx, rowGapPx, bodyIndentPx } = arrangement;
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return toRow(only, columnGapPx, bodyIndentPx, 0);
  const indent = { leftPx: bodyIndentPx };
  // In a hang, each row holds one block, so the blocks go straight into the column, which saves a level of the graph.
  if (kind === "hang")
    return columnOf(
      rows.flatMap(({ cells }) => cells.map(toCell)),
      rowGapPx,
      indent,
    );
  const fillers = listFillers(arrangement);
  return columnOf(
    rows.map((row, index) => toRow(row, columnGapPx, 0, fillers[index] ?? 0)),
    rowGapPx,
    indent,
  );
}

/**
 * Lists the padding at the right of each row that makes it as wide as the widest, so that no two rows fit on one line.
 */
function listFillers({ rows, columnGapPx }: Arrangement): number[] {
  const widest = widestRow(rows, columnGapPx);
  return rows.map((row) => widest - widestRow([row], columnGapPx));
}

function toRow({ cells, indentPx }: Row, gapPx: number, bodyIndentPx: number, fillerPx: number): Unnamed {
  const padding = { leftPx: bodyIndentPx + indentPx, rightPx: fillerPx };
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return pad(toCell(only), padding);
  return rowOf(cells.map(toCell), gapPx, padding);
}

function toCell({ block, widthPx }: Cell): Unnamed {
  return pad(boxOf(block.widthPx, block.heightPx), { rightPx: widthPx - block.widthPx });
}

/** Assigns the corners that ELK found, in the order of its graph, to the card, the boxes beside it and the children. */
export function toPlaces(
  { node, arrangement }: Block,
  boxes: readonly Point[],
  size: Pick<BlockPlaces, "widthPx" | "heightPx">,
): BlockPlaces {
  const cards = isStack(node) ? 0 : 1;
  const { left } = splitBeside(node);
  const children = boxes.slice(cards + node.beside.length);
  const beside = node.beside.map((_, index) => {
    const side = index >> 1;
    return pointAt(boxes, index % 2 === 1 ? side : left.length + cards + side);
  });
  const expected = arrangement.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  if (children.length !== expected) throw new Error("ELK returned other boxes than it was given");
  return { card: cards === 0 ? undefined : pointAt(boxes, left.length), beside, children, ...size };
}

function pointAt(points: readonly Point[], index: number): Point {
  const point = points[index];
  if (point === undefined) throw new Error("ELK returned fewer boxes than it was given");
  return point;
}
