import type { TextLine } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { setLine, TextColumn } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";
import { PAGE, STYLE } from "./page-sizes.js";

/** Title and the line below it, measured from their own top left corner. */
export interface Heading {
  readonly lines: readonly TextLine[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Sets the title and the line below it.
 * @param title Absent if the document around the page shows it.
 */
export function setHeading(title: string | undefined, subtitle: string, measure: TextMeasure): Heading {
  const column = new TextColumn(0, 0, PAGE.headingWidthPx, measure);
  if (title !== undefined) column.add(title, STYLE.heading, { tone: "ink", anchor: "start" });
  column.add(subtitle, STYLE.subheading, { tone: "muted", anchor: "start" });
  const widest = column.texts.reduce((max, line) => Math.max(max, line.widthPx), 0);
  return { lines: column.texts, widthPx: widest * FONT_SPARE, heightPx: column.bottom };
}

/** Sets the line at the bottom of a sized page, anchored at its right end. */
export function setFooter(text: string, measure: TextMeasure): TextLine {
  return setLine(text, { x: 0, y: 0 }, STYLE.footer, measure, { tone: "muted", anchor: "end" });
}
