import type { ReviewRemark, RowPlace } from "../model/review.js";
import { countOf, listNames, quote } from "../wording/index.js";
import { findKnownHeader, foldHeader } from "./fields.js";
import type { Field } from "./fields.js";
import type { Sheet, SheetRow } from "./reader.js";

/** A sheet whose header is known: every row has as many cells as there are headers. */
export interface Table {
  readonly file: string;
  /** Name of the sheet in a workbook. */
  readonly sheet?: string;
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly remarks: readonly ReviewRemark[];
}

/** Number of rows among which the header is looked for: some exports put a title and a date above it. */
const HEADER_WITHIN = 20;

/**
 * Finds the header of a sheet: the row with the most headers that are known or asked for, or the first of several such
 * rows. Rows whose cells do not fit the columns are left out, with a remark.
 */
export function toTable(sheet: Sheet, asked: ReadonlyMap<string, Field | "ignored">): Table {
  const { file, name, rows, isStrict } = sheet;
  const at = findHeader(rows, asked);
  const headers = trimEnd(rows[at]?.cells ?? []);
  const place = (line: number): RowPlace => ({ file, ...(name !== undefined && { sheet: name }), line });
  const above = rows.slice(0, at);
  const repeated: SheetRow[] = [];
  const totals: SheetRow[] = [];
  const wide: SheetRow[] = [];
  const narrow: SheetRow[] = [];
  const kept: SheetRow[] = [];
  for (const row of rows.slice(at + 1)) {
    const { line, cells } = row;
    if (isHeader(cells)) {
      repeated.push(row);
      continue;
    }
    if (isTotal(cells)) {
      totals.push(row);
      continue;
    }
    if (trimEnd(cells).length > headers.length) {
      wide.push(row);
      continue;
    }
    if (isStrict && cells.length < headers.length) narrow.push(row);
    kept.push(cells.length === headers.length ? row : { line, cells: headers.map((_, index) => cells[index] ?? "") });
  }
  const placesOf = (some: readonly SheetRow[]) => some.map(({ line }) => place(line));
  const remarks = [
    ...(above.length === 0 ? [] : [describeAbove(above, placesOf(above))]),
    ...(repeated.length === 0 ? [] : [describeRepeated(placesOf(repeated))]),
    ...(totals.length === 0 ? [] : [describeTotals(placesOf(totals))]),
    ...(wide.length === 0 ? [] : [describeWide(headers.length, placesOf(wide))]),
    ...(narrow.length === 0 ? [] : [describeNarrow(headers.length, placesOf(narrow))]),
  ];
  return { file, ...(name !== undefined && { sheet: name }), headers, rows: kept, remarks };
}

function findHeader(rows: readonly SheetRow[], asked: ReadonlyMap<string, Field | "ignored">): number {
  let best = 0;
  let most = 0;
  for (const [at, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const known = cells.filter((cell) => asked.has(foldHeader(cell)) || findKnownHeader(cell) !== undefined).length;
    if (known <= most) continue;
    best = at;
    most = known;
  }
  return best;
}

/**
 * Tells whether a row below the header is a header too: some exports have a second header in other words, or repeat the
 * header on each page.
 */
function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const known = filled.filter((cell) => findKnownHeader(cell) !== undefined).length;
  return known >= 3 && known > filled.length / 2;
}

const TOTAL =
  /^(?:grand |sub-?)?(?:totals?|sum|summe|gesamt(?:summe|zahl)?|insgesamt|count|anzahl|headcount)(?=$|[\s:=])(?<rest>.*)$/iu;

/** Tells whether a row only gives totals of the rows above: besides `Total`, it contains nothing but numbers. */
function isTotal(cells: readonly string[]): boolean {
  const [first = "", ...others] = cells.filter((cell) => cell !== "");
  const rest = TOTAL.exec(first)?.groups?.rest?.trim();
  if (rest === undefined || others.some((cell) => !/\d/u.test(cell))) return false;
  return rest === "" || rest === ":" || /\d/u.test(rest);
}

function trimEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

function describeAbove(above: readonly SheetRow[], places: readonly RowPlace[]): ReviewRemark {
  const texts = above.map(({ cells }) => quote(cells.filter((cell) => cell !== "").join(" ")));
  const message = `${countOf(above.length, "row")} above the header: not read. ${listNames(texts, { most: 3 })}`;
  return { kind: "reading", weight: "note", message, places };
}

function describeRepeated(places: readonly RowPlace[]): ReviewRemark {
  const message = `${countOf(places.length, "row")} with the words of a header: not read.`;
  return { kind: "reading", weight: "note", message, places };
}

function describeTotals(places: readonly RowPlace[]): ReviewRemark {
  const message = `${countOf(places.length, "row")} with a total: not read.`;
  return { kind: "reading", weight: "note", message, places };
}

function describeWide(columns: number, places: readonly RowPlace[]): ReviewRemark {
  const message =
    `${countOf(places.length, "row")} with more cells than the header, which has ${columns}: left out. ` +
    "Put quotes around a cell that holds the separator.";
  return { kind: "left-out", weight: "error", message, places };
}

function describeNarrow(columns: number, places: readonly RowPlace[]): ReviewRemark {
  const message =
    `${countOf(places.length, "row")} with fewer cells than the header, which has ${columns}: the missing ones count as ` +
    "empty. Check that the others are in the right columns.";
  return { kind: "reading", weight: "guess", message, places };
}
