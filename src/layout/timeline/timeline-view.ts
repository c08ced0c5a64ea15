import type { History } from "../../model/history.js";
import type { ColouredRoles } from "../../model/queries.js";
import type { TextMeasure } from "../../model/text.js";
import { countOf } from "../../wording/index.js";
import { NO_COUNTS } from "../content/state-counts.js";
import type { PagedView, PageSubject } from "../page/paged-view.js";
import { outlineTable, placeTable } from "../page/place-table.js";
import { describeRows } from "./describe-rows.js";
import { NATURAL_TIMELINE, TIMELINE_LEVELS } from "./measures.js";
import type { TimelineDetail } from "./measures.js";
import { listTimelineLegend } from "./timeline-legend.js";
import { cutTimeline } from "./timeline-pages.js";
import type { TimelinePage } from "./timeline-pages.js";
import { designTimeline, placeTimeline } from "./timeline-table.js";
import type { Timeline } from "./timeline-table.js";

/** Creates a view of who answered for units and who held posts, as bars along a time axis. */
export function createTimelineView(
  history: History,
  coloured: ColouredRoles,
  measure: TextMeasure,
): PagedView<TimelinePage, Timeline, TimelineDetail> {
  const rows = describeRows(history.rows, coloured);
  return {
    description: tellTimeline(history),
    detailLevels: TIMELINE_LEVELS,
    naturalDetail: NATURAL_TIMELINE,
    whole: { kind: "whole", rows, firstRow: 0 },
    cut: (fits) => cutTimeline(rows, fits),
    linkPages: () => ({ homes: new Map(), upPages: [] }),
    describe: (page) => describePage(history, rows.length, page, coloured),
    // The size of a timeline is a sum, so trying a page costs no more than estimating it.
    leastAreaPx: () => 0,
    design: (page, detail) => ({
      sumCardAreas: () => 0,
      listWays: () => [designTimeline(page.rows, history, detail, measure)],
    }),
    outline: outlineTable,
    place: (way) => Promise.resolve(placeTable(way, () => placeTimeline(way, history, measure))),
    explain: () => [],
    explainSmallType: (_, { page, namePt, minPt, isOnePage }) =>
      `The smallest names on page ${page} are ${namePt.toFixed(1)} pt, less than the ${minPt} pt asked for. ` +
      `Use ${isOnePage ? "--pages auto, " : ""}larger paper, or a smaller --min-font.`,
    describeDetail: ({ widthPx, namePx }) => `names ${namePx} px, time ${widthPx} px`,
  };
}

function describePage(
  { company, commits, first, last, limit, rows: all }: History,
  total: number,
  { kind, rows, firstRow }: TimelinePage,
  coloured: ColouredRoles,
): PageSubject {
  const facts = [
    company,
    `${countOf(commits, "commit")}, ${first === last ? first : `${first} to ${last}`}`,
    ...(limit === undefined ? [] : ["older commits are not known"]),
    ...(rows.length === total ? [] : [`rows ${firstRow + 1} to ${firstRow + rows.length} of ${total}`]),
  ];
  return {
    kind,
    title: titleOf(all),
    subtitle: facts.join("\u00a0· "),
    counts: NO_COUNTS,
    legend: listTimelineLegend(rows, coloured),
    drawn: new Set(),
    top: "",
    collapsed: new Set(),
  };
}

function titleOf(rows: History["rows"]): string {
  const [row, another] = rows;
  if (row === undefined || another !== undefined) return "Who answered since when";
  const { kind, name } = row.subject;
  return kind === "unit" ? `Who answered for ${name}` : `Who was ${name}`;
}

function tellTimeline({ company, rows, first, last }: History): string {
  return `Who answered since when at ${company}: ${countOf(rows.length, "row")} from ${first} to ${last}.`;
}
