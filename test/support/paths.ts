import type { PathStep, Shape } from "../../src/model/drawing.js";

/**
 * Returns the path of a shape in the syntax of SVG, with absolute steps only, or nothing for a shape of another kind.
 */
export function pathOf(shape: Shape | undefined): string {
  if (shape?.kind !== "path") return "";
  return shape.steps.map(([letter, ...numbers]) => letter + numbers.join(" ")).join("");
}

/** Returns the steps of a path that is written in the same syntax. */
export function stepsOf(d: string): readonly PathStep[] {
  return Array.from(d.matchAll(/([MLHVQAZ])([^MLHVQAZ]*)/g), ([, letter = "", rest = ""]) => {
    const numbers = rest === "" ? [] : rest.split(" ").map(Number);
    return [letter, ...numbers] as unknown as PathStep;
  });
}
