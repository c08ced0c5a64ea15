import type { Shape } from "../model/drawing.js";
import type { DottedRoute, Point } from "../model/layout.js";
import { DOTTED_WIDTH_PX, joinBoxes, roundCorners } from "./lines.js";
import type { BoxNames } from "./lines.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makeCircle, makePath } from "./shapes.js";

const CORNER_PX = 5;
/** Stroke of the dots: round caps turn dashes of almost no length into dots. */
const DOTS = { strokeWidthPx: DOTTED_WIDTH_PX, dash: [0.1, 4.4], roundCaps: true } as const;
/** Stroke in the colour of the page that keeps the line apart from the lines it crosses. */
const HALO = { strokeWidthPx: 5 } as const;
/** Length trimmed at each end, so that the halo does not cover the edges of the cards. */
const HALO_TRIM_PX = 1.5;
const TARGET_RADIUS_PX = 3;

/** Draws the round end of each dotted line, on the edge of the box it leads to. */
export function drawDottedEnds(routes: readonly DottedRoute[], pen: Pen): readonly Shape[] {
  return routes.flatMap(({ points }) => {
    const end = points.at(-1);
    return end === undefined ? [] : [makeCircle(end, TARGET_RADIUS_PX * pen.scale, { fill: pen.palette.tones.dotted })];
  });
}

/** Draws each dotted line as dots on a halo. */
export function drawDottedRoutes(routes: readonly DottedRoute[], names: BoxNames, pen: Pen): readonly Shape[] {
  const { page, tones } = pen.palette;
  const corner = CORNER_PX * pen.scale;
  return routes.flatMap((route) => {
    const { points } = route;
    const steps = roundCorners(points, corner);
    if (steps.length === 0) return [];
    const bed = roundCorners(trimEnds(points, HALO_TRIM_PX * pen.scale), corner);
    return [
      makePath(bed, { fill: "none", ...scaleEdge({ stroke: page, ...HALO }, pen) }),
      {
        ...makePath(steps, { fill: "none", ...scaleEdge({ stroke: tones.dotted, ...DOTS }, pen) }),
        joins: joinBoxes(route, names),
      },
    ];
  });
}

/** Shortens a line at both ends; leaves an end alone if its piece is no longer than `by`. */
function trimEnds(points: readonly Point[], by: number): readonly Point[] {
  const forwards = trimStart(points, by);
  return [...trimStart([...forwards].reverse(), by)].reverse();
}

function trimStart(points: readonly Point[], by: number): readonly Point[] {
  const [first, second, ...rest] = points;
  if (first === undefined || second === undefined) return points;
  const length = Math.hypot(second.x - first.x, second.y - first.y);
  if (length <= 2 * by) return points;
  const part = by / length;
  const start = { x: first.x + (second.x - first.x) * part, y: first.y + (second.y - first.y) * part };
  return [start, second, ...rest];
}
