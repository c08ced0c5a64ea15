import type { NodeId } from "../../model/graph.js";
import type { Box, BoxRow, Rect, RoutedLine } from "../../model/layout.js";

/** The parts of a page that the router needs; every `LayoutPage` has them. */
export interface RoutablePage {
  readonly boxes: readonly RoutableBox[];
  readonly lines: readonly Pick<RoutedLine, "points">[];
  /** Rectangles besides boxes that no dotted line may cross: heading, legend, notes, page links. */
  readonly obstacles?: readonly Rect[];
}

export interface RoutableBox extends Rect, Pick<Box, "node" | "headHeightPx"> {
  readonly rows: readonly (Rect & Pick<BoxRow, "node">)[];
}

/** Places where a line may leave or enter a card, on its left or right edge. */
export interface DottedEnd {
  /** Heights, the preferred one first. */
  readonly ys: readonly number[];
  readonly left: number;
  readonly right: number;
}

export interface EndPair {
  readonly source: DottedEnd;
  readonly target: DottedEnd;
}

/**
 * Distance from the middle of the edge at which lines leave (above it) and arrive (below it): a solid line may end in
 * the middle.
 */
const OFF_MIDDLE_PX = 6;
/** Distance between two lines that leave or enter at one edge. */
const PITCH_PX = 10;
/** Least distance from the corner of a card. */
const OFF_CORNER_PX = 6;

/**
 * Finds the ends of every box and row of a page. A line leaves a row at the edge of its card, so rows in several
 * columns have no ends: another row may be between a row and the edge.
 */
export function findDottedEnds(boxes: readonly RoutableBox[], scale: number): ReadonlyMap<NodeId, EndPair> {
  const ends = new Map<NodeId, EndPair>();
  for (const box of boxes) {
    const headHeight = box.rows.length > 0 ? box.headHeightPx : box.height;
    ends.set(box.node, toEnds(box, box.y, headHeight, scale));
    if (box.rows.some((row) => row.x !== box.rows[0]?.x)) continue;
    for (const row of box.rows) ends.set(row.node, toEnds(box, row.y, row.height, scale));
  }
  return ends;
}

function toEnds({ x, width }: Rect, top: number, height: number, scale: number): EndPair {
  const edges = { left: x, right: x + width };
  const middle = top + height / 2;
  const offsets = listOffsets(height / scale).map((offset) => offset * scale);
  return {
    source: { ...edges, ys: offsets.flatMap((offset) => [middle - offset, middle + offset]) },
    target: { ...edges, ys: offsets.flatMap((offset) => [middle + offset, middle - offset]) },
  };
}

/** Lists the distances from the middle of an edge at which lines may leave, at scale 1. */
function listOffsets(height: number): readonly number[] {
  const offsets: number[] = [Math.min(OFF_MIDDLE_PX, height / 4)];
  for (let next = OFF_MIDDLE_PX + PITCH_PX; next <= height / 2 - OFF_CORNER_PX; next += PITCH_PX) offsets.push(next);
  return offsets;
}
