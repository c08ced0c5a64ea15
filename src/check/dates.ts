const DAY_MS = 24 * 60 * 60 * 1000;

/** Counts the days from one ISO date (YYYY-MM-DD) to another; negative if `from` is the later one. */
export function countDays(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / DAY_MS);
}

function toTime(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day);
}
