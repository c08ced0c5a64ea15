/** Histories of companies that were never in a repository: states in memory, each with a commit of its own. */
import type { History, HistoryRow } from "../../src/model/history.js";
import { openCompany } from "../../src/pipeline.js";
import { tellHolding, tellPeriod } from "../../src/wording/index.js";
import { loadHistory } from "../../src/states.js";

/** A day and the company on it; a missing text is a deleted file. */
export type State = readonly [day: string, content: string | undefined];

const { createTracer } = await loadHistory();

/** Traces states from the oldest to the latest. */
export function traceStates(
  states: readonly State[],
  { hasNames = true, isCut = false } = {},
): { readonly rows: readonly HistoryRow[]; readonly history: History } {
  const tracer = createTracer({ hasNames });
  states.forEach(([day, content], index) => {
    const graph =
      content === undefined
        ? undefined
        : openCompany({ path: "company.yaml", content: `company: A\n${content}` }).graph;
    const id = String(index + 1).padStart(40, "0");
    tracer.add({ id, day, subject: `Change ${index + 1}`, author: "Ann" }, graph, isCut && index === 0);
  });
  const rows = tracer.listRows();
  const days = states.map(([day]) => day).toSorted();
  const [first = ""] = days;
  const facts = { company: "A", file: "company.yaml", commits: states.length, first, last: days.at(-1) ?? first };
  return { rows, history: { ...facts, rows, unread: [] } };
}

/** Returns each row as lines: its id, and its periods in words. */
export function tellRows(rows: readonly HistoryRow[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    rows.map(({ subject, periods }) => [
      subject.id,
      periods.map((period) => `${tellPeriod(period)}: ${tellHolding(period)}`),
    ]),
  );
}
