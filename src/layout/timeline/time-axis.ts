import { scaleUtc } from "d3-scale";
import { TIMELINE } from "./measures.js";

/** The days of a timeline as places from left to right. */
export interface TimeAxis {
  readonly widthPx: number;
  readonly xOf: (day: string) => number;
  readonly ticks: readonly Tick[];
  /** Places of the lines through all rows: those of years or, within one year, of all ticks. */
  readonly lines: readonly number[];
}

export interface Tick {
  readonly x: number;
  readonly label: string;
  readonly isYear: boolean;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Creates the axis of the days from the first commit to the last. d3 chooses years, months, weeks or days; the rest of
 * the width belongs to the state after the last commit.
 */
export function createTimeAxis(first: string, last: string, widthPx: number): TimeAxis {
  if (first >= last) return { widthPx, xOf: () => 0, ticks: [{ x: 0, label: first, isYear: false }], lines: [0] };
  const timePx = widthPx - TIMELINE.tailPx;
  const scale = scaleUtc([toDate(first), toDate(last)], [0, timePx]).clamp(true);
  const isLong = toDate(last).getTime() - toDate(first).getTime() > TIMELINE.daysForYears * MS_OF_DAY;
  const dates = scale
    .ticks(Math.max(1, Math.floor(timePx / (isLong ? TIMELINE.yearTickPx : TIMELINE.tickPx))))
    // Days are the smallest unit of a history, so finer ticks are dropped.
    .filter((date) => date.getTime() % MS_OF_DAY === 0);
  const found = dates.map((date, index) => ({
    x: scale(date),
    label: nameTick(date, dates[index - 1]),
    isYear: isNewYear(date),
  }));
  const ticks = found.length === 0 ? [{ x: 0, label: first, isYear: false }] : found;
  const years = ticks.filter(({ isYear }) => isYear);
  const lines = (years.length === 0 ? ticks : years).map(({ x }) => x);
  return { widthPx, xOf: (day) => scale(toDate(day)), ticks, lines };
}

const MS_OF_DAY = 86_400_000;

function toDate(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date));
}

function isNewYear(date: Date): boolean {
  return date.getUTCMonth() === 0 && date.getUTCDate() === 1;
}

/** Names a tick by the largest unit that begins there; also names the year if no earlier tick did. */
function nameTick(date: Date, before: Date | undefined): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const name = MONTHS[month] ?? "";
  if (isNewYear(date)) return String(year);
  const words = day === 1 ? name : `${day} ${name}`;
  return before?.getUTCFullYear() === year ? words : `${words} ${year}`;
}
