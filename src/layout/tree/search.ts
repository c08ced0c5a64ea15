import { askEvery, NO_DEADLINE } from "../../model/deadline.js";
import type { Checkpoint } from "../../model/deadline.js";
import { PENALTY_WEIGHT } from "../page/fit-page.js";
import type { Room } from "../page/paged-view.js";
import { arrangeColumns, arrangeHang, arrangeHangs, arrangeLeaf, arrangeRow } from "./arrangements.js";
import type { SizedNode } from "./sized-node.js";
import type { Block } from "./block.js";
import { heightLimits, lowestWithin, narrowestWithin, toFront, widthLimits } from "./front.js";
import type { Front } from "./front.js";
import { matchNeighbours } from "./likeness.js";
import { leastColumns, rowsWithin, toSiblings } from "./siblings.js";
import { isStack, stackLeaves } from "./stacks.js";
import { thin } from "./thin.js";
import { arrangeWraps } from "./wraps.js";

const MOST_WRAPPED_ROWS = 6;
const MOST_COLUMNS = 80;
/** Largest ratio of the heights of leaves that are still arranged as the rows of a grid. */
const MOST_UNEVEN = 1.7;

/**
 * Finds every worthwhile way to draw a tree: all combinations of arrangements that no other combination beats in both
 * width and height. The search works bottom-up and without recursion; each step keeps a short list, so the work grows
 * with the number of boxes and not with the number of combinations (Stockmeyer 1983, for slicing floorplans).
 */
export function findBlocks(top: SizedNode, options: SearchOptions = {}): readonly Block[] {
  const { checkpoint = NO_DEADLINE, penaltyWeight = PENALTY_WEIGHT.paper, room = NO_LIMIT } = options;
  const done = new Map<SizedNode, Front>();
  const ask = askEvery(10, checkpoint);
  for (const node of listNewNodes(top, { known: options.known, done }).reverse()) {
    ask();
    const front = searchNode(node, { done, penaltyWeight, room });
    done.set(node, front);
    options.known?.set(node, front);
    // If the branch of one node is too large for the room, so is every larger branch that contains it.
    if (front.blocks.length === 0) return [];
  }
  return (done.get(top) ?? NO_WAYS).blocks;
}

export interface SearchOptions {
  readonly checkpoint?: Checkpoint;
  /** Results of earlier searches with the same weight; none by default. */
  readonly known?: KnownBlocks | undefined;
  /**
   * Ways that exceed this room are dropped; without it, all ways are kept. Searches that share `known` must have the
   * same room.
   */
  readonly room?: Room | undefined;
  /** Weight of a way's penalty against its size; by default, the weight for charts on paper. */
  readonly penaltyWeight?: number;
}

/** Results of earlier searches by node, because trees share parts; some may be forgotten. */
export interface KnownBlocks {
  readonly get: (node: SizedNode) => Front | undefined;
  readonly set: (node: SizedNode, front: Front) => unknown;
}

const NO_WAYS: Front = { blocks: [], hangable: [], penaltyWeight: 0 };
const NO_LIMIT: Room = { widthPx: Infinity, heightPx: Infinity };

interface Search {
  /** Ways to draw the nodes of the tree, as far as they are found. */
  readonly done: ReadonlyMap<SizedNode, Front>;
  readonly penaltyWeight: number;
  readonly room: Room;
}

/** Finds the ways to draw a node; the ways to draw its children are known. */
function searchNode(node: SizedNode, search: Search): Front {
  const { penaltyWeight, room } = search;
  const fits = ({ widthPx, heightPx }: Block) => widthPx <= room.widthPx && heightPx <= room.heightPx;
  const designs = listDesigns(node);
  if (node.children.length === 0) return toFront(designs.map(arrangeLeaf).filter(fits), penaltyWeight);
  const children = frontsOf(node.children, search);
  const stacked = frontsOf(stackLeaves(node), search);
  const blocks: Block[] = [];
  for (const design of designs) {
    blocks.push(...listBlocks(design, children, room));
    if (stacked.length > 0) blocks.push(...listRows(design, stacked, room));
  }
  return toFront(blocks.filter(fits), penaltyWeight);
}

/** Returns the ways to draw nodes; stacks among these are searched, but not remembered. */
function frontsOf(nodes: readonly SizedNode[], search: Search): readonly Front[] {
  return nodes.map((node) => search.done.get(node) ?? searchStack(node, search));
}

/** Finds the ways to draw a stack of boxes whose own ways are known. */
function searchStack(stack: SizedNode, { done, penaltyWeight, room }: Search): Front {
  const children = stack.children.map((child) => done.get(child) ?? NO_WAYS);
  return toFront(listBlocks(stack, children, room), penaltyWeight);
}

/** Lists a node with each design of its card. */
function listDesigns(node: SizedNode): readonly SizedNode[] {
  const { widerCards = [] } = node;
  return [node, ...widerCards.map((card) => ({ ...node, card }))];
}

interface KnownAndDone {
  readonly known: KnownBlocks | undefined;
  readonly done: Map<SizedNode, Front>;
}

/** Lists the nodes of a tree that have not been searched yet, managers first; the others are done already. */
function listNewNodes(top: SizedNode, { known, done }: KnownAndDone): SizedNode[] {
  const order: SizedNode[] = [];
  const open = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const front = known?.get(node);
    if (front !== undefined) {
      done.set(node, front);
      continue;
    }
    order.push(node);
    for (const child of node.children) open.push(child);
  }
  return order;
}

/**
 * Lists the blocks of a node with children. Officers are arranged only in rows: an officer below another would look like a
 * subordinate. Leaves hang, or are arranged in one row or in columns; children with boxes below them may also be
 * arranged in wrapped rows, or hang in several columns, which waste less room if heights differ.
 */
function listBlocks(node: SizedNode, children: readonly Front[], room: Room): Block[] {
  const hasOfficers = node.children.some((child) => child.isOfficial);
  if (hasOfficers) return listRows(node, children, room);
  const hasOnlyLeaves = node.children.every((child) => child.children.length === 0);
  return [
    ...listRows(node, children, room, hasOnlyLeaves || isStack(node) ? 1 : MOST_WRAPPED_ROWS),
    ...listHangs(node, children, room, hasOnlyLeaves),
  ];
}

/**
 * Lists arrangements in one row and in up to `mostRows` wrapped rows, for every useful limit on the height of a child.
 * Leaves out most of those that exceed the room: arranging them only to drop them would take most of the time.
 */
function listRows(node: SizedNode, children: readonly Front[], room: Room, mostRows = MOST_WRAPPED_ROWS): Block[] {
  const blocks: Block[] = [];
  const mostAsked = Math.min(mostRows, Math.ceil(children.length / 2));
  for (const limit of heightLimits(children)) {
    const narrowest = children.map((front) => narrowestWithin(front, limit));
    const siblings = toSiblings(matchNeighbours(narrowest, children, limit));
    const { least, most } = rowsWithin(siblings, room);
    if (least === 1 && most > 0) blocks.push(arrangeRow(node, siblings));
    for (let rows = Math.max(2, least); rows <= Math.min(most, mostAsked); rows++) {
      blocks.push(...arrangeWraps(node, siblings, rows, room));
    }
  }
  return blocks;
}

/**
 * Lists arrangements in one hang, and in several columns, for every useful limit on the width of a child. Leaves out
 * those with so few columns that one would be higher than the room.
 */
function listHangs(node: SizedNode, children: readonly Front[], room: Room, hasOnlyLeaves: boolean): Block[] {
  const blocks: Block[] = [];
  const counts = columnCounts(children.length);
  const isGrid = hasOnlyLeaves && areAlikeHigh(children);
  for (const limit of widthLimits(children)) {
    const picked = children.map((front) => lowestWithin(front, limit));
    const least = leastColumns(picked, room);
    if (least === 1) blocks.push(arrangeHang(node, picked));
    for (const count of counts) {
      if (count > picked.length) break;
      if (count < least) continue;
      if (isGrid) blocks.push(arrangeColumns(node, picked, count));
      else blocks.push(...arrangeHangs(node, picked, count));
    }
  }
  return blocks;
}

/** Tells whether leaves are about equally high, so that they fill the rows of a grid. */
function areAlikeHigh(leaves: readonly Front[]): boolean {
  const heights = leaves.map(({ blocks }) => blocks[0]?.heightPx ?? 0);
  const highest = heights.reduce((max, height) => Math.max(max, height), 0);
  return heights.every((height) => height * MOST_UNEVEN >= highest);
}

/** Returns the numbers of columns to try, up to the number that gives this many leaves about the shape of a page. */
function columnCounts(children: number): number[] {
  const most = Math.min(MOST_COLUMNS, Math.max(8, Math.ceil(Math.sqrt(children)) + 2));
  const counts: number[] = [];
  for (let count = 2; count <= most; count++) counts.push(count);
  return thin(counts, 9);
}
