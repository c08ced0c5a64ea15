import type { NodeId } from "../model/graph.js";
import type { Join, PathStep, Shape } from "../model/drawing.js";
import type { Point, RoutedLine } from "../model/layout.js";
import type { Pen } from "./pen.js";
import { scaleEdge } from "./pen.js";
import { makePath, round } from "./shapes.js";

const WIDTH_PX = 1.3;
/** Width of a dotted line, on the page and in the legend. */
export const DOTTED_WIDTH_PX = 1.8;
const CORNER_PX = 5;
/** Least length of a piece that is drawn: shorter pieces vanish when coordinates are rounded to two decimals. */
const SAME_PX = 0.005;

/**
 * Draws all lines of one manager as one path. Where they share a bus, separate paths would darken the shared part,
 * since the antialiased edges of strokes add up.
 */
export function drawLines(lines: readonly RoutedLine[], names: BoxNames, pen: Pen): readonly Shape[] {
  const edge = scaleEdge({ stroke: pen.palette.line, strokeWidthPx: WIDTH_PX }, pen);
  const buses = new Map<NodeId, Bus>();
  for (const line of lines) {
    const bus = buses.get(line.from) ?? { steps: [], joins: [] };
    bus.steps.push(...roundCorners(line.points, CORNER_PX * pen.scale));
    bus.joins.push(...joinBoxes(line, names));
    buses.set(line.from, bus);
  }
  return [...buses.values()]
    .filter(({ steps }) => steps.length > 0)
    .map(({ steps, joins }) => ({ ...makePath(steps, { fill: "none", ...edge }), joins }));
}

interface Bus {
  readonly steps: PathStep[];
  readonly joins: Join[];
}

/** Ids of the groups of boxes and rows. */
export type BoxNames = ReadonlyMap<NodeId, string>;

/** Returns the boxes that a line joins, or none if one of its ends is not on the page. */
export function joinBoxes(line: RoutedLine, names: BoxNames): readonly Join[] {
  const [from, to] = [names.get(line.from), names.get(line.to)];
  if (from === undefined || to === undefined) return [];
  const points = dropIdlePoints(line.points).map(({ x, y }) => ({ x: round(x), y: round(y) }));
  return points.length < 2 ? [] : [{ from, to, points }];
}

/**
 * Returns a line through the points with rounded corners; where a piece is too short for the radius, the corner gets a
 * smaller one.
 */
export function roundCorners(points: readonly Point[], cornerPx: number): readonly PathStep[] {
  const corners = dropIdlePoints(points);
  const [first] = corners;
  const last = corners.at(-1);
  if (first === undefined || last === undefined || corners.length < 2) return [];
  const steps: PathStep[] = [["M", first.x, first.y]];
  let before = first;
  corners.slice(1, -1).forEach((corner, index) => {
    const after = corners[index + 2] ?? last;
    const radius = Math.min(cornerPx, distance(before, corner) / 2, distance(corner, after) / 2);
    const start = towards(corner, before, radius);
    const end = towards(corner, after, radius);
    steps.push(["L", start.x, start.y], ["Q", corner.x, corner.y, end.x, end.y]);
    before = corner;
  });
  steps.push(["L", last.x, last.y]);
  return steps;
}

/** Drops points that repeat the one before, and points in the middle of a straight piece. */
function dropIdlePoints(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const beforeLast = kept.at(-2);
    if (last !== undefined && isSame(last.x, point.x) && isSame(last.y, point.y)) continue;
    if (last !== undefined && beforeLast !== undefined && isStraight(beforeLast, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  return (isSame(a.x, b.x) && isSame(b.x, c.x)) || (isSame(a.y, b.y) && isSame(b.y, c.y));
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME_PX;
}

/** Returns the length of a horizontal or vertical piece: one of the two differences is 0. */
function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, px: number): Point {
  const share = px / distance(from, to);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
