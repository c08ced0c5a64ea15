import type { TextMeasure } from "../../model/text.js";
import { FONT_SPARE } from "../text/text-style.js";
import { TIMELINE, TIMELINE_STYLE } from "./measures.js";
import type { TimeAxis } from "./time-axis.js";
import type { BarContent } from "./timeline-content.js";

/** A bar with its place from left to right, and whether its text fits into it. */
export interface SizedBar {
  readonly bar: BarContent;
  readonly x: number;
  readonly widthPx: number;
  /** Width of the patterned start; 0 for bars that are too short for one. */
  readonly capPx: number;
  readonly hasText: boolean;
}

/** A name above the bars; lane 0 is the one next to them. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly lane: number;
}

export interface LabelledBars {
  readonly bars: readonly SizedBar[];
  readonly labels: readonly Label[];
  /** Number of bars whose names have no room at all. */
  readonly unnamed: number;
  readonly laneCount: number;
}

/** Gives each bar its place, and the names that do not fit into bars their places above them. */
export function labelBars(bars: readonly BarContent[], axis: TimeAxis, measure: TextMeasure): LabelledBars {
  const sized = bars.map((bar) => sizeBar(bar, axis, measure));
  const labels: Label[] = [];
  const ends: number[] = [];
  let unnamed = 0;
  for (const { bar, x, hasText } of sized) {
    if (hasText || !bar.isNamed) continue;
    const width = widthOf(bar.text, measure);
    const at = Math.max(0, Math.min(x, axis.widthPx - width));
    const lane = [...Array(TIMELINE.mostLanes).keys()].find((each) => (ends[each] ?? -Infinity) <= at);
    if (lane === undefined) unnamed++;
    else {
      labels.push({ text: bar.text, x: at, lane });
      ends[lane] = at + width + TIMELINE.laneGapPx;
    }
  }
  return { bars: sized, labels, unnamed, laneCount: ends.length };
}

function sizeBar(bar: BarContent, axis: TimeAxis, measure: TextMeasure): SizedBar {
  const x = axis.xOf(bar.from);
  const roomPx = (bar.until === undefined ? axis.widthPx : axis.xOf(bar.until)) - x;
  const gapPx = bar.until === undefined ? 0 : Math.min(TIMELINE.barGapPx, roomPx / 4);
  const widthPx = Math.max(TIMELINE.leastBarPx, roomPx - gapPx);
  const capPx = widthPx >= 2 * TIMELINE.capPx + TIMELINE.capGapPx ? TIMELINE.capPx : 0;
  const textPx = widthOf(bar.text, measure) + capPx + TIMELINE.capGapPx + 2 * TIMELINE.textPaddingPx;
  return { bar, x, widthPx, capPx, hasText: textPx <= widthPx };
}

function widthOf(text: string, measure: TextMeasure): number {
  const { sizePx, weight } = TIMELINE_STYLE.person;
  return measure.widthPx(text, sizePx, weight) * FONT_SPARE;
}
