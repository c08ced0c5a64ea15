import { arrangeColumns, arrangeHang, arrangeLeaf, arrangeRow, arrangeWraps } from "./arrangements.js";
import type { ChartNode } from "./sized-tree.js";
import type { Shape } from "./block.js";
import { isStack } from "./stacks.js";

/** How many shapes of one block are kept, and how many height limits a row is tried with. */
const FRONT_SIZE = 32;
const HEIGHT_LIMITS = 32;
const MOST_WRAPPED_ROWS = 6;
const MOST_COLUMNS = 80;

/**
 * Every worthwhile way to draw a tree: of all combinations of arrangements, those that no other beats in both
 * width and height. Bottom-up and without recursion; each step keeps a short list, so the work grows with the
 * number of boxes and not with the number of combinations (Stockmeyer 1983, for slicing floorplans).
 */
export function findShapes(top: ChartNode): readonly Shape[] {
  const fronts = new Map<ChartNode, readonly Shape[]>();
  for (const node of childrenFirst(top)) {
    const children = node.children.map((child) => fronts.get(child) ?? []);
    fronts.set(node, keepBest(listShapes(node, children)));
  }
  return fronts.get(top) ?? [];
}

function childrenFirst(top: ChartNode): ChartNode[] {
  const order: ChartNode[] = [];
  const open = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    order.push(node);
    for (const child of node.children) open.push(child);
  }
  return order.reverse();
}

type Fronts = readonly (readonly Shape[])[];

/**
 * Officers stand in rows only: one below another would look like its subordinate. Leaves hang, stand in one row
 * or in columns; managers do all that and also stand in wrapped rows.
 */
function listShapes(node: ChartNode, children: Fronts): Shape[] {
  if (children.length === 0) return [arrangeLeaf(node)];
  const hasOfficers = node.children.some((child) => child.isOfficial);
  if (hasOfficers) return listRows(node, children);
  const hasOnlyLeaves = node.children.every((child) => child.children.length === 0);
  return [
    ...listRows(node, children, hasOnlyLeaves || isStack(node) ? 1 : MOST_WRAPPED_ROWS),
    ...listHangs(node, children),
    ...listColumns(node, children, columnCounts(children.length)),
  ];
}

/** One row and up to so many wrapped rows, for every useful limit on their height. */
function listRows(node: ChartNode, children: Fronts, mostRows = MOST_WRAPPED_ROWS): Shape[] {
  return heightLimits(children).flatMap((limit) => {
    const picked = children.map((front) => narrowestWithin(front, limit));
    const shapes = [arrangeRow(node, picked)];
    for (let rows = 2; rows <= Math.min(mostRows, Math.ceil(picked.length / 2)); rows++) {
      shapes.push(...arrangeWraps(node, picked, rows));
    }
    return shapes;
  });
}

function listHangs(node: ChartNode, children: Fronts): Shape[] {
  return widthLimits(children).map((picked) => arrangeHang(node, picked));
}

function listColumns(node: ChartNode, children: Fronts, counts: readonly number[]): Shape[] {
  return widthLimits(children).flatMap((picked) =>
    counts.filter((count) => count <= picked.length).map((count) => arrangeColumns(node, picked, count)),
  );
}

/** Heights at which another choice of children becomes possible, thinned to a few. */
function heightLimits(children: Fronts): number[] {
  const lowest = children.map((front) => Math.min(...front.map((shape) => shape.heightPx)));
  const needed = lowest.reduce((max, height) => Math.max(max, height), 0);
  const heights = new Set(children.flatMap((front) => front.map((shape) => shape.heightPx)));
  return thin(
    [...heights].filter((height) => height >= needed).sort((a, b) => a - b),
    HEIGHT_LIMITS,
  );
}

/** For every useful limit on the width: the lowest shape of each child that can hang within it. */
function widthLimits(children: Fronts): Shape[][] {
  const hangable = children.map((front) => front.filter((shape) => shape.isHangable));
  if (hangable.some((front) => front.length === 0)) return [];
  const narrowest = hangable.map((front) => Math.min(...front.map((shape) => shape.widthPx)));
  const needed = narrowest.reduce((max, width) => Math.max(max, width), 0);
  const widths = new Set(hangable.flatMap((front) => front.map((shape) => shape.widthPx)));
  const limits = [...widths].filter((width) => width >= needed).sort((a, b) => a - b);
  return thin(limits, 4).map((limit) => hangable.map((front) => lowestWithin(front, limit)));
}

function narrowestWithin(front: readonly Shape[], heightLimit: number): Shape {
  return pick(
    front,
    (shape) => shape.heightPx <= heightLimit,
    (shape) => shape.widthPx,
  );
}

function lowestWithin(front: readonly Shape[], widthLimit: number): Shape {
  return pick(
    front,
    (shape) => shape.widthPx <= widthLimit,
    (shape) => shape.heightPx,
  );
}

function pick(front: readonly Shape[], fits: (shape: Shape) => boolean, size: (shape: Shape) => number): Shape {
  let best: Shape | undefined;
  for (const shape of front) if (fits(shape) && (best === undefined || size(shape) < size(best))) best = shape;
  if (best === undefined) throw new Error("no shape fits a limit that was taken from the shapes");
  return best;
}

/** Columns up to what a page-shaped block of so many leaves needs. */
function columnCounts(children: number): number[] {
  const most = Math.min(MOST_COLUMNS, Math.max(8, Math.ceil(Math.sqrt(children)) + 2));
  const counts: number[] = [];
  for (let count = 2; count <= most; count++) counts.push(count);
  return thin(counts, 9);
}

/** Drops every shape that another beats in width and height, then thins the rest evenly. */
function keepBest(shapes: readonly Shape[]): Shape[] {
  const byWidth = [...shapes].sort((a, b) => a.widthPx - b.widthPx || a.heightPx - b.heightPx || a.penalty - b.penalty);
  const front: Shape[] = [];
  let lowest = Infinity;
  for (const shape of byWidth) {
    if (shape.heightPx > lowest - 0.5) continue;
    front.push(shape);
    lowest = shape.heightPx;
  }
  return thin(front, FRONT_SIZE);
}

/** At most so many of a list, the first and last among them, evenly spread. */
function thin<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const kept = new Set<T>();
  for (let index = 0; index < most; index++) {
    const item = list[Math.round((index * (list.length - 1)) / (most - 1))];
    if (item !== undefined) kept.add(item);
  }
  return [...kept];
}
