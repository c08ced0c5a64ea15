import type { Box, Point, RoutedLine, Territory } from "../../model/layout.js";
import type { Aside } from "./sized-tree.js";
import { placeChildren } from "./elk.js";
import { routeAsides, routeChildren } from "./routes.js";
import type { PlacedShape } from "./routes.js";
import type { Shape } from "./block.js";
import { isStack } from "./stacks.js";
import { transformBox } from "../page/transform.js";

/** A tree in its final place, from its own top left corner. */
export interface PlacedTree {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly RoutedLine[];
  readonly territories: readonly Territory[];
}

/** Has ELK place every manager's children, and draws the lines between the cards that come out. */
export async function placeTree(top: Shape): Promise<PlacedTree> {
  const corners = await placeAll(top);
  const boxes: Box[] = [];
  const lines: RoutedLine[] = [];
  const territories: Territory[] = [];
  const open: PlacedShape[] = [{ shape: top, at: { x: 0, y: 0 } }];
  for (let placed = open.pop(); placed !== undefined; placed = open.pop()) {
    const children = standChildren(placed, corners.get(placed.shape) ?? []);
    const ways = routeChildren(placed, children);
    boxes.push(...toBoxes(placed));
    territories.push(...toTerritories(placed));
    for (const line of [...routeAsides(placed), ...toLines(placed, children, ways)]) lines.push(line);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      const approach = ways[index] ?? [];
      if (child !== undefined) open.push(isStack(child.shape.node) ? { ...child, approach } : child);
    }
  }
  return { widthPx: top.widthPx, heightPx: top.heightPx, boxes, lines, territories };
}

async function placeAll(top: Shape): Promise<ReadonlyMap<Shape, readonly Point[]>> {
  const managers: Shape[] = [];
  const open = [top];
  for (let shape = open.pop(); shape !== undefined; shape = open.pop()) {
    if (shape.arrangement.rows.length > 0) managers.push(shape);
    for (const row of shape.arrangement.rows) for (const cell of row.cells) open.push(cell.shape);
  }
  const corners = await placeChildren(managers.map((shape) => shape.arrangement));
  return new Map(managers.map((shape, index) => [shape, corners[index] ?? []]));
}

function standChildren({ shape, at }: PlacedShape, corners: readonly Point[]): readonly PlacedShape[] {
  const cells = shape.arrangement.rows.flatMap((row) => row.cells);
  return cells.map((cell, index) => {
    const corner = corners[index] ?? { x: 0, y: 0 };
    return { shape: cell.shape, at: { x: at.x + shape.bodyX + corner.x, y: at.y + shape.bodyY + corner.y } };
  });
}

/** Lines to the cards; what leads to a stack goes on to the cards in it. */
function toLines(
  { shape }: PlacedShape,
  children: readonly PlacedShape[],
  ways: readonly (readonly Point[])[],
): RoutedLine[] {
  return children.flatMap((child, index) => {
    const points = ways[index] ?? [];
    if (isStack(child.shape.node) || points.length === 0) return [];
    return [{ from: shape.node.id, to: child.shape.node.id, points }];
  });
}

function toBoxes({ shape, at }: PlacedShape): Box[] {
  if (isStack(shape.node)) return [];
  const own = toBox(shape.node, { x: at.x + shape.cardX, y: at.y + shape.cardY });
  const beside = shape.node.asides.map((aside, index) => {
    const corner = shape.asides[index] ?? { x: 0, y: 0 };
    return toBox(aside, { x: at.x + corner.x, y: at.y + corner.y });
  });
  return [own, ...beside];
}

function toBox({ id, card, face }: Aside, at: Point): Box {
  const { merged, ...rest } = face;
  const box: Box = {
    node: id,
    x: 0,
    y: 0,
    width: card.widthPx,
    height: card.heightPx,
    ...rest,
    stripePx: card.stripePx,
    headHeightPx: card.headHeightPx,
    rows: card.rows,
    texts: card.texts,
    badges: card.badges,
    ...(card.people !== undefined && { people: card.people }),
    ...(merged !== undefined && { merged: { ...merged, texts: card.mergedTexts } }),
  };
  return transformBox(box, { ...at, scale: 1 });
}

function toTerritories({ shape, at }: PlacedShape): Territory[] {
  const { territory: officer } = shape.node;
  if (officer === undefined) return [];
  return [{ ...at, width: shape.widthPx, height: shape.heightPx, officer }];
}
