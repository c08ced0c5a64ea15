import type { Block } from "./block.js";
import { thin } from "./thin.js";

/** Largest number of ways to draw one box that are kept, and of heights and widths that are tried for its children. */
const FRONT_SIZE = 32;
const HEIGHT_LIMITS = 24;
const WIDTH_LIMITS = 4;

/**
 * The ways to draw one box that no other way beats in both width and height: from the narrowest to the lowest. A way
 * that is harder to read counts as larger than it is, so that it does not hide a slightly larger one that is easier to
 * read.
 */
export interface Front {
  readonly blocks: readonly Block[];
  /** Blocks that can hang, because a line can come in from the left. */
  readonly hangable: readonly Block[];
  /** Share of the size by which a penalty of 1 makes a block count as larger. */
  readonly penaltyWeight: number;
}

/**
 * Drops every block that another block beats in both width and height. Blocks that can hang are compared only with each
 * other, because no other block can take their place.
 */
export function toFront(blocks: readonly Block[], penaltyWeight: number): Front {
  // Most boxes have nothing below them and can be drawn in one way.
  const [only] = blocks;
  if (blocks.length === 1) return { blocks, hangable: only?.isHangable === true ? blocks : [], penaltyWeight };
  const byWidth = [...blocks].sort((a, b) => a.widthPx - b.widthPx || a.heightPx - b.heightPx || a.penalty - b.penalty);
  const hangable = byWidth.filter((block) => block.isHangable);
  return { blocks: keepBest(byWidth, penaltyWeight), hangable: keepBest(hangable, penaltyWeight), penaltyWeight };
}

/** Keeps the blocks that no narrower one beats, thinned evenly. */
function keepBest(byWidth: readonly Block[], penaltyWeight: number): readonly Block[] {
  const front: Block[] = [];
  let lowest = Infinity;
  let lowestPriced = Infinity;
  for (const block of byWidth) {
    const pricedPx = pricePx(block.heightPx, block, penaltyWeight);
    if (block.heightPx > lowest - 0.5 && pricedPx > lowestPriced - 0.5) continue;
    front.push(block);
    lowest = Math.min(lowest, block.heightPx);
    lowestPriced = Math.min(lowestPriced, pricedPx);
  }
  return thin(front, FRONT_SIZE);
}

function pricePx(px: number, { penalty }: Block, penaltyWeight: number): number {
  return px * (1 + penaltyWeight * penalty);
}

/**
 * Returns a few of the heights at which a child gets one more block to choose from. Children are arranged once for each of
 * these heights as a limit.
 */
export function heightLimits(children: readonly Front[]): number[] {
  const needed = children.reduce((max, { blocks }) => Math.max(max, leastHeight(blocks)), 0);
  const heights = new Set<number>();
  for (const { blocks } of children) {
    for (const { heightPx } of blocks) if (heightPx >= needed) heights.add(heightPx);
  }
  return thin(
    [...heights].sort((a, b) => a - b),
    HEIGHT_LIMITS,
  );
}

function leastHeight(blocks: readonly Block[]): number {
  return blocks.reduce((least, { heightPx }) => Math.min(least, heightPx), Infinity);
}

/** Returns the limits on the width at which other blocks can hang; none if some child cannot hang. */
export function widthLimits(children: readonly Front[]): number[] {
  if (children.some(({ hangable }) => hangable.length === 0)) return [];
  const needed = children.reduce((max, { hangable }) => Math.max(max, hangable[0]?.widthPx ?? 0), 0);
  const widths = new Set<number>();
  for (const { hangable } of children) {
    for (const { widthPx } of hangable) if (widthPx >= needed) widths.add(widthPx);
  }
  return thin(
    [...widths].sort((a, b) => a - b),
    WIDTH_LIMITS,
  );
}

/** Returns the block of a front that counts as the narrowest of those that are not higher than a limit. */
export function narrowestWithin({ blocks, penaltyWeight }: Front, heightLimit: number): Block {
  let narrowest: Block | undefined;
  let least = Infinity;
  for (const block of blocks) {
    // No block counts as narrower than it is, and the blocks become wider from here on.
    if (block.widthPx >= least) break;
    if (block.heightPx > heightLimit) continue;
    const widthPx = pricePx(block.widthPx, block, penaltyWeight);
    if (widthPx < least) [narrowest, least] = [block, widthPx];
  }
  return found(narrowest);
}

/** Returns the block of a front that counts as the lowest of those that can hang and are not wider than a limit. */
export function lowestWithin({ hangable, penaltyWeight }: Front, widthLimit: number): Block {
  let lowest: Block | undefined;
  let least = Infinity;
  for (const block of hangable) {
    if (block.widthPx > widthLimit) break;
    const heightPx = pricePx(block.heightPx, block, penaltyWeight);
    if (heightPx < least) [lowest, least] = [block, heightPx];
  }
  return found(lowest);
}

function found(block: Block | undefined): Block {
  if (block === undefined) throw new Error("no block fits a limit that was taken from the blocks");
  return block;
}
