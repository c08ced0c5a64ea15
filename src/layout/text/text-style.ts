import type { FontWeight } from "../../model/layout.js";

/**
 * Text lies in Inter; fallback fonts of the stack are up to 4 % wider (measured over 150 names), so every text is wrapped
 * to leave that much spare.
 */
export const FONT_SPARE = 1.04;

/** A text style: size, distance between baselines, weight. */
export interface TextStyle {
  readonly sizePx: number;
  readonly lineHeightPx: number;
  readonly weight: FontWeight;
}

/** How far a baseline lies below the top of its line, as a share of the text size. */
export const ASCENT = 0.93;
