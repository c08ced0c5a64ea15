import type { Point } from "../../model/layout.js";
import type { Piece } from "./pieces.js";

/** Straight piece of one line, and its direction. */
export interface Segment extends Piece {
  readonly isLevel: boolean;
}

/** Tolerance for distances, since lanes are sums of floating-point numbers. */
const SLACK_PX = 0.01;

/** Cuts a way into its pieces, in order. */
export function toSegments(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    if (before === undefined) return [];
    const isLevel = Math.abs(before.x - point.x) >= Math.abs(before.y - point.y);
    const [at, a, b] = isLevel ? [point.y, before.x, point.x] : [point.x, before.y, point.y];
    return [{ isLevel, at, from: Math.min(a, b), to: Math.max(a, b) }];
  });
}

/** Tells whether two segments of different lines come nearer than `apart`, other than by a clean crossing. */
export function areClose(one: Segment, other: Segment, apart: number): boolean {
  if (crossesCleanly(one, other, apart)) return false;
  return distanceBetween(one, other) < apart - SLACK_PX;
}

/** Tells whether two segments cross, at least `apart` from the ends of both. */
export function crossesCleanly(one: Segment, other: Segment, apart: number): boolean {
  if (one.isLevel === other.isLevel) return false;
  const room = apart - SLACK_PX;
  const isOn = (piece: Segment, at: number) => at - piece.from >= room && piece.to - at >= room;
  return isOn(one, other.at) && isOn(other, one.at);
}

function distanceBetween(one: Segment, other: Segment): number {
  if (one.isLevel === other.isLevel) {
    const along = Math.max(0, one.from - other.to, other.from - one.to);
    return Math.hypot(along, one.at - other.at);
  }
  return Math.hypot(outside(one, other.at), outside(other, one.at));
}

/** Returns the distance of a value from the range of a segment; 0 inside it. */
function outside({ from, to }: Segment, value: number): number {
  return Math.max(0, from - value, value - to);
}
