import type { Point, RoutedLine } from "../../model/layout.js";
import { isLeftOfSpine } from "./arrangements.js";
import type { Block } from "./block.js";
import { continuesBus } from "./buses.js";
import { GAP } from "./gaps.js";
import type { PlacedBlock } from "./place.js";
import { isStack } from "./stacks.js";

/** The line from a card to a stack below it; absent for a block with a card of its own. */
type Approach = readonly Point[] | undefined;

/**
 * Routes a line from a card to each card or stack below it. A bus runs half-way down the gap below the card; spines and
 * trunks run where the arrangement left room for them, so no line crosses a box. All routes are computed from the
 * places of the cards.
 */
export function routeChildren(parent: PlacedBlock, approach: Approach): (readonly Point[])[] {
  const start = startOf(parent, approach);
  const [first] = parent.children;
  if (first === undefined) return [];
  const end = isStack(parent.block.node) ? start.at(-1) : undefined;
  const { x, y } = end ?? { x: portX(parent), y: first.at.y - GAP.level / 2 };
  return parent.children.map((child, index) => [...start, ...wayTo({ parent, first, busX: x, busY: y }, child, index)]);
}

/** Routes short lines to the boxes beside a card; several boxes on one side share a spine. */
export function routeBeside({ block: { node }, card, beside }: PlacedBlock): RoutedLine[] {
  return node.beside.map((boxBeside, index) => {
    const corner = beside[index] ?? { x: 0, y: 0 };
    const { x: cardLeft, y: cardTop } = card ?? corner;
    const isRight = corner.x > cardLeft;
    const from = isRight ? cardLeft + node.card.widthPx : cardLeft;
    const to = corner.x + (isRight ? 0 : boxBeside.card.widthPx);
    const y = cardTop + node.card.headHeightPx / 2;
    const besideY = corner.y + boxBeside.card.heightPx / 2;
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

/** Returns the x at which the line from above reaches a block: the middle of the card, or the spine of a stack. */
export function portX({ block, at, card }: PlacedBlock): number {
  return card === undefined ? at.x + block.leftOfPortPx : card.x + block.node.card.widthPx / 2;
}

/** A block with its first child, and the place at which the line from above meets the bus above that child. */
interface Family {
  readonly parent: PlacedBlock;
  readonly first: PlacedBlock;
  readonly busX: number;
  readonly busY: number;
}

function startOf(parent: PlacedBlock, approach: Approach): readonly Point[] {
  const { block, card } = parent;
  // A stack that has a bus continues the bus that leads to it; a stack on a single spine starts where that bus ends.
  if (card === undefined) return continuesBus(block) ? (approach ?? []).slice(0, -2) : (approach ?? []);
  const y = card.y + block.node.card.heightPx;
  return [{ x: block.arrangement.kind === "hang" ? trunkX(parent) : portX(parent), y }];
}

function columnsOf({ arrangement }: Block): number {
  return arrangement.rows[0]?.cells.length ?? 0;
}

function wayTo(family: Family, child: PlacedBlock, index: number): Point[] {
  const { parent } = family;
  switch (parent.block.arrangement.kind) {
    case "leaf":
      return [];
    case "row":
    case "hangs":
      return wayOnBus(family, child);
    case "hang":
      return wayFromSpine(trunkX(parent), child, "left");
    case "columns":
      return wayInColumns(family, child, index);
    case "wrap":
      return wayInRows(family, child);
  }
}

function wayOnBus({ busX, busY }: Family, child: PlacedBlock): Point[] {
  return wayDown(child, [
    { x: busX, y: busY },
    { x: portX(child), y: busY },
  ]);
}

function wayInRows(family: Family, child: PlacedBlock): Point[] {
  const { parent, first, busX, busY } = family;
  if (child.at.y < first.at.y + 1) return wayOnBus(family, child);
  const downX = trunkX(parent);
  const rowBusY = child.at.y - parent.block.arrangement.rowGapPx / 2;
  return wayDown(child, [
    { x: busX, y: busY },
    { x: downX, y: busY },
    { x: downX, y: rowBusY },
    { x: portX(child), y: rowBusY },
  ]);
}

/** Returns the x of the line down to the lower rows: below the card, or in the indent left of the first child. */
function trunkX(parent: PlacedBlock): number {
  const { kind, trunk } = parent.block.arrangement;
  const [first] = parent.children;
  if (trunk === "middle" || first === undefined) return portX(parent);
  return first.at.x - GAP.hangIndent * (kind === "hang" ? 0.5 : 0.75);
}

function wayDown(child: PlacedBlock, before: Point[]): Point[] {
  return [...before, { x: portX(child), y: (child.card ?? child.at).y }];
}

function wayInColumns({ parent, busX, busY }: Family, child: PlacedBlock, index: number): Point[] {
  const columns = columnsOf(parent.block);
  const isLeft = isLeftOfSpine(index % columns, columns);
  // The spine runs down the middle of the gap between two columns, which are as wide as their widest box.
  const cellWidthPx = parent.block.arrangement.rows[0]?.cells[0]?.widthPx ?? 0;
  const spineX = child.at.x + (isLeft ? cellWidthPx + GAP.column / 2 : -GAP.column / 2);
  const way = wayFromSpine(spineX, child, isLeft ? "right" : "left");
  return columns === 2 ? way : [{ x: busX, y: busY }, { x: spineX, y: busY }, ...way];
}

/**
 * Returns the way down the spine and into one side of the card: half-way down the card or, if it has rows, half-way
 * down the part above the rows.
 */
function wayFromSpine(spineX: number, child: PlacedBlock, side: "left" | "right"): Point[] {
  const { card } = child.block.node;
  const { x: left, y: top } = child.card ?? child.at;
  const y = top + card.headHeightPx / 2;
  return [
    { x: spineX, y },
    { x: side === "left" ? left : left + card.widthPx, y },
  ];
}
