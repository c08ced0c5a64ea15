import type { ReviewRemark } from "../model/review.js";
import { listNames, quote } from "../wording/index.js";
import type { Column } from "./columns.js";
import { foldName } from "./person-names.js";
import type { Table } from "./table.js";

const NO_TITLES = "No column is known to hold titles, by which officers are recognised.";
const NO_MANAGERS = "No column is known to hold managers, so nobody reports to anybody.";

/** Names the columns that may hold titles or managers under a header that is not known. */
export function describeMissing(table: Table, columns: readonly Column[]): readonly ReviewRemark[] {
  const unknown = columns.filter(({ header, because }) => because === "unknown" && header.trim() !== "");
  const managers = has(columns, "manager") ? undefined : findManagers(table, columns, unknown);
  const others = unknown.filter((column) => column !== managers);
  return [
    ...(has(columns, "title") ? [] : [describe(table, NO_TITLES, others, "title")]),
    ...(has(columns, "manager") ? [] : [describe(table, NO_MANAGERS, managers ? [managers] : unknown, "manager")]),
  ];
}

function has(columns: readonly Column[], wanted: "title" | "manager"): boolean {
  return columns.some(({ field }) => field === wanted);
}

function describe(table: Table, what: string, may: readonly Column[], field: string): ReviewRemark {
  const place = { file: table.file, ...(table.sheet !== undefined && { sheet: table.sheet }) };
  const [first, another] = may;
  if (first === undefined) return { kind: "reading", weight: "note", message: what, places: [place] };
  const headers = may.map(({ header }) => quote(header));
  const which =
    another === undefined ? `If ${quote(first.header)} does` : `If one of ${listNames(headers, { most: 6 })} does`;
  const message = `${what} ${which}, say so: --map "${first.header}=${field}".`;
  return { kind: "reading", weight: "guess", message, places: [place] };
}

/** Finds the column whose cells are names or numbers of people in the same table. */
function findManagers(table: Table, columns: readonly Column[], unknown: readonly Column[]): Column | undefined {
  const keys = columns.filter(({ field }) => field === "name" || field === "id");
  const known = new Set(table.rows.flatMap(({ cells }) => keys.map(({ index }) => foldName(cells[index] ?? ""))));
  return unknown.find(({ index }) => {
    const filled = table.rows.map(({ cells }) => foldName(cells[index] ?? "")).filter((cell) => cell !== "");
    return filled.filter((cell) => known.has(cell)).length * 2 > filled.length;
  });
}
