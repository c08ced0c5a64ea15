import { writePath } from "../../src/export/svg-attributes.js";
import type { PathStep, Shape } from "../../src/model/drawing.js";

/** Returns the path of a shape as SVG writes it; nothing for a shape of another kind. */
export function pathOf(shape: Shape | undefined): string {
  return shape?.kind === "path" ? writePath(shape.steps) : "";
}

/** Returns the steps of a path that a test writes as SVG does. */
export function stepsOf(d: string): readonly PathStep[] {
  return Array.from(d.matchAll(/([MLHVQAZ])([^MLHVQAZ]*)/g), ([, letter = "", rest = ""]) => {
    const numbers = rest === "" ? [] : rest.split(" ").map(Number);
    return [letter, ...numbers] as unknown as PathStep;
  });
}
