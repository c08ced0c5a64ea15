import type { HistoryPeriod, HistoryRow, HistorySubject } from "../model/history.js";
import type { RowInProgress } from "./row-in-progress.js";

/** Lists a unit in the row of the unit around it if both changed in exactly the same way. */
export function foldBelow(rows: readonly RowInProgress[]): readonly HistoryRow[] {
  const byId = new Map(rows.map((row) => [row.subject.id, row]));
  const keys = new Map(rows.map((row) => [row, keyOf(row.periods)]));
  const tops = new Map<RowInProgress, RowInProgress>();
  const below = new Map<RowInProgress, HistorySubject[]>();
  // A unit is listed before the units inside it.
  for (const row of rows) {
    const above = row.above === undefined ? undefined : byId.get(row.above);
    const top = above === undefined || keys.get(above) !== keys.get(row) ? row : (tops.get(above) ?? row);
    tops.set(row, top);
    if (top !== row) below.set(top, [...(below.get(top) ?? []), row.subject]);
  }
  return rows.map((row) => ({
    subject: row.subject,
    periods: row.periods,
    below: below.get(row) ?? [],
    isBelow: tops.get(row) !== row,
  }));
}

/** Returns text that is the same for two lists of periods if these have the same states, posts and dates. */
function keyOf(periods: readonly Pick<HistoryPeriod, "state" | "by" | "from">[]): string {
  return JSON.stringify(periods.map(({ state, by, from }) => [state, from, by.map(({ id, name }) => id ?? name)]));
}

/**
 * Selects the posts of officers, and each unit for which the answer to "who answers for it?" changed while the unit
 * existed.
 */
export function selectChanged(rows: readonly HistoryRow[]): readonly HistoryRow[] {
  return rows.filter(({ subject, periods, isBelow }) => {
    if (subject.kind !== "unit") return subject.kind === "officer";
    const answers = periods.filter(({ state }) => state !== "absent").map((each) => keyOf([{ ...each, from: "" }]));
    return !isBelow && new Set(answers).size > 1;
  });
}

/** Selects the rows of these entries, including units that are usually shown only in the row of another unit. */
export function selectSubjects(
  rows: readonly HistoryRow[],
  subjects: readonly Pick<HistorySubject, "kind" | "id">[],
): readonly HistoryRow[] {
  return subjects.flatMap(({ kind, id }) => {
    const found = rows.find(({ subject }) => subject.kind === kind && subject.id === id);
    return found === undefined ? [] : [{ ...found, below: [], isBelow: false }];
  });
}

/** Returns each row with only the period that contains a day; entries that did not exist on that day are left out. */
export function selectDay(rows: readonly HistoryRow[], day: string): readonly HistoryRow[] {
  return rows.flatMap((row) => {
    const period = row.periods.find(({ from, until }) => from <= day && (until === undefined || day < until));
    return period === undefined || period.state === "absent"
      ? []
      : [{ ...row, below: [], isBelow: false, periods: [period] }];
  });
}
