import { askEvery, NO_DEADLINE } from "../../model/deadline.js";
import type { Box, Point, RoutedLine, Territory } from "../../model/layout.js";
import { createPlacer, placeChildren } from "./elk.js";
import type { PlaceOptions } from "./elk.js";
import { routeBeside, routeChildren } from "./routes.js";
import type { PlacedBlock } from "./routes.js";
import type { Block } from "./block.js";
import { isStack } from "./stacks.js";
import type { PlacedBoxes } from "../page/paged-view.js";
import { placeBox } from "../page/place-box.js";

/** Lets ELK place every manager's children, and draws the lines between the resulting cards. */
export async function placeTree(
  top: Block,
  { placer = createPlacer(), checkpoint = NO_DEADLINE }: Partial<PlaceOptions> = {},
): Promise<PlacedBoxes> {
  const corners = await placeAll(top, { placer, checkpoint });
  const ask = askEvery(100, checkpoint);
  const boxes: Box[] = [];
  const lines: RoutedLine[] = [];
  const territories: Territory[] = [];
  const open: PlacedBlock[] = [{ block: top, at: { x: 0, y: 0 } }];
  for (let placed = open.pop(); placed !== undefined; placed = open.pop()) {
    ask();
    const children = standChildren(placed, corners.get(placed.block) ?? []);
    const ways = routeChildren(placed, children);
    boxes.push(...toBoxes(placed));
    territories.push(...toTerritories(placed));
    for (const line of [...routeBeside(placed), ...toLines(placed, children, ways)]) lines.push(line);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      const approach = ways[index] ?? [];
      if (child !== undefined) open.push(isStack(child.block.node) ? { ...child, approach } : child);
    }
  }
  return { widthPx: top.widthPx, heightPx: top.heightPx, boxes, lines, territories };
}

async function placeAll(top: Block, options: PlaceOptions): Promise<ReadonlyMap<Block, readonly Point[]>> {
  const managers: Block[] = [];
  const open = [top];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    if (block.arrangement.rows.length > 0) managers.push(block);
    for (const row of block.arrangement.rows) for (const cell of row.cells) open.push(cell.block);
  }
  const corners = await placeChildren(
    managers.map((block) => block.arrangement),
    options,
  );
  return new Map(managers.map((block, index) => [block, corners[index] ?? []]));
}

function standChildren({ block, at }: PlacedBlock, corners: readonly Point[]): readonly PlacedBlock[] {
  const cells = block.arrangement.rows.flatMap((row) => row.cells);
  return cells.map((cell, index) => {
    const corner = corners[index] ?? { x: 0, y: 0 };
    return { block: cell.block, at: { x: at.x + block.bodyX + corner.x, y: at.y + block.bodyY + corner.y } };
  });
}

/** Turns ways into lines to the cards; a line to a stack continues to the cards in it. */
function toLines(
  { block }: PlacedBlock,
  children: readonly PlacedBlock[],
  ways: readonly (readonly Point[])[],
): RoutedLine[] {
  return children.flatMap((child, index) => {
    const points = ways[index] ?? [];
    if (isStack(child.block.node) || points.length === 0) return [];
    return [{ from: block.node.id, to: child.block.node.id, points }];
  });
}

function toBoxes({ block, at }: PlacedBlock): Box[] {
  if (isStack(block.node)) return [];
  const own = placeBox(block.node, { x: at.x + block.cardX, y: at.y + block.cardY });
  const beside = block.node.beside.map((boxBeside, index) => {
    const corner = block.beside[index] ?? { x: 0, y: 0 };
    return placeBox(boxBeside, { x: at.x + corner.x, y: at.y + corner.y });
  });
  return [own, ...beside];
}

function toTerritories({ block, at }: PlacedBlock): Territory[] {
  const { territory: officer } = block.node;
  if (officer === undefined) return [];
  return [{ ...at, width: block.widthPx, height: block.heightPx, officer }];
}
