/** Paths of the drawing for formats that have curves but no arcs. */
import type { PathStep } from "../model/drawing.js";

/** Absolute; `C` has two control points before its end, `Q` one. */
export interface CurveStep {
  readonly command: "M" | "L" | "C" | "Q" | "Z";
  readonly points: readonly PathPoint[];
}

export interface PathPoint {
  readonly x: number;
  readonly y: number;
}

type ArcStep = Extract<PathStep, readonly ["A", ...unknown[]]>;

/** Returns the same path in straight lines and curves; an arc becomes cubic ones of a quarter turn at most. */
export function toCurves(steps: readonly PathStep[]): readonly CurveStep[] {
  const curves: CurveStep[] = [];
  let at: PathPoint = { x: 0, y: 0 };
  for (const step of steps) {
    const added = curveStep(step, at);
    curves.push(...added);
    at = added.at(-1)?.points.at(-1) ?? at;
  }
  return curves;
}

function curveStep(step: PathStep, at: PathPoint): readonly CurveStep[] {
  switch (step[0]) {
    case "M":
    case "L":
      return [{ command: step[0], points: [{ x: step[1], y: step[2] }] }];
    case "H":
      return [{ command: "L", points: [{ x: step[1], y: at.y }] }];
    case "V":
      return [{ command: "L", points: [{ x: at.x, y: step[1] }] }];
    case "Q":
      return [{ command: "Q", points: [{ x: step[1], y: step[2] }, { x: step[3], y: step[4] }] }]; // prettier-ignore
    case "A":
      return curveArc(at, step);
    case "Z":
      return [{ command: "Z", points: [] }];
  }
}

/** Follows the construction of the SVG specification: the centre from two points, on the unit circle. */
function curveArc(from: PathPoint, arc: ArcStep): readonly CurveStep[] {
  const [, radiusX, radiusY, , , , x, y] = arc;
  if (radiusX === 0 || radiusY === 0) return [{ command: "L", points: [{ x, y }] }];
  const chord = Math.hypot((from.x - x) / 2 / radiusX, (from.y - y) / 2 / radiusY);
  // Rounded ends may be a little further apart than the radii allow: the ellipse grows to reach both.
  const [rx, ry] = [radiusX * Math.max(1, chord), radiusY * Math.max(1, chord)];
  const { centre, start, turn } = turnBetween({ x: from.x / rx, y: from.y / ry }, { x: x / rx, y: y / ry }, arc);
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-3));
  const pull = (4 / 3) * Math.tan(turn / count / 4);
  const on = (angle: number, along: number): PathPoint => ({
    x: rx * (centre.x + Math.cos(angle) - along * Math.sin(angle)),
    y: ry * (centre.y + Math.sin(angle) + along * Math.cos(angle)),
  });
  return Array.from({ length: count }, (_, index) => {
    const [begin, end] = [start + (index * turn) / count, start + ((index + 1) * turn) / count];
    const last = index === count - 1 ? { x, y } : on(end, 0);
    return { command: "C" as const, points: [on(begin, pull), on(end, -pull), last] };
  });
}

interface Turn {
  readonly centre: PathPoint;
  /** Angles in radians, clockwise on the page. */
  readonly start: number;
  readonly turn: number;
}

/** Finds the unit circle through two points, and the way along it that the flags of the arc ask for. */
function turnBetween(from: PathPoint, to: PathPoint, [, , , , isLarge, isClockwise]: ArcStep): Turn {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const chordSquare = across * across + down * down;
  const away = chordSquare === 0 ? 0 : Math.sqrt(Math.max(0, 1 / chordSquare - 0.25));
  const side = isLarge === isClockwise ? -away : away;
  const centre = { x: 0.5 * (from.x + to.x) - side * down, y: 0.5 * (from.y + to.y) + side * across };
  const start = Math.atan2(from.y - centre.y, from.x - centre.x);
  const turn = Math.atan2(to.y - centre.y, to.x - centre.x) - start;
  if (isClockwise === 1 && turn < 0) return { centre, start, turn: turn + 2 * Math.PI };
  if (isClockwise === 0 && turn > 0) return { centre, start, turn: turn - 2 * Math.PI };
  return { centre, start, turn };
}
