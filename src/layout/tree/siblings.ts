import type { Block, Cell } from "./block.js";
import { GAP } from "./gaps.js";
import { priceUnlikeSiblings } from "./prices.js";
import type { Room } from "../page/paged-view.js";

/**
 * Children of one box, each in one of the ways to draw it, with the facts that all arrangements of these children in
 * rows share.
 */
export interface Siblings {
  readonly cells: readonly Cell[];
  readonly gapPx: number;
  /** Penalty for neighbours that look different. */
  readonly penalty: number;
}

/** Share of a row by which a sum of widths may be wrong, because numbers are rounded. */
const ROUNDING = 1e-9;

/** Prepares children for arrangements in rows. */
export function toSiblings(children: readonly Block[]): Siblings {
  return { cells: children.map(toCell), gapPx: siblingGap(children), penalty: priceUnlikeSiblings(children) };
}

/**
 * Returns bounds on the number of rows of siblings in a room: with fewer rows, one would be too wide; with more, they
 * would be too high together.
 */
export function rowsWithin({ cells, gapPx }: Siblings, room: Room): { readonly least: number; readonly most: number } {
  let usedPx = 0;
  let lowestPx = Infinity;
  let highestPx = 0;
  for (const { widthPx, block } of cells) {
    usedPx += widthPx + gapPx;
    lowestPx = Math.min(lowestPx, block.heightPx);
    highestPx = Math.max(highestPx, block.heightPx);
  }
  const more = (room.heightPx - highestPx) / (lowestPx + GAP.wrappedRow);
  return {
    least: Math.max(1, Math.ceil(usedPx / (room.widthPx + gapPx) - ROUNDING)),
    most: Math.floor(more + ROUNDING) + 1,
  };
}

/** Returns a number of columns that children need at least, if no column may be higher than a room. */
export function leastColumns(children: readonly Block[], { heightPx }: Room): number {
  const usedPx = children.reduce((sum, child) => sum + child.heightPx + GAP.hang, 0);
  return Math.max(1, Math.ceil(usedPx / (heightPx + GAP.hang) - ROUNDING));
}

/** Returns the cell of a child that gets no more room than it needs. */
export function toCell(block: Block): Cell {
  return { block, widthPx: block.widthPx };
}

/** Returns the gap between siblings; it is small beside a tinted background, which has a margin of its own. */
function siblingGap(children: readonly Block[]): number {
  if (children.some((child) => child.node.territory !== undefined)) return GAP.territories;
  return children.every((child) => child.arrangement.kind === "leaf") ? GAP.leaf : GAP.block;
}
