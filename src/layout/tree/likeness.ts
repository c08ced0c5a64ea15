import type { Block } from "./block.js";
import type { Front } from "./front.js";
import { hasShape, hasShapeOf } from "./prices.js";

/** Width that a block may gain to look like its neighbour, in px: an indent and some room. */
const MATCHING_WIDTH_PX = 40;

/**
 * Gives neighbours the same shape where that takes little more width: a single box below one of three officers hangs if
 * the boxes of the other two do.
 */
export function matchNeighbours(picked: readonly Block[], fronts: readonly Front[], heightLimit: number): Block[] {
  const matched = [...picked];
  const match = (index: number, neighbour: number) => {
    const block = matched[index];
    const model = matched[neighbour];
    if (block === undefined || model === undefined || !differs(block, model)) return;
    const most = block.widthPx + MATCHING_WIDTH_PX;
    const other = fronts[index]?.blocks.find(
      (one) => one.heightPx <= heightLimit && one.widthPx <= most && hasShapeOf(one, model),
    );
    if (other !== undefined) matched[index] = other;
  };
  for (let index = 1; index < matched.length; index++) match(index, index - 1);
  for (let index = matched.length - 2; index >= 0; index--) match(index, index + 1);
  return matched;
}

function differs(block: Block, model: Block): boolean {
  return hasShape(block) && hasShape(model) && !hasShapeOf(block, model);
}
