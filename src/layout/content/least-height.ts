/** Least heights of cards and rows, from the number of their lines: as if no text had to be wrapped. */
import { CARD, ROW } from "./card-sizes.js";
import type { CardStyle } from "./card-sizes.js";
import type { CardContent } from "./card.js";

/** Returns a height that no card of a style is below; a card with rows has no footer. */
export function leastCardHeight({ lines, headcount }: CardContent, style: CardStyle, hasRows: boolean): number {
  const { name, person, paddingY, hasFooter } = style;
  const footerPx = hasFooter && !hasRows && headcount !== undefined ? CARD.footerGapPx + CARD.footerHeightPx : 0;
  return 2 * paddingY + name.lineHeightPx + lines.length * person.lineHeightPx + footerPx;
}

/** Returns a height that no row of a card is below. */
export function leastRowHeight({ lines }: CardContent): number {
  return 2 * ROW.paddingY + ROW.name.lineHeightPx + lines.length * ROW.person.lineHeightPx;
}
