import type { Block } from "./block.js";
import { thin } from "./thin.js";

/** Limits on the ways to draw one box that are kept, and on the limits that are tried for its children. */
const FRONT_SIZE = 32;
const HEIGHT_LIMITS = 24;
const WIDTH_LIMITS = 4;

/** The ways to draw one box that no other way beats in both width and height: from the narrowest to the lowest. */
export interface Front {
  readonly blocks: readonly Block[];
  /** Blocks that can hang, because a line can come in from the left. */
  readonly hangable: readonly Block[];
}

/** Drops every block that another block beats in both width and height, then thins the rest evenly. */
export function toFront(blocks: readonly Block[]): Front {
  const byWidth = [...blocks].sort((a, b) => a.widthPx - b.widthPx || a.heightPx - b.heightPx || a.penalty - b.penalty);
  const front: Block[] = [];
  let lowest = Infinity;
  for (const block of byWidth) {
    if (block.heightPx > lowest - 0.5) continue;
    front.push(block);
    lowest = block.heightPx;
  }
  const kept = thin(front, FRONT_SIZE);
  return { blocks: kept, hangable: kept.filter((block) => block.isHangable) };
}

/** Returns the limits on the height of a child at which other blocks become possible, thinned to a few. */
export function heightLimits(children: readonly Front[]): number[] {
  const needed = children.reduce((max, { blocks }) => Math.max(max, blocks.at(-1)?.heightPx ?? 0), 0);
  const heights = new Set<number>();
  for (const { blocks } of children) {
    for (const { heightPx } of blocks) {
      if (heightPx < needed) break;
      heights.add(heightPx);
    }
  }
  return thin(
    [...heights].sort((a, b) => a - b),
    HEIGHT_LIMITS,
  );
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

/** Returns the narrowest block of a front within a height. */
export function narrowestWithin({ blocks }: Front, heightLimit: number): Block {
  return found(blocks.find((block) => block.heightPx <= heightLimit));
}

/** Returns the lowest block of a front that can hang within a width. */
export function lowestWithin({ hangable }: Front, widthLimit: number): Block {
  return found(hangable.findLast((block) => block.widthPx <= widthLimit));
}

function found(block: Block | undefined): Block {
  if (block === undefined) throw new Error("no block fits a limit that was taken from the blocks");
  return block;
}
