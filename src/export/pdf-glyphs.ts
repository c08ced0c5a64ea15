/**
 * Makes pdfkit draw glyphs that are already shaped. Given text, pdfkit would shape it again, with fewer rules and for
 * fewer scripts than the layout did.
 */
import type { RunGlyph } from "../model/layout.js";
import { currentFont } from "./pdf-document.js";
import type { Pdf } from "./pdf-document.js";

/** Internals of pdfkit's embedded fonts that the types of pdfkit lack. Lengths are in thousandths of the font size. */
interface EmbeddedFont {
  readonly font: { readonly getGlyph: (id: number) => { readonly advanceWidth: number } };
  /** Factor from units of the font to thousandths. */
  readonly scale: number;
  /** Glyphs that the file will hold; the index of a glyph in this list is its code on a page. */
  readonly subset: { readonly glyphs: number[] };
  /** By code: the width of each glyph, and the characters that copying it gives. */
  readonly widths: number[];
  readonly unicode: number[][];
  encode: (text: string) => readonly [codes: readonly string[], positions: readonly Position[]];
  widthOfString: (text: string, size: number) => number;
}

interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** Width of the glyph in the font. */
  readonly advanceWidth: number;
}

/** Codes of the glyphs of each font, by the glyph's number and text. */
const CODES = new WeakMap<object, Map<string, number>>();

/** Calls `draw`, but makes pdfkit draw these glyphs of the current font instead of the text. */
export function drawGlyphs(pdf: Pdf, glyphs: readonly RunGlyph[], draw: () => void): void {
  const font = currentFont(pdf) as EmbeddedFont;
  const codes = glyphs.map((glyph) => findCode(font, glyph));
  const written = codes.map((code) => code.toString(16).padStart(4, "0"));
  const positions = placeGlyphs(glyphs, (at) => font.widths[codes[at] ?? 0] ?? 0);
  const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const { encode, widthOfString } = font;
  font.encode = () => [written, positions];
  font.widthOfString = (_, size) => (width * size) / 1000;
  draw();
  Object.assign(font, { encode, widthOfString });
}

function placeGlyphs(glyphs: readonly RunGlyph[], widthOf: (at: number) => number): readonly Position[] {
  let pen = 0;
  return glyphs.map(({ leftEm, upEm, advanceEm }, at) => {
    const xOffset = round(1000 * leftEm - pen);
    pen += 1000 * advanceEm;
    return { xAdvance: 1000 * advanceEm, yAdvance: 0, xOffset, yOffset: round(1000 * upEm), advanceWidth: widthOf(at) };
  });
}

/** Removes rounding errors of sums, which would look like offsets. */
function round(thousandths: number): number {
  return Math.round(thousandths * 1000) / 1000 + 0;
}

/**
 * Returns the code of a glyph. A glyph that stands for different characters has a code for each, because PDF programs
 * translate codes, not glyphs, back into text.
 */
function findCode(font: EmbeddedFont, { id, text }: RunGlyph): number {
  const known = CODES.get(font) ?? new Map<string, number>();
  CODES.set(font, known);
  const key = `${id} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const code = font.subset.glyphs.push(id) - 1;
  font.widths[code] = font.font.getGlyph(id).advanceWidth * font.scale;
  font.unicode[code] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  known.set(key, code);
  return code;
}
