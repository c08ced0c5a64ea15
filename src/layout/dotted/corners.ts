import type { Point } from "../../model/layout.js";

/** Drops the points of a way that are not corners. */
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
