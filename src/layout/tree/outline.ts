import type { Point, Rect } from "../../model/layout.js";
import type { Silhouette } from "../page/placement.js";
import { rowHeight, rowWidth } from "./block.js";
import type { Block } from "./block.js";
import { measureHead } from "./heads.js";

/**
 * Estimates the room that a block takes, by sums of sizes and without ELK: a rectangle for each card of the chain at
 * its top, and one for each row below. No card or bus will be outside these rectangles, so a page that has room for
 * them has room for the boxes.
 */
export function outlineBlock(top: Block): Silhouette {
  const rects: Rect[] = [];
  let at: Point = { x: 0, y: 0 };
  let block = top;
  for (let only = onlyCell(block); only !== undefined; only = onlyCell(block)) {
    const body = bodyCorner(block, at);
    const below = { x: body.x + only.leftPx, y: body.y };
    const [portX, nextX] = [at.x + block.leftOfPortPx, below.x + only.block.leftOfPortPx];
    const busX = Math.min(portX, nextX);
    const busY = below.y - block.arrangement.headGapPx / 2;
    rects.push(outlineHead(block, at), { x: busX, y: busY, width: Math.max(portX, nextX) - busX, height: 1 });
    at = below;
    block = only.block;
  }
  rects.push(...outlineFan(block, at));
  return { widthPx: top.widthPx, heightPx: top.heightPx, rects };
}

/** Returns the only block below a card; blocks on a tinted background are outlined as a whole. */
function onlyCell({ node, arrangement }: Block): { readonly block: Block; readonly leftPx: number } | undefined {
  const [row] = arrangement.rows;
  const [cell] = row?.cells ?? [];
  const isChain = node.territory === undefined && arrangement.rows.length === 1 && row?.cells.length === 1;
  return isChain && cell !== undefined ? { block: cell.block, leftPx: row.indentPx } : undefined;
}

function outlineFan(block: Block, at: Point): readonly Rect[] {
  if (block.node.territory !== undefined) return [{ ...at, width: block.widthPx, height: block.heightPx }];
  return [outlineHead(block, at), ...outlineRows(block, at.x + block.leftOfPortPx, bodyCorner(block, at))];
}

function outlineHead({ node, arrangement }: Block, { x, y }: Point): Rect {
  const { leftPx, rightPx, heightPx } = measureHead(node);
  return { x: x + arrangement.headIndentPx, y, width: leftPx + node.card.widthPx + rightPx, height: heightPx };
}

function bodyCorner({ node, arrangement }: Block, { x, y }: Point): Point {
  return { x: x + arrangement.bodyIndentPx, y: y + measureHead(node).heightPx + arrangement.headGapPx };
}

/** Outlines the rows below a card, each together with the bus above it, which reaches to the line from the card. */
function outlineRows({ arrangement }: Block, portX: number, body: Point): readonly Rect[] {
  const { kind, rows, rowGapPx, columnGapPx, headGapPx } = arrangement;
  let rowY = body.y;
  return rows.map((row, index) => {
    const busPx = kind === "hang" ? 0 : (index === 0 ? headGapPx : rowGapPx) / 2;
    const height = rowHeight(row) + busPx;
    const y = rowY - busPx;
    rowY += rowHeight(row) + rowGapPx;
    const left = body.x + row.indentPx;
    const right = body.x + rowWidth(row, columnGapPx);
    if (kind === "hang") return { x: left, y, width: right - left, height };
    const x = Math.min(left, portX);
    return { x, y, width: Math.max(right, portX) - x, height };
  });
}
