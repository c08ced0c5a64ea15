import type { PageLink, Rect } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { CARD } from "../content/card-sizes.js";
import { setLine } from "../text/text-column.js";
import { transformRect, transformText } from "../content/transform.js";
import { FONT_SPARE } from "../text/text-style.js";
import { STYLE } from "./page-sizes.js";

/** Distance of the pill from the right edge of the card. */
const RIGHT_PX = 6;
/**
 * Height of the part of the pill above the card: less than the gap to the card above, yet enough that the rest of the
 * pill does not touch the name.
 */
const ABOVE_PX = 6.5;

/**
 * Sets a pill with the number of a page on the upper edge of a card: "p. 4 ›" leads to a page below, "‹ p. 1" back up.
 * On mirrored pages, the pill is mirrored too.
 */
export function setPageLink(
  card: Rect,
  page: number,
  direction: "up" | "down",
  scale: number,
  measure: TextMeasure,
): PageLink {
  const pointsRight = (direction === "down") !== (measure.isMirrored === true);
  const text = pointsRight ? `p. ${page} ›` : `‹ p. ${page}`;
  const style = STYLE.pageLink;
  const width = measure.widthPx(text, style.sizePx, style.weight) * FONT_SPARE + 2 * CARD.badgePaddingPx;
  const rect = { x: -RIGHT_PX - width, y: -ABOVE_PX, width, height: style.lineHeightPx };
  const line = setLine(text, { x: rect.x + width / 2, y: rect.y }, style, measure, { tone: "ink", anchor: "middle" });
  const at = { x: card.x + card.width, y: card.y, scale };
  return { ...transformRect(rect, at), page, text: transformText(line, at) };
}
