import type { Block, Cell } from "./block.js";
import { GAP } from "./gaps.js";
import { priceUnlikeSiblings } from "./prices.js";

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

/** Prepares children for arrangements in rows. */
export function toSiblings(children: readonly Block[]): Siblings {
  return { cells: children.map(toCell), gapPx: siblingGap(children), penalty: priceUnlikeSiblings(children) };
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
