import type { Block } from "./block.js";
import { isStack } from "./stacks.js";

/**
 * Penalties for arrangements that are harder to read; if two give the same size of type, the lower penalty wins.
 * Officers in two rows look like two ranks, so a second row pays off only if it makes the type about 10 % larger on
 * paper, or about 50 % larger at natural size.
 */
export const PENALTY = {
  perColumn: 0.01,
  rowWrapped: 0.04,
  officersWrapped: 1.5,
  /** Added if neighbours among CIO, CTO and CISO are in different rows: an additional row is better than that split. */
  officersParted: 10,
  trunkAtSide: 0.03,
} as const;

/** Penalty for siblings of similar size that look different; readers take a different shape for a different rank. */
const UNLIKE_SIBLINGS = 1.6;
/** Largest ratio of the areas of two siblings of similar size. */
const LIKE_SIZE = 1.6;
/**
 * Share of a tinted background that cards have to cover for it to look full, and the penalty if they covered none of
 * it.
 */
const FULL_GROUND = 0.55;
const EMPTY_GROUND = 1;

/** Returns the penalty for a tinted background of which cards cover only a share. */
export function priceEmptyGround(share: number): number {
  return share >= FULL_GROUND ? 0 : (EMPTY_GROUND * (FULL_GROUND - share)) / FULL_GROUND;
}

/** Returns the penalty for a row in which neighbours of similar size have different shapes. */
export function priceUnlikeSiblings(siblings: readonly Block[]): number {
  let unlike = 0;
  let pairs = 0;
  let before: Block | undefined;
  for (const block of siblings) {
    if (!hasShape(block)) continue;
    if (before !== undefined && isLikeSize(before, block)) {
      pairs++;
      if (!hasShapeOf(before, block)) unlike++;
    }
    before = block;
  }
  return unlike === 0 ? 0 : (UNLIKE_SIBLINGS * unlike) / pairs;
}

/** Tells whether the cards in two blocks cover about the same area, so that readers compare the blocks. */
function isLikeSize({ cardAreaPx: one }: Block, { cardAreaPx: other }: Block): boolean {
  return one <= other * LIKE_SIZE && other <= one * LIKE_SIZE;
}

/** Tells whether a block has a visible arrangement, because it is a card with boxes below it. */
export function hasShape({ arrangement, node }: Block): boolean {
  return arrangement.kind !== "leaf" && !isStack(node);
}

/** Tells whether two blocks are arranged in the same way. */
export function hasShapeOf({ arrangement: one }: Block, { arrangement: other }: Block): boolean {
  return (
    one.kind === other.kind && (one.kind !== "columns" || one.rows[0]?.cells.length === other.rows[0]?.cells.length)
  );
}
