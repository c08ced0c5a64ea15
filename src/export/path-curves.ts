/** Converts paths of the drawing for formats that have curves but no arcs. */
import type { PathStep } from "../model/drawing.js";

/** A step in absolute coordinates; `C` has two control points before its end, `Q` one. */
export interface CurveStep {
  readonly command: "M" | "L" | "C" | "Q" | "Z";
  readonly points: readonly PathPoint[];
}

export interface PathPoint {
  readonly x: number;
  readonly y: number;
}

type ArcStep = Extract<PathStep, readonly ["A", ...unknown[]]>;

/** Returns the same path in straight lines and curves; an arc becomes cubic curves of at most a quarter turn. */
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
    case "C":
      return [
        {
          command: "C",
          points: [
            { x: step[1], y: step[2] },
            { x: step[3], y: step[4] },
            { x: step[5], y: step[6] },
          ],
        },
      ];
    case "A":
      return curveArc(at, step);
    case "Z":
      return [{ command: "Z", points: [] }];
  }
}

/** Converts an arc as the SVG specification does, which derives the centre from the two ends. */
function curveArc(from: PathPoint, arc: ArcStep): readonly CurveStep[] {
  const [, radiusX, radiusY, , , , x, y] = arc;
  if (radiusX === 0 || radiusY === 0) return [{ command: "L", points: [{ x, y }] }];
  const { centre, rx, ry, start, turn } = turnAround(from, arc);
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-3));
  const part = turn / count;
  const pull = (4 / 3) * Math.tan(part / 4);
  const on = (angle: number, along: number): PathPoint => ({
    x: centre.x + rx * (Math.cos(angle) - along * Math.sin(angle)),
    y: centre.y + ry * (Math.sin(angle) + along * Math.cos(angle)),
  });
  return Array.from({ length: count }, (_, index) => {
    const [begin, end] = [start + index * part, start + (index + 1) * part];
    const last = index === count - 1 ? { x, y } : on(end, 0);
    return { command: "C" as const, points: [on(begin, pull), on(end, -pull), last] };
  });
}

/** The turn of an arc around the centre of its ellipse; angles are in radians, clockwise on the page. */
interface Turn {
  readonly centre: PathPoint;
  readonly rx: number;
  readonly ry: number;
  readonly start: number;
  readonly turn: number;
}

function turnAround(from: PathPoint, [, radiusX, radiusY, , isLarge, isClockwise, x, y]: ArcStep): Turn {
  // On the unit circle, half the length of the chord gives the distance of the centre from the chord.
  const half = { x: (from.x - x) / 2 / radiusX, y: (from.y - y) / 2 / radiusY };
  const chord = Math.hypot(half.x, half.y);
  // Rounding can move the ends a little further apart than the radii allow, so the ellipse grows to reach both.
  const grow = Math.max(1, chord);
  const away = Math.sqrt(Math.max(0, grow ** 2 - chord ** 2)) / (chord === 0 ? 1 : chord);
  const side = isLarge === isClockwise ? -away : away;
  const [rx, ry] = [radiusX * grow, radiusY * grow];
  const centre = {
    x: (from.x + x) / 2 + side * half.y * radiusX,
    y: (from.y + y) / 2 - side * half.x * radiusY,
  };
  const angleOf = (point: PathPoint) => Math.atan2((point.y - centre.y) / ry, (point.x - centre.x) / rx);
  const start = angleOf(from);
  const turn = angleOf({ x, y }) - start;
  if (isClockwise === 1 && turn < 0) return { centre, rx, ry, start, turn: turn + 2 * Math.PI };
  if (isClockwise === 0 && turn > 0) return { centre, rx, ry, start, turn: turn - 2 * Math.PI };
  return { centre, rx, ry, start, turn };
}
