/** Sets the runs of a line: as glyphs of a typeface, as text in the bundled font, or as a box. */
import type { RunGlyph, TextPiece, TypefacePlace } from "../model/layout.js";
import type { Ruler } from "./ruler.js";
import type { TextRun } from "./runs.js";
import type { ShapingFace } from "./shaping-face.js";
import { tellCharacters } from "./told-characters.js";

/** A part of a line that has no place yet. */
export type SetPart = Omit<TextPiece, "leftEm">;

/**
 * Sets a box in place of a character that no face has. The width of the box is the estimated width of that character in
 * the fonts of viewers.
 */
export function setBox(character: string, ruler: Ruler): readonly SetPart[] {
  const widthEm = ruler.listCharacters(character).reduce((sum, { em }) => sum + em, 0);
  return [{ widthEm, readAs: character }];
}

/**
 * Matches the three parts of a run: spaces, text, spaces. Spaces at either end become separate pieces, because programs
 * differ in how they draw spaces at the start or end of a text.
 */
const EDGES = /^(\s*)(.*?)(\s*)$/su;

/** Sets a left-to-right run as text in the bundled font. */
export function setInBundledFont(text: string, { start, end }: TextRun, ruler: Ruler): readonly SetPart[] {
  const [, before = "", inside = "", after = ""] = EDGES.exec(text.slice(start, end)) ?? [];
  return [before, inside, after]
    .filter((part) => part !== "")
    .map((part) => ({ text: part, widthEm: ruler.measure(part).widthEm }));
}

/** Sets a run as glyphs. */
export function setGlyphs(
  text: string,
  run: TextRun,
  { typeface, face }: { readonly typeface: TypefacePlace; readonly face: ShapingFace },
): readonly SetPart[] {
  const isReversed = run.level % 2 === 1;
  const script = /^[A-Z]/u.test(run.script) ? run.script : undefined;
  const shaped = face.shapeRun(text, { start: run.start, end: run.end, script, isReversed });
  const told = tellCharacters(text, run, isReversed ? shaped.toReversed() : shaped);
  let left = 0;
  const glyphs = shaped.map((glyph): RunGlyph => {
    const { id, advanceEm, xEm, yEm } = glyph;
    left += advanceEm;
    return { id, leftEm: left - advanceEm + xEm, upEm: yEm, advanceEm, text: told.get(glyph) ?? "" };
  });
  return [{ widthEm: left, run: { typeface, text: text.slice(run.start, run.end), isReversed, glyphs } }];
}

/** Places the parts of a line one after another, from left to right. */
export function joinPieces(parts: readonly SetPart[]): {
  readonly widthEm: number;
  readonly pieces: readonly TextPiece[];
} {
  const pieces: TextPiece[] = [];
  let leftEm = 0;
  for (const part of parts) {
    if (part.widthEm > 0) pieces.push({ ...part, leftEm: round(leftEm), widthEm: round(part.widthEm) });
    leftEm += part.widthEm;
  }
  return { widthEm: leftEm, pieces };
}

function round(em: number): number {
  return Math.round(em * 10_000) / 10_000;
}
