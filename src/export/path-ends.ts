import type { PathStep } from "../model/drawing.js";

/** Point at which one step of a path ends and the next one starts. */
export interface PathEnd {
  readonly x: number;
  readonly y: number;
}

/**
 * Returns the end of a step that starts at a given point. A step that closes the path does not move on: an `M` always
 * follows it.
 */
export function endOf(step: PathStep, from: PathEnd): PathEnd {
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
    case "C":
      return { x: step[5], y: step[6] };
    case "A":
      return { x: step[6], y: step[7] };
    case "Z":
      return from;
  }
}
