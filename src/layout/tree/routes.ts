import type { Point, RoutedLine } from "../../model/layout.js";
import { isLeftOfSpine } from "./arrangements.js";
import { portX, middleY } from "./block.js";
import type { Arrangement, Block } from "./block.js";
import { isStack } from "./stacks.js";
import { GAP } from "./gaps.js";

/** A block with the corner it stands at. */
export interface PlacedBlock {
  readonly block: Block;
  readonly at: Point;
  /** Line that leads to a stack, which has no card, from the card above. */
  readonly approach?: readonly Point[];
}

/**
 * Routes a line from a card to each card or stack below it. A bus runs half-way down the gap below the card; spines and
 * trunks run where the arrangement left room for them, so no line crosses a box.
 */
export function routeChildren(parent: PlacedBlock, children: readonly PlacedBlock[]): (readonly Point[])[] {
  const start = startOf(parent);
  return children.map((child, index) => [...start, ...wayTo(parent, child, index)]);
}

/** Routes short lines to the boxes beside a card, on a spine of their own if there are several on one side. */
export function routeBeside({ block, at }: PlacedBlock): RoutedLine[] {
  const { node } = block;
  const cardLeft = at.x + block.cardX;
  const y = at.y + middleY(block);
  return node.beside.map((boxBeside, index) => {
    const corner = block.beside[index] ?? { x: 0, y: 0 };
    const isRight = corner.x > block.cardX;
    const from = isRight ? cardLeft + node.card.widthPx : cardLeft;
    const to = at.x + corner.x + (isRight ? 0 : boxBeside.card.widthPx);
    const besideY = at.y + corner.y + boxBeside.card.heightPx / 2;
    const spineX = (from + to) / 2;
    return {
      from: node.id,
      to: boxBeside.id,
      points: [
        { x: from, y },
        { x: spineX, y },
        { x: spineX, y: besideY },
        { x: to, y: besideY },
      ],
    };
  });
}

function startOf({ block, at, approach }: PlacedBlock): readonly Point[] {
  const { kind } = block.arrangement;
  // A stack on a bus continues along the bus that leads to it; a stack on a single spine starts where that bus ends.
  if (isStack(block.node)) return isOnBus(block) ? (approach ?? []).slice(0, -1) : (approach ?? []);
  const y = at.y + block.cardY + block.node.card.heightPx;
  return [{ x: kind === "hang" ? at.x + block.bodyX + block.arrangement.trunkX : at.x + portX(block), y }];
}

function isOnBus({ arrangement }: Block): boolean {
  return arrangement.kind === "row" || (arrangement.kind === "columns" && columnsOf(arrangement) > 2);
}

function columnsOf({ rows }: Arrangement): number {
  return rows[0]?.cells.length ?? 0;
}

function wayTo(parent: PlacedBlock, child: PlacedBlock, index: number): Point[] {
  switch (parent.block.arrangement.kind) {
    case "leaf":
      return [];
    case "row":
      return wayOnBus(parent, child);
    case "hang":
      return wayFromSpine(parent.at.x + parent.block.bodyX + parent.block.arrangement.trunkX, child, "left");
    case "columns":
      return wayInColumns(parent, child, index);
    case "wrap":
      return wayInRows(parent, child);
  }
}

function busY(parent: PlacedBlock): number {
  const end = isStack(parent.block.node) ? startOf(parent).at(-1) : undefined;
  return end?.y ?? parent.at.y + parent.block.bodyY - GAP.level / 2;
}

function wayOnBus(parent: PlacedBlock, child: PlacedBlock): Point[] {
  return wayDown(child, [
    { x: parent.at.x + portX(parent.block), y: busY(parent) },
    { x: child.at.x + portX(child.block), y: busY(parent) },
  ]);
}

function wayInRows(parent: PlacedBlock, child: PlacedBlock): Point[] {
  const isFirstRow = child.at.y - parent.at.y < parent.block.bodyY + 1;
  if (isFirstRow) return wayOnBus(parent, child);
  const { arrangement } = parent.block;
  const trunkX = parent.at.x + parent.block.bodyX + arrangement.trunkX;
  const rowBusY = child.at.y - arrangement.rowGapPx / 2;
  return wayDown(child, [
    { x: parent.at.x + portX(parent.block), y: busY(parent) },
    { x: trunkX, y: busY(parent) },
    { x: trunkX, y: rowBusY },
    { x: child.at.x + portX(child.block), y: rowBusY },
  ]);
}

function wayDown(child: PlacedBlock, before: Point[]): Point[] {
  return [...before, { x: child.at.x + portX(child.block), y: child.at.y + child.block.cardY }];
}

function wayInColumns(parent: PlacedBlock, child: PlacedBlock, index: number): Point[] {
  const columns = columnsOf(parent.block.arrangement);
  const column = index % columns;
  const isLeft = isLeftOfSpine(column, columns);
  const spineX = spineAfter(parent, isLeft ? column : column - 1);
  const way = wayFromSpine(spineX, child, isLeft ? "right" : "left");
  if (columns === 2) return way;
  const y = busY(parent);
  return [{ x: parent.at.x + portX(parent.block), y }, { x: spineX, y }, ...way];
}

/** Goes down the spine to the middle of the card, and in at one of its sides. */
function wayFromSpine(spineX: number, child: PlacedBlock, side: "left" | "right"): Point[] {
  const y = child.at.y + middleY(child.block);
  const left = child.at.x + child.block.cardX;
  return [
    { x: spineX, y },
    { x: side === "left" ? left : left + child.block.node.card.widthPx, y },
  ];
}

/** Returns the x of the spine in the gap after a column. */
function spineAfter({ block, at }: PlacedBlock, column: number): number {
  const width = block.arrangement.rows[0]?.cells[0]?.widthPx ?? 0;
  return at.x + block.bodyX + (column + 1) * (width + GAP.column) - GAP.column / 2;
}
