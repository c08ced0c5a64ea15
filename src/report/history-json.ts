import type { History, HistoryCommit, HistoryPeriod, HistoryRow } from "../model/history.js";
import { tellHolding } from "../wording/index.js";
import { escapeControls } from "./printable.js";
import type { ReportContext } from "./reporter.js";

/** Writes a history as JSON; `templates/history.schema.json` is its schema. */
export function writeHistoryAsJson(history: History, { name, version }: ReportContext["tool"]): string {
  const { company, file, rows, commits, first, last, unread, limit, at } = history;
  const report = {
    version: 1,
    tool: { name, version },
    company,
    file,
    ...(at !== undefined && { at }),
    commits: { count: commits, first, last },
    ...(limit !== undefined && { limit }),
    unread: unread.map(({ commit, reason }) => ({ commit: toJsonCommit(commit), reason })),
    rows: rows.map(toJsonRow),
  };
  return escapeControls(JSON.stringify(report, null, 2)) + "\n";
}

function toJsonRow({ subject: { kind, id, name, title }, below, periods }: HistoryRow) {
  return {
    kind,
    id,
    name,
    ...(title !== undefined && { title }),
    ...(below.length > 0 && { below: below.map((unit) => ({ id: unit.id, name: unit.name })) }),
    periods: periods.map(toJsonPeriod),
  };
}

function toJsonPeriod(period: HistoryPeriod) {
  const { from, until, isOlder, state, by, commit } = period;
  return {
    from,
    ...(until !== undefined && { until }),
    ...(isOlder && { isOlder }),
    state,
    by: by.map(({ id, name }) => ({ ...(id !== undefined && { id }), name })),
    text: tellHolding(period),
    commit: toJsonCommit(commit),
  };
}

/** Leaves out the author if names are withheld. */
function toJsonCommit({ id, day, subject, author }: HistoryCommit) {
  return { id, day, subject, ...(author !== undefined && { author }) };
}
