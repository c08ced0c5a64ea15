import { IDEOGRAPHS } from "../catalog/index.js";

/**
 * A script that the bundled Inter lacks, with estimated widths of its characters in em. Viewers draw such characters in
 * a font of their own, which is unknown, so each width has a margin. The widths were measured in the bold weight of
 * Noto Sans (Arabic, Hebrew, Devanagari, Tamil, Thai) and of DejaVu Sans (Arabic, Hebrew, Georgian, Armenian, Lao). In
 * these fonts, names needed 0.5 to 0.9 of the widths of this table. Ideographs and kana are 1 em wide by design. A
 * script that could not be measured has the width of the widest measured script that is related to it.
 */
export interface MissingScript {
  /** Name of the script, such as `Thai`, for a note. */
  readonly name: string;
  /** Width of a letter, digit or punctuation character. */
  readonly em: number;
  /** Width of a vowel mark that takes room of its own (general category Mc). */
  readonly markEm?: number;
}

const EAST_ASIAN = IDEOGRAPHS;
const WIDE: MissingScript = { name: EAST_ASIAN, em: 1 };
const HALF_WIDTH: MissingScript = { name: EAST_ASIAN, em: 0.6 };
const HEBREW: MissingScript = { name: "Hebrew", em: 0.8 };
/**
 * Arabic characters other than letters. The widths of the letters are in `arabic-widths.ts`, because they depend on the
 * place of a letter in its word.
 */
const ARABIC: MissingScript = { name: "Arabic", em: 0.9 };
const ARABIC_LIGATURE: MissingScript = { name: "Arabic", em: 2.7 };
/** The single character U+FDFD, which is a whole sentence. */
const ARABIC_SENTENCE: MissingScript = { name: "Arabic", em: 11 };
const THAI: MissingScript = { name: "Thai", em: 0.8 };
const LAO: MissingScript = { name: "Lao", em: 0.9 };
const GEORGIAN: MissingScript = { name: "Georgian", em: 0.8 };
const ARMENIAN: MissingScript = { name: "Armenian", em: 0.85 };
const SYMBOLS: MissingScript = { name: "symbols", em: 1.25 };

const indic = (name: string): MissingScript => ({ name, em: 1.1, markEm: 0.7 });
const southIndic = (name: string): MissingScript => ({ name, em: 1.4, markEm: 1.2 });

/** Stand-in for every script that none of the rows below covers. */
export const OTHER_SCRIPT: MissingScript = { name: "other scripts", em: 1.25 };

type Row = readonly [from: number, to: number, script: MissingScript];

/** Blocks of letters that only one of the East Asian languages uses. */
const LETTERS: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x1100, 0x11ff, "Korean"],
  [0x3040, 0x30ff, "Japanese"],
  [0x3130, 0x318f, "Korean"],
  [0x31f0, 0x31ff, "Japanese"],
  [0xa960, 0xa97f, "Korean"],
  [0xac00, 0xd7ff, "Korean"],
  [0xff66, 0xff9f, "Japanese"],
  [0xffa0, 0xffdc, "Korean"],
];

/**
 * Returns the name of a script for a note. Kana and Hangul are measured like ideographs, but a note names their
 * language, since only one language uses each of them.
 */
export function nameScript({ name }: MissingScript, codePoint: number): string {
  if (name !== EAST_ASIAN) return name;
  return LETTERS.find(([from, to]) => from <= codePoint && codePoint <= to)?.[2] ?? name;
}

/**
 * Unicode blocks in order. The table is written out because the Unicode data of JavaScript engines changes with their
 * version, and a picture must not change with it.
 */
export const MISSING_SCRIPTS: readonly Row[] = [
  [0x0530, 0x058f, ARMENIAN],
  [0x0590, 0x05ff, HEBREW],
  [0x0600, 0x06ff, ARABIC],
  [0x0750, 0x077f, ARABIC],
  [0x0870, 0x08ff, ARABIC],
  [0x0900, 0x097f, { name: "Devanagari", em: 0.85, markEm: 0.45 }],
  [0x0980, 0x09ff, indic("Bengali")],
  [0x0a00, 0x0a7f, indic("Gurmukhi")],
  [0x0a80, 0x0aff, indic("Gujarati")],
  [0x0b00, 0x0b7f, indic("Odia")],
  [0x0b80, 0x0bff, { name: "Tamil", em: 1.25, markEm: 1 }],
  [0x0c00, 0x0c7f, indic("Telugu")],
  [0x0c80, 0x0cff, indic("Kannada")],
  [0x0d00, 0x0d7f, southIndic("Malayalam")],
  [0x0d80, 0x0dff, southIndic("Sinhala")],
  [0x0e00, 0x0e7f, THAI],
  [0x0e80, 0x0eff, LAO],
  [0x0f00, 0x0fff, indic("Tibetan")],
  [0x1000, 0x109f, southIndic("Burmese")],
  [0x10a0, 0x10ff, GEORGIAN],
  [0x1100, 0x11ff, WIDE],
  [0x1200, 0x139f, { name: "Ethiopic", em: 1.25 }],
  [0x1780, 0x17ff, indic("Khmer")],
  [0x1c90, 0x1cbf, GEORGIAN],
  [0x2190, 0x2bff, SYMBOLS],
  [0x2d00, 0x2d2f, GEORGIAN],
  [0x2d80, 0x2ddf, { name: "Ethiopic", em: 1.25 }],
  [0x2e80, 0xa4cf, WIDE],
  [0xa960, 0xa97f, WIDE],
  [0xac00, 0xd7ff, WIDE],
  [0xf900, 0xfaff, WIDE],
  [0xfb13, 0xfb17, ARMENIAN],
  [0xfb1d, 0xfb4f, HEBREW],
  [0xfb50, 0xfdfc, ARABIC_LIGATURE],
  [0xfdfd, 0xfdfd, ARABIC_SENTENCE],
  [0xfe30, 0xfe6f, WIDE],
  [0xfe70, 0xfeff, ARABIC_LIGATURE],
  [0xff00, 0xff60, WIDE],
  [0xff61, 0xffdf, HALF_WIDTH],
  [0xffe0, 0xffef, WIDE],
  [0x16fe0, 0x18cff, WIDE],
  [0x1aff0, 0x1b2ff, WIDE],
  [0x1d000, 0x1d7ff, SYMBOLS],
  [0x1f000, 0x1faff, SYMBOLS],
  [0x20000, 0x3ffff, WIDE],
];
