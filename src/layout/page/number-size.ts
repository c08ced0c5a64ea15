import { PT_PER_PX } from "../../model/layout.js";
import { LEAST_PT, STYLE } from "./page-sizes.js";
import type { ManyNotes } from "./surroundings.js";

/** Facts about a page that decide how large the numbers on its cards are. */
export interface NumberedPage {
  readonly scale: number;
  /** Size of the smallest name, in points. */
  readonly namePt: number;
  readonly manyNotes: ManyNotes;
}

/**
 * Returns the factor for numbers on the cards of a page. Numbers grow with the cards. On pages with a paper size, they
 * are never smaller than the smallest type, except on a chart that must stay on one page: there they may be as small as
 * the names.
 */
export function scaleNumbers({ scale, namePt, manyNotes }: NumberedPage): number {
  const leastPt = { below: 0, small: Math.min(LEAST_PT, namePt), apart: LEAST_PT }[manyNotes];
  return Math.max(scale, leastPt / (STYLE.marker.sizePx * PT_PER_PX));
}
