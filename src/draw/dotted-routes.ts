import type { PathStep, Shape } from "../model/drawing.js";
import type { Bridge, DottedRoute, Point } from "../model/layout.js";
import { drawArrowHead } from "./arrow-heads.js";
import { DOTTED_DASHES } from "./dotted-looks.js";
import { DOTTED_WIDTH_PX, joinBoxes } from "./lines.js";
import type { BoxNames } from "./lines.js";
import { drawPill } from "./markers.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makeCircle, makePath } from "./shapes.js";

const CORNER_PX = 4;
/** Radius of the ring at the start and of the dot at the end. */
const END_RADIUS_PX = 3.2;
const RING_EDGE_PX = 1.4;

/**
 * Draws a ring at the start and a dot at the end of each dotted line, on the edges of its boxes, and the count on a
 * line that stands for several lines. A line from the old place of a box to the new one gets only an arrowhead.
 */
export function drawDottedEnds(routes: readonly DottedRoute[], pen: Pen): readonly Shape[] {
  const { page, tones } = pen.palette;
  const ring = { fill: page, ...scaleEdge({ stroke: tones.dotted, strokeWidthPx: RING_EDGE_PX }, pen) };
  const ringRadius = (END_RADIUS_PX - RING_EDGE_PX / 2) * pen.scale;
  return routes.flatMap(({ look, points, count }) => {
    const [start, end, before] = [points[0], points.at(-1), points.at(-2)];
    if (start === undefined || end === undefined || before === undefined) return [];
    if (look === "moved") return [drawArrowHead(before, end, pen)];
    return [
      makeCircle(start, ringRadius, ring),
      makeCircle(end, END_RADIUS_PX * pen.scale, { fill: tones.dotted }),
      ...(count === undefined ? [] : drawPill(count, false, pen)),
    ];
  });
}

/** Draws each dotted line in the dash of its kind, with an arc over every line that it crosses. */
export function drawDottedRoutes(routes: readonly DottedRoute[], names: BoxNames, pen: Pen): readonly Shape[] {
  return routes.flatMap((route) => {
    const steps = tracePath(route, CORNER_PX * pen.scale);
    if (steps.length === 0) return [];
    const stroke = {
      stroke: route.look === "moved" ? pen.palette.tones.ink : pen.palette.tones.dotted,
      strokeWidthPx: DOTTED_WIDTH_PX,
      dash: DOTTED_DASHES[route.look],
      roundCaps: true,
    };
    return [{ ...makePath(steps, { fill: "none", ...scaleEdge(stroke, pen) }), joins: joinBoxes(route, names) }];
  });
}

/** Returns a path with rounded corners and arcs; a corner gets a smaller radius where an arc is near. */
function tracePath({ points, bridges }: DottedRoute, cornerPx: number): readonly PathStep[] {
  const [first] = points;
  if (first === undefined || points.length < 2) return [];
  const steps: PathStep[] = [["M", first.x, first.y]];
  let at = first;
  for (const [index, end] of points.entries()) {
    const start = points[index - 1];
    if (start === undefined) continue;
    const arcs = listArcs(bridges, start, end);
    const last = arcs.at(-1)?.to;
    for (const arc of arcs) steps.push(["L", arc.from.x, arc.from.y], arcOver(arc));
    at = last ?? at;
    const after = points[index + 1];
    if (after === undefined) {
      steps.push(["L", end.x, end.y]);
      continue;
    }
    const next = listArcs(bridges, end, after)[0]?.from;
    const radius = Math.min(
      cornerPx,
      last === undefined ? distance(start, end) / 2 : distance(last, end),
      next === undefined ? distance(end, after) / 2 : distance(end, next),
    );
    const [before, behind] = [towards(end, start, radius), towards(end, after, radius)];
    steps.push(["L", before.x, before.y], ["Q", end.x, end.y, behind.x, behind.y]);
  }
  return steps;
}

/** Returns the arcs on a piece of a line, in the order and direction in which the piece is drawn. */
function listArcs(bridges: readonly Bridge[], start: Point, end: Point): readonly Bridge[] {
  const length = distance(start, end);
  return bridges
    .filter(({ from, to }) => {
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      const isAlong = (start.x === end.x) === (from.x === to.x);
      return isAlong && distance(start, middle) + distance(middle, end) < length + 0.01;
    })
    .map((bridge) =>
      distance(start, bridge.from) < distance(start, bridge.to)
        ? bridge
        : { ...bridge, from: bridge.to, to: bridge.from },
    )
    .sort((a, b) => distance(start, a.from) - distance(start, b.from));
}

/** Returns half an ellipse from one end of a bridge to the other. */
function arcOver({ from, to, top }: Bridge): PathStep {
  const isLevel = from.y === to.y;
  const [along, rise] = isLevel
    ? [Math.abs(to.x - from.x) / 2, Math.abs(top.y - from.y)]
    : [Math.abs(to.y - from.y) / 2, Math.abs(top.x - from.x)];
  // On a page, whose y runs downwards, a turn is clockwise if the top is to the left of the drawing direction.
  const side = (to.x - from.x) * (top.y - from.y) - (to.y - from.y) * (top.x - from.x);
  const [radiusX, radiusY] = isLevel ? [along, rise] : [rise, along];
  return ["A", radiusX, radiusY, 0, 0, side < 0 ? 1 : 0, to.x, to.y];
}

/** Returns the length of a horizontal or vertical piece: one of the two differences is 0. */
function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, px: number): Point {
  const share = px / distance(from, to);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
