import type { NodeId } from "../../model/graph.js";
import type { Box, BoxRow, Rect, RoutedLine } from "../../model/layout.js";

/** The parts of a page that the router needs; every `LayoutPage` has them. */
export interface RoutablePage {
  readonly boxes: readonly RoutableBox[];
  readonly lines: readonly Pick<RoutedLine, "points">[];
  /** Rectangles besides boxes that no dotted line may cross: heading, legend, markers, notes. */
  readonly obstacles?: readonly Rect[];
}

export interface RoutableBox extends Rect, Pick<Box, "node" | "headHeightPx"> {
  readonly rows: readonly (Rect & Pick<BoxRow, "node">)[];
}

/** Place where a line may leave or enter: at height `y`, on the left or right edge of the card. */
export interface DottedEnd {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

interface EndPair {
  readonly source: DottedEnd;
  readonly target: DottedEnd;
}

/**
 * Distance from the middle of the edge at which lines leave (above it) and arrive (below it): a solid line may end in
 * the middle.
 */
const OFF_MIDDLE_PX = 6;

/** Finds the ends of every box and row of a page. A line leaves a row at the edge of its card. */
export function findDottedEnds(boxes: readonly RoutableBox[], scale: number): ReadonlyMap<NodeId, EndPair> {
  const ends = new Map<NodeId, EndPair>();
  for (const box of boxes) {
    const headHeight = box.rows.length > 0 ? box.headHeightPx : box.height;
    ends.set(box.node, toEnds(box, box.y, headHeight, scale));
    for (const row of box.rows) ends.set(row.node, toEnds(box, row.y, row.height, scale));
  }
  return ends;
}

function toEnds({ x, width }: Rect, top: number, height: number, scale: number): EndPair {
  const offset = Math.min(OFF_MIDDLE_PX * scale, height / 4);
  const edges = { left: x, right: x + width };
  const middle = top + height / 2;
  return { source: { ...edges, y: middle - offset }, target: { ...edges, y: middle + offset } };
}
