import type { Bridge, Point, Rect } from "../../model/layout.js";
import { toSegments } from "./segments.js";
import type { Segment } from "./segments.js";

/** Half the width of an arc over one crossing, and its height. */
const ARC_PX = 4;
/** Smallest half width that still looks like an arc. */
const LEAST_ARC_PX = 1.5;

/**
 * Makes an arc at each point where a dotted line crosses another line. Crossings so close together that their arcs
 * would touch share one arc. An arc rises to the side where the next card is further away.
 */
export function findBridges(
  points: readonly Point[],
  crossings: readonly Point[],
  rects: readonly Rect[],
  scale: number,
): readonly Bridge[] {
  return toSegments(points).flatMap((segment) => {
    const places = crossings.filter((point) => isOn(segment, point)).map((point) => placeOn(segment, point));
    return groupPlaces([...new Set(places)], 2 * ARC_PX * scale).flatMap((group): Bridge[] => {
      const [first = 0, last = first] = [group[0], group.at(-1)];
      const half = Math.min(ARC_PX * scale, first - segment.from, segment.to - last);
      if (half < LEAST_ARC_PX * scale) return [];
      const toPoint = (along: number, aside: number): Point =>
        segment.isLevel ? { x: along, y: segment.at + aside } : { x: segment.at + aside, y: along };
      const [from, to] = [first - half, last + half];
      const rise = ARC_PX * scale * findSide(segment, from, to, rects);
      return [{ from: toPoint(from, 0), to: toPoint(to, 0), top: toPoint((from + to) / 2, rise) }];
    });
  });
}

function isOn({ isLevel, at, from, to }: Segment, { x, y }: Point): boolean {
  const [across, along] = isLevel ? [y, x] : [x, y];
  return across === at && from < along && along < to;
}

function placeOn({ isLevel }: Segment, { x, y }: Point): number {
  return isLevel ? x : y;
}

function groupPlaces(places: readonly number[], least: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && place - (last.at(-1) ?? place) < least) last.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** Returns -1 for an arc above or to the left, 1 for one below or to the right. */
function findSide({ isLevel, at }: Segment, from: number, to: number, rects: readonly Rect[]): -1 | 1 {
  let [before, after] = [Infinity, Infinity];
  for (const { x, y, width, height } of rects) {
    const [start, end, near, far] = isLevel ? [x, x + width, y, y + height] : [y, y + height, x, x + width];
    if (end < from || start > to) continue;
    if (far <= at) before = Math.min(before, at - far);
    else if (near >= at) after = Math.min(after, near - at);
  }
  return after > before ? 1 : -1;
}
