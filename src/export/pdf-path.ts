import type { PathStep } from "../model/drawing.js";
import { endOf } from "./path-ends.js";
import type { PathEnd } from "./path-ends.js";

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

function toCubic([, x1, y1, x, y]: Extract<PathStep, readonly ["Q", ...unknown[]]>, from: PathEnd): CubicStep {
  const pull = (end: number, control: number) => Math.round((end + (2 / 3) * (control - end)) * 1e4) / 1e4;
  return ["C", pull(from.x, x1), pull(from.y, y1), pull(x, x1), pull(y, y1), x, y];
}
