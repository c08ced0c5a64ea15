import type { WrittenEntry } from "../model/written.js";

/** Columns that hold one text or number; their names are the keys of a company file. */
export const SINGLE_COLUMNS: ReadonlySet<string> = new Set([
  ...[
    "id",
    "name",
    "title",
    "person",
    "status",
    "since",
    "until",
    "acting",
    "why",
    "reportsTo",
    "assistantTo",
    "deputy",
  ],
  ...["kind", "headcount", "chair", "from", "to", "note", "owner", "backup", "notApplicable", "rule", "reason"],
  ...["overseenBy", "designatedBy", "archetype", "scope", "purpose", "location", "line", "reviewed", "asOf", "lang"],
]);

/** Columns that hold several texts, separated by semicolons. */
export const LIST_COLUMNS: ReadonlySet<string> = new Set([
  ...["names", "role", "officer", "dotted", "focus", "responsible", "consulted", "informed", "members", "oversees"],
  ...["on", "tags", "links", "paths", "regimes"],
]);

/** Columns whose value is written without a list if there is only one item. */
const ONE_OR_SEVERAL: ReadonlySet<string> = new Set(["role", "officer"]);
const NUMBERS: ReadonlySet<string> = new Set(["headcount", "line"]);

/** Returns the key and the value of a cell; nothing for an empty cell or a column that is not read. */
export function readCell(column: string, cell: string): readonly WrittenEntry[] {
  const text = stripApostrophe(cell).trim();
  if (text === "") return [];
  if (NUMBERS.has(column) && /^\d+(?:\.\d+)?$/u.test(text)) return [{ key: column, value: Number(text) }];
  if (SINGLE_COLUMNS.has(column)) return [{ key: column, value: text }];
  if (!LIST_COLUMNS.has(column)) return [];
  const items = splitItems(text);
  if (column === "links") return [{ key: column, value: { entries: items.map(toLink) } }];
  const [item, another] = items;
  const isOne = ONE_OR_SEVERAL.has(column) && item !== undefined && another === undefined;
  return [{ key: column, value: isOne ? item : items }];
}

/** Removes the apostrophe that keeps a spreadsheet from treating text as a formula. */
function stripApostrophe(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

/** Splits at semicolons; a semicolon after a backslash is part of the text. */
function splitItems(text: string): readonly string[] {
  const items = text.match(/(?:[^;\\]|\\.)+/gsu) ?? [];
  return items.map((item) => item.trim().replace(/\\(.)/gsu, "$1")).filter((item) => item !== "");
}

/** Reads `handbook https://example.com/eng`: the address follows the last space. */
function toLink(text: string): WrittenEntry {
  const at = text.lastIndexOf(" ");
  return { key: text.slice(0, Math.max(at, 0)).trim() || "link", value: text.slice(at + 1) };
}
