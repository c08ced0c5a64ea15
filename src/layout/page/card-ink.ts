import type { Box, Rect, TextLine } from "../../model/layout.js";
import { FONT_SPARE } from "../text/text-style.js";

/** Reach of text above and below its baseline, as fractions of its font size. */
const ASCENT = 0.75;
const DESCENT = 0.25;

/** Returns the rectangle that a line of text covers, with room for fonts wider than the bundled one. */
export function coverText({ x, y, anchor, sizePx, widthPx }: TextLine): Rect {
  const width = widthPx * FONT_SPARE;
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { x: left, y: y - sizePx * ASCENT, width, height: sizePx * (ASCENT + DESCENT) };
}

/** Lists everything drawn on a card and on its edge that the numbers of dotted lines and of findings must not cover. */
export function listInk(box: Box): readonly Rect[] {
  const { people, pageLink } = box;
  return [
    ...[box, ...box.rows].flatMap(({ texts, badges }) => [...texts.map(coverText), ...badges]),
    ...(box.merged?.texts ?? []).map(coverText),
    ...(people === undefined ? [] : [{ x: people.x, y: people.y, width: people.sizePx, height: people.sizePx }]),
    ...(pageLink === undefined ? [] : [pageLink]),
  ];
}
