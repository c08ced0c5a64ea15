import type { PathStep } from "../model/drawing.js";
import { endOf } from "./path-ends.js";
import type { PathEnd } from "./path-ends.js";

/**
 * Writes a path in the syntax of SVG. Each `M` is absolute, and the steps up to the next `M` are relative, which takes
 * half as many characters. Rounding errors of a renderer add up only until the next `M`.
 */
export function writePath(steps: readonly PathStep[]): string {
  let path = "";
  let from = { x: 0, y: 0 };
  for (const step of steps) {
    path += writeStep(step, from);
    from = endOf(step, from);
  }
  return path;
}

function writeStep(step: PathStep, { x, y }: PathEnd): string {
  switch (step[0]) {
    case "M":
      return `M${step[1]} ${step[2]}`;
    case "L":
      return writeLine(step[1] - x, step[2] - y);
    case "H":
      return writeLine(step[1] - x, 0);
    case "V":
      return writeLine(0, step[1] - y);
    case "Q":
      return `q${first(step[1] - x)}${next(step[2] - y)}${next(step[3] - x)}${next(step[4] - y)}`;
    case "C":
      return (
        `c${first(step[1] - x)}${next(step[2] - y)}${next(step[3] - x)}${next(step[4] - y)}` +
        `${next(step[5] - x)}${next(step[6] - y)}`
      );
    case "A":
      return `a${first(step[1])}${next(step[2])} ${step[3]} ${step[4]} ${step[5]}${next(step[6] - x)}${next(step[7] - y)}`;
    case "Z":
      return "z";
  }
}

function writeLine(x: number, y: number): string {
  if (y === 0) return `h${first(x)}`;
  return x === 0 ? `v${first(y)}` : `l${first(x)}${next(y)}`;
}

/** Writes a number that directly follows a letter, without the floating-point noise of a difference. */
function first(number: number): string {
  return String(Math.round(number * 100) / 100 + 0);
}

/** Writes a number that follows another number; a minus sign needs no space before it. */
function next(number: number): string {
  const written = first(number);
  return written.startsWith("-") ? written : ` ${written}`;
}
