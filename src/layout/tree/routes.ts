import type { Point, RoutedLine } from "../../model/layout.js";
import { GAP } from "../content/card-sizes.js";
import { isLeftOfSpine } from "./arrangements.js";
import { anchorX, middleY } from "./block.js";
import type { Arrangement, Shape } from "./block.js";
import { isStack } from "./stacks.js";

/** A shape with the corner it stands at. */
export interface PlacedShape {
  readonly shape: Shape;
  readonly at: Point;
  /** For a stack, which has no card: the line that leads to it from the card above. */
  readonly approach?: readonly Point[];
}

/**
 * The way from a card to each card or stack below it. A bus runs half-way down the gap below the card; spines
 * and trunks run where the arrangement left room for them, so no line crosses a box.
 */
export function routeChildren(parent: PlacedShape, children: readonly PlacedShape[]): (readonly Point[])[] {
  const start = startOf(parent);
  return children.map((child, index) => [...start, ...wayTo(parent, child, index)]);
}

/** Short lines to what stands beside a card, on a spine of their own where there are several on one side. */
export function routeAsides({ shape, at }: PlacedShape): RoutedLine[] {
  const { node } = shape;
  const cardLeft = at.x + shape.cardX;
  const y = at.y + middleY(shape);
  return node.asides.map((aside, index) => {
    const corner = shape.asides[index] ?? { x: 0, y: 0 };
    const isRight = corner.x > shape.cardX;
    const from = isRight ? cardLeft + node.card.widthPx : cardLeft;
    const to = at.x + corner.x + (isRight ? 0 : aside.card.widthPx);
    const asideY = at.y + corner.y + aside.card.heightPx / 2;
    const spineX = (from + to) / 2;
    return {
      from: node.id,
      to: aside.id,
      points: [
        { x: from, y },
        { x: spineX, y },
        { x: spineX, y: asideY },
        { x: to, y: asideY },
      ],
    };
  });
}

function startOf({ shape, at, approach }: PlacedShape): readonly Point[] {
  const { kind } = shape.arrangement;
  // A stack on a bus goes on along the bus that leads to it, one on a single spine starts where that bus ends.
  if (isStack(shape.node)) return isOnBus(shape) ? (approach ?? []).slice(0, -1) : (approach ?? []);
  const y = at.y + shape.cardY + shape.node.card.heightPx;
  return [{ x: kind === "hang" ? at.x + shape.bodyX + shape.arrangement.trunkX : at.x + anchorX(shape), y }];
}

function isOnBus({ arrangement }: Shape): boolean {
  return arrangement.kind === "row" || (arrangement.kind === "columns" && columnsOf(arrangement) > 2);
}

function columnsOf({ rows }: Arrangement): number {
  return rows[0]?.cells.length ?? 0;
}

function wayTo(parent: PlacedShape, child: PlacedShape, index: number): Point[] {
  switch (parent.shape.arrangement.kind) {
    case "leaf":
      return [];
    case "row":
      return wayOnBus(parent, child);
    case "hang":
      return wayFromSpine(parent.at.x + parent.shape.bodyX + parent.shape.arrangement.trunkX, child, "left");
    case "columns":
      return wayInColumns(parent, child, index);
    case "wrap":
      return wayInRows(parent, child);
  }
}

function busY(parent: PlacedShape): number {
  const end = isStack(parent.shape.node) ? startOf(parent).at(-1) : undefined;
  return end?.y ?? parent.at.y + parent.shape.bodyY - GAP.level / 2;
}

function wayOnBus(parent: PlacedShape, child: PlacedShape): Point[] {
  return wayDown(child, [
    { x: parent.at.x + anchorX(parent.shape), y: busY(parent) },
    { x: child.at.x + anchorX(child.shape), y: busY(parent) },
  ]);
}

function wayInRows(parent: PlacedShape, child: PlacedShape): Point[] {
  const isFirstRow = child.at.y - parent.at.y < parent.shape.bodyY + 1;
  if (isFirstRow) return wayOnBus(parent, child);
  const { arrangement } = parent.shape;
  const trunkX = parent.at.x + parent.shape.bodyX + arrangement.trunkX;
  const rowBusY = child.at.y - arrangement.rowGapPx / 2;
  return wayDown(child, [
    { x: parent.at.x + anchorX(parent.shape), y: busY(parent) },
    { x: trunkX, y: busY(parent) },
    { x: trunkX, y: rowBusY },
    { x: child.at.x + anchorX(child.shape), y: rowBusY },
  ]);
}

function wayDown(child: PlacedShape, before: Point[]): Point[] {
  return [...before, { x: child.at.x + anchorX(child.shape), y: child.at.y + child.shape.cardY }];
}

function wayInColumns(parent: PlacedShape, child: PlacedShape, index: number): Point[] {
  const columns = columnsOf(parent.shape.arrangement);
  const column = index % columns;
  const isLeft = isLeftOfSpine(column, columns);
  const spineX = spineAfter(parent, isLeft ? column : column - 1);
  const way = wayFromSpine(spineX, child, isLeft ? "right" : "left");
  if (columns === 2) return way;
  const y = busY(parent);
  return [{ x: parent.at.x + anchorX(parent.shape), y }, { x: spineX, y }, ...way];
}

/** Down the spine to the middle of the card, and in at one of its sides. */
function wayFromSpine(spineX: number, child: PlacedShape, side: "left" | "right"): Point[] {
  const y = child.at.y + middleY(child.shape);
  const left = child.at.x + child.shape.cardX;
  return [
    { x: spineX, y },
    { x: side === "left" ? left : left + child.shape.node.card.widthPx, y },
  ];
}

/** The x of the spine in the gap after a column. */
function spineAfter({ shape, at }: PlacedShape, column: number): number {
  const width = shape.arrangement.rows[0]?.cells[0]?.widthPx ?? 0;
  return at.x + shape.bodyX + (column + 1) * (width + GAP.column) - GAP.column / 2;
}
