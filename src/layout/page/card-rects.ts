import type { NodeId } from "../../model/graph.js";
import type { Box, BoxRow } from "../../model/layout.js";

/** The boxes and rows of a page by the node that each of them shows. */
export type BoxRects = ReadonlyMap<NodeId, Box | BoxRow>;

/** Returns the boxes and rows of a page by the node that each of them shows. */
export function findRects(boxes: readonly Box[]): BoxRects {
  return new Map(boxes.flatMap((box) => [box, ...box.rows]).map((rect) => [rect.node, rect]));
}
