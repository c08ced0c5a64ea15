import type { History } from "../../model/history.js";
import type { Panel } from "../../model/panel.js";
import type { TextMeasure } from "../../model/text.js";
import { PanelSheet } from "../content/panel-sheet.js";
import type { Drawable } from "../page/paged-view.js";
import { setLine } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";
import { TIMELINE, TIMELINE_STYLE } from "./measures.js";
import type { TimelineDetail } from "./measures.js";
import { createTimeAxis } from "./time-axis.js";
import type { Tick } from "./time-axis.js";
import type { RowContent } from "./timeline-content.js";
import { placeRow, sizeRow } from "./timeline-rows.js";
import type { SizedRow, TimelineColumns } from "./timeline-rows.js";

/** A way to draw a page: its columns, and its rows one below the other. */
export interface Timeline extends Drawable {
  readonly columns: TimelineColumns;
  readonly rows: readonly SizedRow[];
}

/** Sizes the rows of a page for the column widths of a level of detail. */
export function designTimeline(
  rows: readonly RowContent[],
  { first, last }: History,
  detail: TimelineDetail,
  measure: TextMeasure,
): Timeline {
  const timeX = detail.namePx + TIMELINE.columnGapPx;
  const todayX = timeX + detail.widthPx + TIMELINE.columnGapPx;
  const endPx = todayX + detail.todayPx;
  const columns = { detail, axis: createTimeAxis(first, last, detail.widthPx), timeX, todayX, endPx };
  const sized = rows.map((row) => sizeRow(row, columns, measure));
  const heightPx = sized.reduce<number>(
    (sum, row, index) => sum + row.heightPx + gapBefore(rows, index),
    TIMELINE.axisPx,
  );
  return { columns, rows: sized, widthPx: endPx, heightPx, penalty: 0 };
}

/** Returns the extra gap above a row: only the first unit has one, which sets units apart from posts. */
function gapBefore(rows: readonly RowContent[], index: number): number {
  const [before, row] = [rows[index - 1], rows[index]];
  return before !== undefined && before.kind !== "unit" && row?.kind === "unit" ? TIMELINE.groupGapPx : 0;
}

/** Places the axis and the rows below it. */
export function placeTimeline({ columns, rows }: Timeline, history: History, measure: TextMeasure): readonly Panel[] {
  const contents = rows.map(({ content }) => content);
  let y: number = TIMELINE.axisPx;
  const panels = rows.map((row, index) => {
    y += gapBefore(contents, index);
    const panel = placeRow(row, y, columns, measure);
    y += row.heightPx;
    return panel;
  });
  return [placeAxis(columns, history, measure), ...panels];
}

function placeAxis(columns: TimelineColumns, { first, last }: History, measure: TextMeasure): Panel {
  const { axis, timeX, todayX, endPx } = columns;
  const sheet = new PanelSheet(measure);
  const y = (TIMELINE.axisPx - TIMELINE_STYLE.axis.lineHeightPx) / 2;
  const write = (text: string, x: number) => {
    const line = setLine(text, { x, y }, TIMELINE_STYLE.axis, measure, { tone: "muted" });
    sheet.add({ kind: "words", line });
  };
  const ticks = listLabelled(axis, measure);
  sheet.add({ kind: "grid", xs: ticks.map(({ x }) => timeX + x), y: 0, height: TIMELINE.axisPx });
  sheet.add({ kind: "rule", x: 0, y: TIMELINE.axisPx, width: endPx });
  for (const { x, label } of ticks) write(label, timeX + x + TIMELINE.axisTextGapPx);
  write(`as of ${last}`, todayX);
  const at = { x: 0, y: 0, width: endPx, height: TIMELINE.axisPx };
  const description = `From ${first} to ${last}.`;
  return {
    kind: "axis",
    about: "time",
    label: "Time",
    description,
    owner: "none",
    figures: sheet.figures,
    panels: [],
    ...at,
  };
}

/** Lists the ticks whose labels have room, years first. */
function listLabelled({ ticks }: TimelineColumns["axis"], measure: TextMeasure): readonly Tick[] {
  const { sizePx, weight } = TIMELINE_STYLE.axis;
  const kept: { readonly tick: Tick; readonly endPx: number }[] = [];
  for (const tick of ticks.toSorted((a, b) => Number(b.isYear) - Number(a.isYear))) {
    const endPx = tick.x + measure.widthPx(tick.label, sizePx, weight) * FONT_SPARE + 2 * TIMELINE.axisTextGapPx;
    if (kept.every((other) => tick.x >= other.endPx || endPx <= other.tick.x)) kept.push({ tick, endPx });
  }
  return kept.map(({ tick }) => tick);
}
