import type { PathStep, Shape } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import type { Pen } from "./pen.js";
import { round } from "./shapes.js";

/** Exchanges left and right inside a rectangle if the page is mirrored. */
export function flipOnMirrored(shapes: readonly Shape[], within: Rect, { isMirrored = false }: Pen): readonly Shape[] {
  if (!isMirrored) return shapes;
  const sum = 2 * within.x + within.width;
  return shapes.map((shape) => flipShape(shape, (x) => round(sum - x)));
}

function flipShape(shape: Shape, flip: (x: number) => number): Shape {
  switch (shape.kind) {
    case "rect":
      return { ...shape, x: flip(shape.x + shape.width) };
    case "image":
      return { ...shape, x: flip(shape.x + shape.sizePx) };
    case "circle":
    case "text":
      return { ...shape, x: flip(shape.x) };
    case "path":
      return { ...shape, steps: shape.steps.map((step) => flipStep(step, flip)) };
  }
}

function flipStep(step: PathStep, flip: (x: number) => number): PathStep {
  switch (step[0]) {
    case "M":
    case "L":
      return [step[0], flip(step[1]), step[2]];
    case "H":
      return ["H", flip(step[1])];
    case "Q":
      return ["Q", flip(step[1]), step[2], flip(step[3]), step[4]];
    case "C":
      return ["C", flip(step[1]), step[2], flip(step[3]), step[4], flip(step[5]), step[6]];
    case "A":
      return ["A", step[1], step[2], step[3], step[4], step[5] === 1 ? 0 : 1, flip(step[6]), step[7]];
    case "V":
    case "Z":
      return step;
  }
}
