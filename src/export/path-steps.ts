/** Paths of the drawing for formats that want curves and not arcs. */

/** Absolute; `C` has two control points before its end, `Q` one. */
export interface PathStep {
  readonly command: "M" | "L" | "C" | "Q" | "Z";
  readonly points: readonly PathPoint[];
}

export interface PathPoint {
  readonly x: number;
  readonly y: number;
}

const COMMAND = /([MLHVQAZ])([^MLHVQAZ]*)/g;

/** Reads the path of a shape; arcs become cubic curves, a quarter turn at most each. */
export function readPath(d: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  let at: PathPoint = { x: 0, y: 0 };
  for (const [, command = "", text = ""] of d.matchAll(COMMAND)) {
    const numbers = text
      .split(" ")
      .filter((word) => word !== "")
      .map(Number);
    const added = readCommand(command, numbers, at);
    steps.push(...added);
    at = added.at(-1)?.points.at(-1) ?? at;
  }
  return steps;
}

function readCommand(command: string, numbers: readonly number[], at: PathPoint): readonly PathStep[] {
  const [a = 0, b = 0, c = 0, e = 0] = numbers;
  switch (command) {
    case "M":
      return [{ command, points: [{ x: a, y: b }] }];
    case "L":
      return [{ command, points: [{ x: a, y: b }] }];
    case "H":
      return [{ command: "L", points: [{ x: a, y: at.y }] }];
    case "V":
      return [{ command: "L", points: [{ x: at.x, y: a }] }];
    case "Q":
      return [{ command, points: [{ x: a, y: b }, { x: c, y: e }] }]; // prettier-ignore
    case "A":
      return curveArc(at, numbers);
    case "Z":
      return [{ command, points: [] }];
    default:
      throw new Error(`a path of the drawing has a command '${command}'`);
  }
}

/** By the construction of the SVG specification (centre from two points), for ellipses that are not turned. */
function curveArc(from: PathPoint, numbers: readonly number[]): readonly PathStep[] {
  const [radiusX = 0, radiusY = 0, , isLarge = 0, isClockwise = 0, x = 0, y = 0] = numbers;
  if (radiusX === 0 || radiusY === 0) return [{ command: "L", points: [{ x, y }] }];
  // On the unit circle, where the half chord says how far the centre is.
  const half = { x: (from.x - x) / 2 / radiusX, y: (from.y - y) / 2 / radiusY };
  const chord = Math.hypot(half.x, half.y);
  // Rounded ends may be a little further apart than the radii allow: the ellipse grows to reach both.
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
  let turn = angleOf({ x, y }) - start;
  if (isClockwise === 1 && turn < 0) turn += 2 * Math.PI;
  if (isClockwise === 0 && turn > 0) turn -= 2 * Math.PI;
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
