import type { FontWeight, TextPiece } from "./layout.js";

/** Functions that measure text as the bundled font shapes it, with kerning, marks and ligatures. */
export interface TextMeasure {
  /**
   * Advance width in px of one line set in one style. Scripts that the bundled font lacks are drawn in a font that is
   * not known here, so each of their characters gets a fixed width with a margin.
   */
  readonly widthPx: (text: string, sizePx: number, weight: FontWeight) => number;
  /**
   * Scripts that a text contains and the bundled font lacks, in order of first occurrence: "Arabic", "Chinese, Japanese
   * or Korean", "emoji"; empty when the font has everything.
   */
  readonly listMissingScripts: (text: string) => readonly string[];
  /**
   * The text split into characters as readers see them, for formats that have only the bundled font; empty when the
   * font has everything.
   */
  readonly listCharacters: (text: string, weight: FontWeight) => readonly MeasuredCharacter[];
  /**
   * Whether the page will be mirrored, because the company's language runs from right to left: the lines of every text
   * then start at the side that becomes the right-hand side when mirrored.
   */
  readonly isMirrored?: boolean;
  /**
   * Parts of a line from left to right, shaped in the typefaces of the company; `undefined` if no typeface has any of
   * the characters. Absent if the company has no typefaces.
   */
  readonly setPieces?: (text: string, weight: FontWeight) => readonly TextPiece[] | undefined;
  /**
   * The parts of a word between which a line may end with a hyphen, in the language of the company; absent if the
   * company states no language.
   */
  readonly hyphenate?: (word: string) => readonly string[];
}

/** One character as a reader sees it: a letter with its marks, a flag, a family emoji. */
export interface MeasuredCharacter {
  readonly text: string;
  /** Whether the bundled font lacks the character, so that a box is drawn instead. */
  readonly isMissing: boolean;
  /** Width in em, without kerning or ligatures with its neighbours. */
  readonly em: number;
}
