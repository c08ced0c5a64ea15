/**
 * Names the typefaces of a company in slides. A run of text has a font for Latin, one for East Asian and one for
 * complex scripts, and office programs choose between them for each character.
 */
import type { TextShape } from "../model/drawing.js";
import type { Typeface } from "../model/font.js";

export interface SlideFonts {
  readonly typefaces: readonly Typeface[];
  /** Language of the company. */
  readonly lang: string | undefined;
}

/** The fonts of a run; the theme's font is used in place of an absent one. */
export interface RunFonts {
  readonly latin?: string;
  readonly eastAsian?: string;
  readonly complex?: string;
}

const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}]/u;
const EUROPEAN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u;
const LETTER = /\p{L}/u;

/** Finds the typeface for each kind of script in a line: the typeface of the first letters of this kind. */
export function findRunFonts({ pieces = [] }: TextShape, { typefaces }: SlideFonts): RunFonts {
  const fonts: { -readonly [Kind in keyof RunFonts]: RunFonts[Kind] } = {};
  for (const { run } of pieces) {
    const family = typeof run?.typeface === "number" ? typefaces[run.typeface]?.family : undefined;
    if (run === undefined || family === undefined) continue;
    if (EAST_ASIAN.test(run.text)) fonts.eastAsian ??= family;
    else if (EUROPEAN.test(run.text)) fonts.latin ??= family;
    else if (LETTER.test(run.text)) fonts.complex ??= family;
  }
  return fonts;
}

const START_OF_ISOLATE = "\u2067";
const ISOLATES = /[\u2066-\u2069]/gu;

/**
 * Tells whether a line in the company's typefaces runs from right to left. The layout puts such a line into a Unicode
 * isolate.
 */
export function isReadFromRight({ text, pieces = [] }: TextShape): boolean {
  return text.startsWith(START_OF_ISOLATE) && pieces.some(({ run }) => run !== undefined);
}

/**
 * Returns the text of a line. A line that runs from right to left loses its isolate, since the paragraph states the
 * direction.
 */
export function writePlainText(line: TextShape): string {
  return isReadFromRight(line) ? line.text.replace(ISOLATES, "") : line.text;
}
