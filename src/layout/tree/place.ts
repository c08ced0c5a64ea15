import { askEvery } from "../../model/deadline.js";
import type { Checkpoint } from "../../model/deadline.js";
import type { Point } from "../../model/layout.js";
import type { Block } from "./block.js";
import { childrenOf } from "./block-graph.js";
import type { Placer } from "./elk.js";

/** A block with the places of everything in it, measured from the top left corner of the whole tree. */
export interface PlacedBlock {
  readonly block: Block;
  readonly at: Point;
  /** Corner of the card; absent in a stack. */
  readonly card: Point | undefined;
  readonly beside: readonly Point[];
  readonly children: readonly PlacedBlock[];
}

export interface PlaceOptions {
  readonly placer: Placer;
  readonly checkpoint: Checkpoint;
}

/**
 * Places several trees in as few calls to ELK as possible, because each call costs about as much as placing a small
 * page. `placeBlocks` then finds the places.
 */
export async function placeAhead(tops: readonly Block[], { placer, checkpoint }: PlaceOptions): Promise<void> {
  await placer.place(listBlocks(tops), checkpoint);
}

/** Places a tree of blocks with ELK; lists the blocks from the top down, in file order. */
export async function placeBlocks(top: Block, { placer, checkpoint }: PlaceOptions): Promise<readonly PlacedBlock[]> {
  await placer.place(listBlocks([top]), checkpoint);
  return standBlocks(top, placer, checkpoint);
}

function listBlocks(tops: readonly Block[]): ReadonlySet<Block> {
  const blocks = new Set(tops);
  // The loop also reaches blocks that are added to the set while it runs.
  for (const block of blocks) for (const child of childrenOf(block)) blocks.add(child);
  return blocks;
}

function standBlocks(top: Block, placer: Placer, checkpoint: Checkpoint): readonly PlacedBlock[] {
  const ask = askEvery(100, checkpoint);
  const placed: PlacedBlock[] = [];
  const open = [stand(top, { x: 0, y: 0 }, placer)];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    ask();
    placed.push(one);
    for (const [index, child] of childrenOf(one.block).entries()) {
      one.children.push(stand(child, shift(one.at, one.corners[index]), placer));
    }
    for (let index = one.children.length - 1; index >= 0; index--) {
      const child = one.children[index];
      if (child !== undefined) open.push(child);
    }
  }
  return placed;
}

/** A block that is placed in the tree, with the corners of its children, which are not placed yet. */
interface StandingBlock extends PlacedBlock {
  readonly corners: readonly Point[];
  readonly children: StandingBlock[];
}

function stand(block: Block, at: Point, placer: Placer): StandingBlock {
  const places = placer.placesIn(block);
  return {
    block,
    at,
    card: places.card && shift(at, places.card),
    beside: places.beside.map((corner) => shift(at, corner)),
    children: [],
    corners: places.children,
  };
}

function shift(at: Point, by: Point | undefined): Point {
  if (by === undefined) throw new Error("ELK placed fewer boxes than the block has");
  return { x: at.x + by.x, y: at.y + by.y };
}
