import type { Box, Point, Rect, RoutedLine, Territory } from "../../model/layout.js";
import type { PlacedBoxes, PlacedWay } from "../page/paged-view.js";
import { placeBox } from "../page/place-box.js";
import type { Block } from "./block.js";
import { GAP } from "./gaps.js";
import { placeBlocks } from "./place.js";
import type { PlacedBlock, PlaceOptions } from "./place.js";
import { portX, routeBeside, routeChildren } from "./routes.js";

/** Places a tree with ELK. */
export async function placeTree(top: Block, options: PlaceOptions): Promise<PlacedWay> {
  const { widthPx, heightPx } = top;
  const blocks = await placeBlocks(top, options);
  const toBoxes = () => ({ widthPx, heightPx, ...toBoxesAndLines(blocks) });
  return { widthPx, heightPx, rects: blocks.flatMap(toRects), toBoxes };
}

function toBoxesAndLines(blocks: readonly PlacedBlock[]): Pick<PlacedBoxes, "boxes" | "lines" | "territories"> {
  const lines: RoutedLine[] = [];
  const approaches = new Map<PlacedBlock, readonly Point[]>();
  for (const placed of blocks) {
    lines.push(...routeBeside(placed));
    const ways = routeChildren(placed, approaches.get(placed));
    for (const [index, child] of placed.children.entries()) {
      const points = ways[index] ?? [];
      // A stack has no card, so the line to the stack continues to the cards in it.
      if (child.card === undefined) approaches.set(child, points);
      else lines.push({ from: placed.block.node.id, to: child.block.node.id, points });
    }
  }
  return { boxes: blocks.flatMap(toCards), lines, territories: blocks.flatMap(toTerritories) };
}

function toCards({ block: { node }, card, beside }: PlacedBlock): Box[] {
  if (card === undefined) return [];
  return [placeBox(node, card), ...node.beside.map((boxBeside, index) => placeBox(boxBeside, beside[index] ?? card))];
}

function toTerritories({ block, at }: PlacedBlock): Territory[] {
  const { territory: officer } = block.node;
  if (officer === undefined) return [];
  return [{ ...at, width: block.widthPx, height: block.heightPx, officer }];
}

/**
 * Lists the rectangles that nothing else on the page may overlap: cards, tinted backgrounds and the buses above rows.
 */
function toRects(placed: PlacedBlock): Rect[] {
  const { block, at, card, beside } = placed;
  const rects = toBuses(placed);
  if (block.node.territory !== undefined) rects.push({ ...at, width: block.widthPx, height: block.heightPx });
  const cards = [block.node, ...block.node.beside];
  const corners = card === undefined ? [] : [card, ...beside];
  for (const [index, { x, y }] of corners.entries()) {
    const { widthPx: width = 0, heightPx: height = 0 } = cards[index]?.card ?? {};
    rects.push({ x, y, width, height });
  }
  return rects;
}

/** Lists the horizontal line above each row, from the first to the last child of the row. */
function toBuses(placed: PlacedBlock): Rect[] {
  const { kind, rows, rowGapPx } = placed.block.arrangement;
  if (kind === "hang") return [];
  const trunk = portX(placed);
  let first = 0;
  return rows.flatMap((row, index) => {
    const children = placed.children.slice(first, first + row.cells.length);
    first += row.cells.length;
    if (kind === "columns" && index > 0) return [];
    const ports = children.map(portX);
    const x = Math.min(trunk, ...ports);
    const y = (children[0]?.at.y ?? 0) - (index === 0 ? GAP.level : rowGapPx) / 2;
    return [{ x, y, width: Math.max(trunk, ...ports) - x, height: 1 }];
  });
}
