import type { PathStep } from "../model/drawing.js";

/** A cubic curve: two control points, then its end. */
type CubicStep = readonly ["C", number, number, number, number, number, number];

/**
 * Writes a path for pdfkit in SVG syntax, but without quadratic curves: PDF does not have them, and pdfkit draws them
 * wrong.
 */
export function writeCubicPath(steps: readonly PathStep[]): string {
  let at = { x: 0, y: 0 };
  return steps
    .map((step) => {
      const [letter, ...numbers] = step[0] === "Q" ? toCubic(step, at) : step;
      at = endOf(step, at);
      return letter + numbers.join(" ");
    })
    .join("");
}

interface Pen {
  readonly x: number;
  readonly y: number;
}

function toCubic([, x1, y1, x, y]: Extract<PathStep, readonly ["Q", ...unknown[]]>, from: Pen): CubicStep {
  const pull = (end: number, control: number) => Math.round((end + (2 / 3) * (control - end)) * 1e4) / 1e4;
  return ["C", pull(from.x, x1), pull(from.y, y1), pull(x, x1), pull(y, y1), x, y];
}

/** Returns the position of the pen after a step; a path continues with an `M` after it was closed. */
function endOf(step: PathStep, from: Pen): Pen {
  switch (step[0]) {
    case "H":
      return { x: step[1], y: from.y };
    case "V":
      return { x: from.x, y: step[1] };
    case "M":
    case "L":
      return { x: step[1], y: step[2] };
    case "Q":
      return { x: step[3], y: step[4] };
    case "A":
      return { x: step[6], y: step[7] };
    case "Z":
      return from;
  }
}
