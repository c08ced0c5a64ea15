import type { Rect } from "../../model/layout.js";

/** Least distance between a dotted line and a card, except where the line leaves or enters. */
export const CLEARANCE_PX = 8;
/** Least distance between two dotted lines. */
export const APART_PX = 10;
/** Least distance between a dotted line and a heading, a legend, a note or a page link. */
export const OBSTACLE_CLEARANCE_PX = 4;

/** Distances of the lanes from the boxes: the inner lane, and an outer one for a second line beside it. */
const LANES_PX = [CLEARANCE_PX, CLEARANCE_PX + APART_PX] as const;

/** Distance below which two lanes become one: the difference is floating-point noise. */
const LEAST_APART_PX = 0.01;

/** The x of every lane beside a box, and the y of every lane above or below one, in order. */
export interface Lanes {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/**
 * Finds the lanes of a page. The heights at which lines leave and arrive, `portYs`, are lanes too and are never merged.
 */
export function findLanes(
  boxes: readonly Rect[],
  obstacles: readonly Rect[],
  portYs: readonly number[],
  scale: number,
): Lanes {
  const beside = (from: number, size: number, lanes: readonly number[]) =>
    lanes.flatMap((distance) => [from - distance * scale, from + size + distance * scale]);
  const around = [
    ...boxes.map((rect) => ({ ...rect, lanes: LANES_PX })),
    ...obstacles.map((rect) => ({ ...rect, lanes: [OBSTACLE_CLEARANCE_PX] })),
  ];
  const xs = around.flatMap(({ x, width, lanes }) => beside(x, width, lanes));
  const ys = around.flatMap(({ y, height, lanes }) => beside(y, height, lanes));
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

/** Indexes from `first` up to but not including `end`. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** Returns the range of indexes of the values strictly between two limits. */
export function rangeInside(values: readonly number[], from: number, to: number): Range {
  const first = findFirstFrom(values, from);
  return { first: values[first] === from ? first + 1 : first, end: findFirstFrom(values, to) };
}

/** Returns the range of indexes of the values from one limit to the other, both included. */
export function rangeFrom(values: readonly number[], from: number, to: number): Range {
  const end = findFirstFrom(values, to);
  return { first: findFirstFrom(values, from), end: values[end] === to ? end + 1 : end };
}
