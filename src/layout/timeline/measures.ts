/** Sizes of a timeline, in px at scale 1. */
import type { DetailLevel, PageDetail } from "../content/detail.js";
import type { TextStyle } from "../text/text-style.js";

/** Styles of texts; `person` is the style of the smallest names: the names in bars and beside them. */
export const TIMELINE_STYLE = {
  name: { sizePx: 13.5, lineHeightPx: 17, weight: 600 },
  person: { sizePx: 12, lineHeightPx: 15.5, weight: 600 },
  remark: { sizePx: 11, lineHeightPx: 14.5, weight: 400 },
  axis: { sizePx: 11, lineHeightPx: 14.5, weight: 600 },
  badge: { sizePx: 11, lineHeightPx: 16, weight: 600 },
} as const satisfies Record<string, TextStyle>;

export const TIMELINE = {
  columnGapPx: 18,
  axisPx: 24,
  axisTextGapPx: 4,
  /**
   * Usual distance between two lines of the axis: first for years, whose labels are short, then for months and days.
   */
  yearTickPx: 52,
  tickPx: 76,
  /** Number of days above which the lines of the axis mark years. */
  daysForYears: 2900,
  /** Gap between posts and units. */
  groupGapPx: 12,
  rowPaddingY: 9,
  barPx: 26,
  cornerPx: 4,
  /** Width of the strip that shows the state of today, to the right of the last commit. */
  tailPx: 90,
  /** Narrowest bar, and the gap between two bars. */
  leastBarPx: 1.5,
  barGapPx: 2,
  /** Width of the patterned start of a bar, and the gap to the rest of it. */
  capPx: 8,
  capGapPx: 2,
  textPaddingPx: 7,
  badgeGapPx: 2,
  /**
   * Largest number of lines of names above the bars, for bars that are too short for a name, and the least gap between
   * two names on a line.
   */
  mostLanes: 2,
  laneGapPx: 10,
} as const;

/** Widths of the columns of a timeline; `widthPx` is the width of the column with the bars. */
export interface TimelineDetail extends PageDetail {
  readonly namePx: number;
  readonly todayPx: number;
}

/** Widths of the columns with names and with the state of today. */
const SIDES_PX = [
  { namePx: 240, todayPx: 200 },
  { namePx: 190, todayPx: 150 },
];

function combine(widths: readonly number[]): readonly TimelineDetail[] {
  return SIDES_PX.flatMap((sides) => widths.map((widthPx) => ({ style: TIMELINE_STYLE, widthPx, ...sides })));
}

/** Levels of detail: as long as names are readable, a wide time axis says more than large type. */
export const TIMELINE_LEVELS: readonly DetailLevel<TimelineDetail>[] = [
  { name: "long time", details: combine([1500, 1300, 1200, 1100, 1020, 940, 870, 800, 740]) },
  { name: "medium time", details: combine([680, 620, 560]) },
  { name: "short time", details: combine([510, 460, 410, 360]) },
];

/** Detail of a timeline at its natural size, which no paper limits. */
export const NATURAL_TIMELINE: TimelineDetail = { style: TIMELINE_STYLE, widthPx: 900, namePx: 240, todayPx: 200 };
