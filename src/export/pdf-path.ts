import type { PathStep } from "../model/drawing.js";
import { toCurves } from "./path-curves.js";
import type { CurveStep, PathPoint } from "./path-curves.js";

/** What a path is traced with: the part of a PDF document that moves its pen. */
export interface PathPen {
  moveTo(x: number, y: number): unknown;
  lineTo(x: number, y: number): unknown;
  bezierCurveTo(cp1x: number, cp1y: number, cp2x: number, cp2y: number, x: number, y: number): unknown;
  closePath(): unknown;
}

/** Traces a path in cubic curves: PDF has no other ones, and pdfkit draws quadratic ones as something else. */
export function tracePath(pen: PathPen, steps: readonly PathStep[]): void {
  let at: PathPoint = { x: 0, y: 0 };
  for (const curve of toCurves(steps)) {
    traceCurve(pen, curve, at);
    at = curve.points.at(-1) ?? at;
  }
}

function traceCurve(pen: PathPen, { command, points }: CurveStep, at: PathPoint): void {
  const [a = at, b = at, c = at] = points;
  switch (command) {
    case "M":
      pen.moveTo(a.x, a.y);
      return;
    case "L":
      pen.lineTo(a.x, a.y);
      return;
    case "Q":
      pen.bezierCurveTo(pull(at.x, a.x), pull(at.y, a.y), pull(b.x, a.x), pull(b.y, a.y), b.x, b.y);
      return;
    case "C":
      pen.bezierCurveTo(a.x, a.y, b.x, b.y, c.x, c.y);
      return;
    case "Z":
      pen.closePath();
  }
}

/** Returns the control point of the cubic curve: two thirds of the way to that of the quadratic one. */
function pull(end: number, control: number): number {
  return Math.round((end + (2 / 3) * (control - end)) * 1e4) / 1e4;
}
