import { disarmCommands } from "../model/build-server.js";
import type { History, HistoryCommit, HistoryPeriod, HistoryRow } from "../model/history.js";
import { countOf, tellHolding, tellPeriod } from "../wording/index.js";
import { displayWidth } from "./display-width.js";
import { toPrintable } from "./printable.js";
import type { Colours } from "./reporter.js";
import { padColumns } from "./text-columns.js";
import { describeLimit } from "./history-limits.js";

const HEADINGS: Readonly<Record<HistoryRow["subject"]["kind"], string>> = {
  officer: "Officers",
  post: "Posts",
  unit: "Units",
};

/** Writes a history for people. */
export function writeHistoryAsText(history: History, colours: Colours): string {
  const blocks = [
    listHead(history, colours),
    ...Object.entries(HEADINGS).flatMap(([kind, heading]) => {
      const rows = history.rows.filter(({ subject }) => subject.kind === kind);
      if (rows.length === 0) return [];
      const lines = history.at === undefined ? rows.flatMap((row) => listPeriods(row, colours)) : listDay(rows);
      return [[colours.bold(heading), ...lines]];
    }),
    ...listUnread(history, colours),
  ];
  return blocks.map((lines) => lines.map((line) => `${disarmCommands(line)}\n`).join("")).join("\n");
}

function listHead(history: History, colours: Colours): readonly string[] {
  const { file, commits, first, last, rows, at } = history;
  const span = first === last ? `of ${first}` : `from ${first} to ${last}`;
  const limit = describeLimit(history);
  return [
    `${toPrintable(file)}: ${countOf(commits, "commit")} ${span}${at === undefined ? "" : `; this was so on ${at}`}.`,
    ...(limit === undefined ? [] : [colours.yellow(limit)]),
    ...(rows.length === 0 ? [tellNothing(at)] : []),
  ];
}

function tellNothing(at: string | undefined): string {
  return at === undefined
    ? "The file never named an officer, and who answers for a unit never changed."
    : "The company had no such officer or unit on that day.";
}

function listPeriods({ subject, periods, below }: HistoryRow, colours: Colours): readonly string[] {
  const { name, title } = subject;
  const words = [name, ...(title === undefined ? [] : [title])].map(toPrintable).join(", ");
  const rest = below.length === 0 ? "" : `, and ${countOf(below.length, "unit")} below`;
  const table = alignColumns(periods.map((period) => [tellPeriod(period), tellState(period), tellCommit(period)]));
  return [`  ${colours.bold(words)}${rest}`, ...table.map((line) => `    ${line}`)];
}

function listDay(rows: readonly HistoryRow[]): readonly string[] {
  const cells = rows.flatMap(({ subject, periods: [period] }) =>
    period === undefined
      ? []
      : [[toPrintable(subject.name), tellState(period), tellPeriod(period), tellCommit(period)]],
  );
  return alignColumns(cells).map((line) => `  ${line}`);
}

function tellState(period: HistoryPeriod): string {
  return toPrintable(tellHolding(period));
}

function tellCommit({ commit }: HistoryPeriod): string {
  return describeCommit(commit);
}

/** Returns the short id of a commit, its subject line and its author. */
function describeCommit({ id, subject, author }: HistoryCommit): string {
  const who = author === undefined || author === "" ? "" : ` (${author})`;
  return toPrintable(`${id.slice(0, 7)} ${subject}${who}`);
}

/** Pads the cells of a table so that its columns are aligned. */
function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ""));
  return padColumns(
    columns,
    columns.map((cells) => cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), 0)),
  );
}

function listUnread({ unread }: History, colours: Colours): readonly (readonly string[])[] {
  if (unread.length === 0) return [];
  return [
    [
      colours.bold("Commits that could not be read and were passed over"),
      ...unread.map(({ commit, reason }) => `  ${commit.day} ${describeCommit(commit)}: ${toPrintable(reason)}`),
    ],
  ];
}
