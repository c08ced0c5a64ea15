import type { Point } from "../../model/layout.js";

/** Returns the ends and corners of a way, without points in the middle of a straight piece. */
export function keepCorners(way: readonly Point[]): readonly Point[] {
  const corners: Point[] = [];
  for (const point of way) {
    const last = corners.at(-1);
    const before = corners.at(-2);
    if (last?.x === point.x && last.y === point.y) continue;
    const goesOn =
      last !== undefined &&
      before !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (goesOn) corners.pop();
    corners.push(point);
  }
  return corners;
}
