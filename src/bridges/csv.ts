import type { Graph } from "../model/graph.js";
import type { Bridge } from "./bridge.js";
import { listRows } from "./csv-rows.js";
import type { CsvRow, CsvValue } from "./csv-rows.js";

/** A table with a row for each entry. Its columns are the keys of a company file, so `import` can read the table. */
export const csvBridge: Bridge = {
  id: "csv",
  title: "CSV, a row for each entry",
  extension: ".csv",
  write: (graph, { checkpoint }) => {
    const rows = listRows(graph);
    checkpoint();
    const used = new Set<string>();
    for (const row of rows) for (const column of Object.keys(row)) used.add(column);
    const columns = [...FIRST, ...COLUMNS.filter((column) => used.has(column))];
    const lines = [columns, ...rows.map((row) => columns.map((column) => writeValue(row[column])))];
    return { text: lines.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join(""), remarks: remarkOn(graph) };
  },
};

/** Columns that every table has. `import` recognises the table by these columns. */
const FIRST: readonly (keyof CsvRow)[] = ["entry", "id", "in", "name"];

/** Further columns. A column that is empty in every row is left out. */
const COLUMNS: readonly (keyof CsvRow)[] = [
  ...(["names", "title", "role", "person", "status", "since", "until", "acting", "officer", "why"] as const),
  ...(["answer", "answer reason", "reportsTo", "dotted", "assistantTo", "deputy", "kind", "headcount"] as const),
  ...(["focus", "responsible", "consulted", "informed", "chair", "members", "oversees", "from", "to", "note"] as const),
  ...(["owner", "backup", "notApplicable", "rule", "on", "reason", "overseenBy", "designatedBy", "archetype"] as const),
  ...([
    "scope",
    "purpose",
    "location",
    "tags",
    "line",
    "reviewed",
    "links",
    "paths",
    "asOf",
    "lang",
    "regimes",
  ] as const),
];

/** Writes the value of a cell. A list gets semicolons between its items; semicolons inside an item get a backslash. */
function writeValue(value: CsvValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  return value.map((item) => item.replace(/[\\;]/gu, "\\$&")).join("; ");
}

/**
 * Matches values that a spreadsheet would run as a formula. An apostrophe in front makes such a value plain text, and
 * `import` removes that apostrophe again. A value that already has apostrophes before a formula gets one more.
 */
const FORMULA = /^'*[=+\-@\t\r]/u;

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n\t|]|^\s|\s$/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

function remarkOn({ leftOut, company }: Graph): readonly string[] {
  if (leftOut.length === 0) return [];
  const date = company.asOf === undefined ? "" : ` on ${company.asOf}`;
  return [
    `The table shows the company as it is${date}: ${leftOut.length === 1 ? "1 entry" : `${leftOut.length} entries`} planned for later or ended left out.`,
  ];
}
