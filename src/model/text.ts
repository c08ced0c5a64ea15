import type { FontWeight } from "./layout.js";

/** Measures text as the bundled font shapes it: kerning, marks and ligatures included. */
export interface TextMeasure {
  /**
   * Advance width in px of one line set in one style. Scripts the bundled font lacks are drawn in a font nobody
   * here has seen: they get a stated width per character, with a margin.
   */
  readonly widthPx: (text: string, sizePx: number, weight: FontWeight) => number;
  /**
   * What in the text the bundled font lacks, in the order it occurs and each once: "Arabic", "Chinese, Japanese
   * or Korean", "emoji"; empty when the font has everything.
   */
  readonly listMissingScripts: (text: string) => readonly string[];
  /**
   * The text in what readers see as characters, for formats that have nothing but the bundled font; empty when the
   * font has everything.
   */
  readonly listCharacters: (text: string, weight: FontWeight) => readonly MeasuredCharacter[];
}

/** One character to the eye: a letter with its marks, a flag, a family. */
export interface MeasuredCharacter {
  readonly text: string;
  /** The bundled font cannot show it: a box stands for it. */
  readonly isMissing: boolean;
  /** Room that is reckoned for it, in em; of one that is there, without regard to its neighbours. */
  readonly em: number;
}
