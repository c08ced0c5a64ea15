import type { FontWeight } from "./layout.js";

/** Measures text as the bundled font shapes it: kerning, marks and ligatures included. */
export interface TextMeasure {
  /** Advance width in px of one line set in one style. */
  readonly widthPx: (text: string, sizePx: number, weight: FontWeight) => number;
}
