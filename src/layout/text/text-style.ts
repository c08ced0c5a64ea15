import type { FontWeight } from "../../model/layout.js";

/**
 * Factor for the room to spare in each line when text is wrapped: text is measured in Inter, and the fallback fonts of
 * the stack are up to 4 % wider (measured over 150 names).
 */
export const FONT_SPARE = 1.04;

/** Text style: size, distance between baselines, weight. */
export interface TextStyle {
  readonly sizePx: number;
  readonly lineHeightPx: number;
  readonly weight: FontWeight;
}

/** Distance of a baseline from the top of its line, as a share of the text size. */
export const ASCENT = 0.93;
