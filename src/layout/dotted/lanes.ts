import type { Rect } from "../../model/layout.js";

/** Distances of the lanes from the boxes: the inner lane, and an outer one for a second line beside it. */
const LANES_PX = [5, 10] as const;

/** Distance below which two lanes become one. */
const LEAST_APART_PX = 1;

/** The x of every lane beside a box, and the y of every lane above or below one, in order. */
export interface Lanes {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/**
 * Finds the lanes of a page. The heights at which lines leave and arrive, `portYs`, are lanes too and are never merged.
 */
export function findLanes(rects: readonly Rect[], portYs: readonly number[], scale: number): Lanes {
  const beside = (from: number, size: number) =>
    LANES_PX.flatMap((distance) => [from - distance * scale, from + size + distance * scale]);
  const xs = rects.flatMap(({ x, width }) => beside(x, width));
  const ys = rects.flatMap(({ y, height }) => beside(y, height));
  const exactYs = thinOut(ys, LEAST_APART_PX * scale).concat(portYs);
  return { xs: thinOut(xs, LEAST_APART_PX * scale), ys: thinOut(exactYs, Number.MIN_VALUE) };
}

function thinOut(values: readonly number[], leastApart: number): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || value - last >= leastApart) kept.push(value);
  }
  return kept;
}

/**
 * Returns the index of the first value in a sorted list that is not below a limit, or the list's length if all are
 * below.
 */
export function findFirstFrom(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
