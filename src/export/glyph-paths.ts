import type { PathShape, PathStep } from "../model/drawing.js";
import type { GlyphShapes } from "../model/font.js";
import type { PlacedRun } from "./boxed-text.js";

/** Slant of italic text in a typeface without an italic: the slant that browsers use. */
export const SLANT = 0.25;

/**
 * Draws a run as one path, so that every program shows the glyphs that were measured. A run of spaces needs no path.
 */
export function traceRun(
  { run, x, y, sizePx, weight, italic, fill }: PlacedRun,
  { outlineOf }: GlyphShapes,
): readonly PathShape[] {
  const slant = italic === true ? SLANT : 0;
  const face = { typeface: run.typeface, weight };
  const steps = run.glyphs.flatMap(({ id, leftEm, upEm }) => {
    const place = (atX: number, atY: number): readonly [number, number] => [
      round(x + (leftEm + atX - slant * (atY - upEm)) * sizePx),
      round(y + (atY - upEm) * sizePx),
    ];
    return outlineOf(face, id).map((step) => placeStep(step, place));
  });
  return steps.length === 0 ? [] : [{ kind: "path", steps, fill }];
}

type Place = (x: number, y: number) => readonly [number, number];

/** Places a step of an outline. Outlines have no steps `H`, `V` or `A`. */
function placeStep(step: PathStep, place: Place): PathStep {
  switch (step[0]) {
    case "M":
    case "L":
      return [step[0], ...place(step[1], step[2])];
    case "Q":
      return ["Q", ...place(step[1], step[2]), ...place(step[3], step[4])];
    case "C":
      return ["C", ...place(step[1], step[2]), ...place(step[3], step[4]), ...place(step[5], step[6])];
    case "Z":
      return step;
    case "H":
    case "V":
    case "A":
      throw new TypeError(`An outline cannot hold the step ${step[0]}`);
  }
}

/** Rounds to two decimals, as for all other shapes. */
function round(px: number): number {
  return Math.round(px * 100) / 100 + 0;
}
