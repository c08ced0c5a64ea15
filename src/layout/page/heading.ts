import type { TextLine } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { setLine, TextColumn } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";
import { PAGE, STYLE } from "./page-sizes.js";

/** Title and the lines below it, measured from their own top left corner. */
export interface Heading {
  readonly lines: readonly TextLine[];
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface HeadingTexts {
  /** Absent if the document around the page shows the title. */
  readonly title?: string | undefined;
  /** Versions of the headline, the longest first. */
  readonly headlines: readonly string[];
  readonly subtitle: string;
}

/** Sets the title, the longest headline that fits on one line, and the line with the facts, no wider than `roomPx`. */
export function setHeading(
  { title, headlines, subtitle }: HeadingTexts,
  measure: TextMeasure,
  roomPx: number = PAGE.headingWidthPx,
): Heading {
  const column = new TextColumn(0, 0, Math.min(roomPx, PAGE.headingWidthPx), measure);
  if (title !== undefined) column.add(title, STYLE.heading, { tone: "ink", anchor: "start" });
  const headline = headlines.find((text) => fitsHeadline(text, Math.min(roomPx, PAGE.headlineWidthPx), measure));
  if (headline !== undefined) column.add(headline, STYLE.headline, { tone: "ink", anchor: "start" });
  column.add(subtitle, STYLE.subheading, { tone: "muted", anchor: "start" });
  const lines = column.setLines();
  const widest = lines.reduce((max, line) => Math.max(max, line.widthPx), 0);
  return { lines, widthPx: widest * FONT_SPARE, heightPx: column.bottom };
}

function fitsHeadline(text: string, roomPx: number, measure: TextMeasure): boolean {
  const { sizePx, weight } = STYLE.headline;
  return measure.widthPx(text, sizePx, weight) * FONT_SPARE <= roomPx;
}

/** Sets the line at the bottom of a page with a paper size, anchored at its right end. */
export function setFooter(text: string, measure: TextMeasure): TextLine {
  return setLine(text, { x: 0, y: 0 }, STYLE.footer, measure, { tone: "muted", anchor: "end" });
}
