import type { Rect } from "../../model/layout.js";
import type { Panel } from "../../model/panel.js";
import { ownerOfColour } from "../../model/queries.js";
import type { TextMeasure } from "../../model/text.js";
import { sizeBadges, widthOfBadges } from "../content/badges.js";
import { PanelSheet } from "../content/panel-sheet.js";
import { setLine } from "../text/text-column.js";
import { addBar } from "./bars.js";
import { TIMELINE, TIMELINE_STYLE } from "./measures.js";
import type { TimelineDetail } from "./measures.js";
import { labelBars } from "./set-labels.js";
import type { LabelledBars } from "./set-labels.js";
import type { TimeAxis } from "./time-axis.js";
import type { RowContent } from "./timeline-content.js";

/** Columns of a timeline: names, time, and the state of today. */
export interface TimelineColumns {
  readonly detail: TimelineDetail;
  readonly axis: TimeAxis;
  readonly timeX: number;
  readonly todayX: number;
  readonly endPx: number;
}

/** A row whose height is known. */
export interface SizedRow {
  readonly content: RowContent;
  readonly labelled: LabelledBars;
  readonly heightPx: number;
}

export function sizeRow(content: RowContent, columns: TimelineColumns, measure: TextMeasure): SizedRow {
  const labelled = labelBars(content.bars, columns.axis, measure);
  const sheet = new PanelSheet(measure);
  const parts = [
    setName(sheet, { content, labelled }, 0, columns),
    setToday(sheet, content, 0, columns),
    heightOfBars(labelled),
  ];
  return { content, labelled, heightPx: Math.max(...parts) + 2 * TIMELINE.rowPaddingY };
}

/** Places a row: its name at the left, its bars in the middle, and the state of today at the right. */
export function placeRow(row: SizedRow, y: number, columns: TimelineColumns, measure: TextMeasure): Panel {
  const { content, labelled, heightPx } = row;
  const sheet = new PanelSheet(measure);
  const at: Rect = { x: 0, y, width: columns.endPx, height: heightPx };
  const xs = columns.axis.lines.map((x) => columns.timeX + x);
  sheet.add({ kind: "grid", xs, y, height: heightPx }, { kind: "rule", x: 0, y: y + heightPx, width: columns.endPx });
  const barsY = y + (heightPx - heightOfBars(labelled)) / 2 + labelled.laneCount * LANE_PX;
  // Names and today's state are at the height of the bars, whether or not there are names above the bars.
  const middle = barsY + TIMELINE.barPx / 2;
  centre(sheet, middle, at, (top) => setName(sheet, row, top, columns));
  addBars(sheet, labelled, barsY, columns);
  centre(sheet, middle, at, (top) => setToday(sheet, content, top, columns));
  const { kind, id: about, name: label, facts: description, answerers } = content;
  const [colour] = content.bars.at(-1)?.colours ?? [];
  const outline = { answerers, facts: description };
  const owner = colour === undefined ? "none" : ownerOfColour(colour);
  return { kind, about, label, description, owner, outline, figures: sheet.figures, panels: [], ...at };
}

const LANE_PX = TIMELINE_STYLE.person.lineHeightPx;

function heightOfBars({ laneCount }: LabelledBars): number {
  return laneCount * LANE_PX + TIMELINE.barPx;
}

/** Centres text at a height, or as near to it as the row allows. */
function centre(sheet: PanelSheet, middle: number, row: Rect, set: (top: number) => number): void {
  const from = sheet.figures.length;
  const textPx = set(0);
  sheet.figures.length = from;
  const lowest = row.y + row.height - TIMELINE.rowPaddingY - textPx;
  set(Math.max(row.y + TIMELINE.rowPaddingY, Math.min(lowest, middle - textPx / 2)));
}

function setName(
  sheet: PanelSheet,
  { content, labelled }: Pick<SizedRow, "content" | "labelled">,
  top: number,
  { detail }: TimelineColumns,
): number {
  const place = { x: 0, widthPx: detail.namePx };
  let y = sheet.write(content.name, { ...place, y: top }, TIMELINE_STYLE.name, { tone: "ink" });
  const { unnamed } = labelled;
  const remarks = [content.remark, unnamed === 0 ? undefined : `${unnamed} more without room for a name`];
  for (const remark of remarks)
    if (remark !== undefined) y = sheet.write(remark, { ...place, y }, TIMELINE_STYLE.remark, { tone: "muted" });
  return y;
}

function addBars(sheet: PanelSheet, { bars, labels }: LabelledBars, y: number, { timeX }: TimelineColumns): void {
  for (const bar of bars) addBar(sheet, bar, { x: timeX, y });
  for (const { text, x, lane } of labels) {
    const at = { x: timeX + x, y: y - (lane + 1) * LANE_PX };
    sheet.add({ kind: "words", line: setLine(text, at, TIMELINE_STYLE.person, sheet.measure, { tone: "ink" }) });
  }
}

function setToday(sheet: PanelSheet, { today }: RowContent, top: number, { detail, todayX }: TimelineColumns): number {
  const { text, badge, since, isGap } = today;
  const place = { x: todayX, widthPx: detail.todayPx };
  const badges = badge === undefined ? [] : [{ text, owner: badge, look: "solid" } as const];
  const badgesPx = widthOfBadges(sizeBadges(badges, TIMELINE_STYLE.badge, sheet.measure));
  const hasBadge = badges.length > 0 && badgesPx <= detail.todayPx;
  if (hasBadge) sheet.addBadgesUpTo(todayX + badgesPx, top, badges, TIMELINE_STYLE.badge);
  const y = hasBadge
    ? top + TIMELINE_STYLE.badge.lineHeightPx + TIMELINE.badgeGapPx
    : sheet.write(text, { ...place, y: top }, TIMELINE_STYLE.person, { tone: isGap ? "alert" : "ink" });
  return sheet.write(since, { ...place, y }, TIMELINE_STYLE.remark, { tone: "muted" });
}
