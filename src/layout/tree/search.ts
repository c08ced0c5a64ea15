import { askEvery, NO_DEADLINE } from "../../model/deadline.js";
import type { Checkpoint } from "../../model/deadline.js";
import { arrangeColumns, arrangeHang, arrangeLeaf, arrangeRow, arrangeWraps } from "./arrangements.js";
import type { SizedNode } from "./sized-node.js";
import type { Block } from "./block.js";
import { isStack } from "./stacks.js";

/** Limits on the ways to draw one box that are kept, and on the height limits that are tried for a row. */
const FRONT_SIZE = 32;
const HEIGHT_LIMITS = 32;
const MOST_WRAPPED_ROWS = 6;
const MOST_COLUMNS = 80;

/**
 * Finds every worthwhile way to draw a tree: all combinations of arrangements that no other combination beats in both
 * width and height. It works bottom-up and without recursion; each step keeps a short list, so the work grows with the
 * number of boxes and not with the number of combinations (Stockmeyer 1983, for slicing floorplans).
 */
export function findBlocks(
  top: SizedNode,
  checkpoint: Checkpoint = NO_DEADLINE,
  known: KnownBlocks = new WeakMap(),
): readonly Block[] {
  const ask = askEvery(10, checkpoint);
  for (const node of listNewNodes(top, known)) {
    ask();
    const children = node.children.map((child) => known.get(child) ?? []);
    known.set(node, keepBest(listBlocks(node, children)));
  }
  return known.get(top) ?? [];
}

/** Results of earlier searches by node, because trees share parts. */
export type KnownBlocks = WeakMap<SizedNode, readonly Block[]>;

/** Lists the nodes of a tree that have not been searched yet, children before their managers. */
function listNewNodes(top: SizedNode, known: KnownBlocks): SizedNode[] {
  const order: SizedNode[] = [];
  const open = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (known.has(node)) continue;
    order.push(node);
    for (const child of node.children) open.push(child);
  }
  return order.reverse();
}

type Fronts = readonly (readonly Block[])[];

/**
 * Lists the blocks of a node. Officers stand only in rows: an officer below another would look like a subordinate.
 * Leaves hang, or stand in one row or in columns; children with boxes below them may also stand in wrapped rows.
 */
function listBlocks(node: SizedNode, children: Fronts): Block[] {
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

/**
 * Lists arrangements in one row and in up to `mostRows` wrapped rows, for every useful limit on the height of a child.
 */
function listRows(node: SizedNode, children: Fronts, mostRows = MOST_WRAPPED_ROWS): Block[] {
  return heightLimits(children).flatMap((limit) => {
    const picked = children.map((front) => narrowestWithin(front, limit));
    const blocks = [arrangeRow(node, picked)];
    for (let rows = 2; rows <= Math.min(mostRows, Math.ceil(picked.length / 2)); rows++) {
      blocks.push(...arrangeWraps(node, picked, rows));
    }
    return blocks;
  });
}

function listHangs(node: SizedNode, children: Fronts): Block[] {
  return widthLimits(children).map((picked) => arrangeHang(node, picked));
}

function listColumns(node: SizedNode, children: Fronts, counts: readonly number[]): Block[] {
  return widthLimits(children).flatMap((picked) =>
    counts.filter((count) => count <= picked.length).map((count) => arrangeColumns(node, picked, count)),
  );
}

/** Returns the limits on the height of a child at which other blocks become possible, thinned to a few. */
function heightLimits(children: Fronts): number[] {
  const lowest = children.map((front) => Math.min(...front.map((block) => block.heightPx)));
  const needed = lowest.reduce((max, height) => Math.max(max, height), 0);
  const heights = new Set(children.flatMap((front) => front.map((block) => block.heightPx)));
  return thin(
    [...heights].filter((height) => height >= needed).sort((a, b) => a - b),
    HEIGHT_LIMITS,
  );
}

/** Returns the lowest block of each child that can hang within a width, for every useful limit on the width. */
function widthLimits(children: Fronts): Block[][] {
  const hangable = children.map((front) => front.filter((block) => block.isHangable));
  if (hangable.some((front) => front.length === 0)) return [];
  const narrowest = hangable.map((front) => Math.min(...front.map((block) => block.widthPx)));
  const needed = narrowest.reduce((max, width) => Math.max(max, width), 0);
  const widths = new Set(hangable.flatMap((front) => front.map((block) => block.widthPx)));
  const limits = [...widths].filter((width) => width >= needed).sort((a, b) => a - b);
  return thin(limits, 4).map((limit) => hangable.map((front) => lowestWithin(front, limit)));
}

function narrowestWithin(front: readonly Block[], heightLimit: number): Block {
  return pick(
    front,
    (block) => block.heightPx <= heightLimit,
    (block) => block.widthPx,
  );
}

function lowestWithin(front: readonly Block[], widthLimit: number): Block {
  return pick(
    front,
    (block) => block.widthPx <= widthLimit,
    (block) => block.heightPx,
  );
}

function pick(front: readonly Block[], fits: (block: Block) => boolean, size: (block: Block) => number): Block {
  let best: Block | undefined;
  for (const block of front) if (fits(block) && (best === undefined || size(block) < size(best))) best = block;
  if (best === undefined) throw new Error("no block fits a limit that was taken from the blocks");
  return best;
}

/** Returns the numbers of columns to try, up to the number that gives this many leaves about the shape of a page. */
function columnCounts(children: number): number[] {
  const most = Math.min(MOST_COLUMNS, Math.max(8, Math.ceil(Math.sqrt(children)) + 2));
  const counts: number[] = [];
  for (let count = 2; count <= most; count++) counts.push(count);
  return thin(counts, 9);
}

/** Drops every block that another block beats in both width and height, then thins the rest evenly. */
function keepBest(blocks: readonly Block[]): Block[] {
  const byWidth = [...blocks].sort((a, b) => a.widthPx - b.widthPx || a.heightPx - b.heightPx || a.penalty - b.penalty);
  const front: Block[] = [];
  let lowest = Infinity;
  for (const block of byWidth) {
    if (block.heightPx > lowest - 0.5) continue;
    front.push(block);
    lowest = block.heightPx;
  }
  return thin(front, FRONT_SIZE);
}

/** Thins a list to at most `most` entries, evenly spread; keeps the first and the last. */
function thin<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const kept = new Set<T>();
  for (let index = 0; index < most; index++) {
    const item = list[Math.round((index * (list.length - 1)) / (most - 1))];
    if (item !== undefined) kept.add(item);
  }
  return [...kept];
}
