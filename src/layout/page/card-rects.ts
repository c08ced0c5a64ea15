import type { NodeId } from "../../model/graph.js";
import type { Box, BoxRow } from "../../model/layout.js";

/** Returns boxes and rows by the entry they stand for. */
export function findRects(boxes: readonly Box[]): ReadonlyMap<NodeId, Box | BoxRow> {
  return new Map(boxes.flatMap((box) => [box, ...box.rows]).map((rect) => [rect.node, rect]));
}
