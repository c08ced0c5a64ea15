import { scaleUtc } from "d3-scale";
import { TIMELINE } from "./measures.js";

/** The days of a timeline as places from left to right. */
export interface TimeAxis {
  readonly widthPx: number;
  readonly xOf: (day: string) => number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly x: number;
  readonly label: string;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Creates the axis of the days from the first commit to the last. d3 chooses years, months, weeks or days; the rest of
 * the width belongs to the state after the last commit.
 */
export function createTimeAxis(first: string, last: string, widthPx: number): TimeAxis {
  if (first >= last) return { widthPx, xOf: () => 0, ticks: [{ x: 0, label: first }] };
  const timePx = widthPx - TIMELINE.tailPx;
  const scale = scaleUtc([toDate(first), toDate(last)], [0, timePx]).clamp(true);
  const dates = scale
    .ticks(Math.max(1, Math.floor(timePx / TIMELINE.tickPx)))
    // Days are the smallest unit of a history.
    .filter((date) => date.getTime() % MS_OF_DAY === 0);
  const ticks = dates.map((date, index) => ({ x: scale(date), label: nameTick(date, dates[index - 1]) }));
  return { widthPx, xOf: (day) => scale(toDate(day)), ticks: ticks.length === 0 ? [{ x: 0, label: first }] : ticks };
}

const MS_OF_DAY = 86_400_000;

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Names a tick by the largest unit that begins there; says the year too where no tick before it did. */
function nameTick(date: Date, before: Date | undefined): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const name = MONTHS[month] ?? "";
  if (month === 0 && day === 1) return String(year);
  const words = day === 1 ? name : `${day} ${name}`;
  return before?.getUTCFullYear() === year ? words : `${words} ${year}`;
}
