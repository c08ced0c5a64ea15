import type { Point, Rect } from "../../src/model/layout.js";

/** Returns pairs of rectangles that share more than an edge, by index, as "1 and 4". */
export function findOverlaps(rects: readonly Rect[], slackPx?: number): string[];

/** Returns the same pairs as numbers. */
export function findOverlappingPairs(rects: readonly Rect[], slackPx?: number): [number, number][];

/** Returns straight pieces that run through a rectangle drawn 1 px smaller on every side. */
export function findLinesThroughBoxes(
  lines: readonly { readonly points: readonly Point[] }[],
  rects: readonly Rect[],
): string[];

/** Returns places where lines of different parents cross, touch or run along each other. */
export function findCrossings(
  lines: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[],
): string[];
