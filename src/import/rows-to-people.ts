import type { ReviewRemark, RowPlace } from "../model/review.js";
import { collapseSpace, countOf } from "../wording/index.js";
import { isExternal, isInactive, isNobody, isVacancy, isYes, readInterim, readIsoDate } from "./cell-words.js";
import type { Column } from "./columns.js";
import type { Field } from "./fields.js";
import { readNames } from "./person-names.js";
import type { ReadNames } from "./person-names.js";
import type { SheetRow } from "./reader.js";
import { MANAGER } from "./records.js";
import type { PersonRecord } from "./records.js";
import type { Table } from "./table.js";

export interface PeopleOfTable {
  readonly people: readonly PersonRecord[];
  readonly remarks: readonly ReviewRemark[];
  /** Number of rows about people who have left. */
  readonly inactive: number;
}

/** Reads the people of a table. Rows about people who have left are only counted. */
export function readPeople(table: Table, columns: readonly Column[], hasVacantPosts: boolean): PeopleOfTable {
  const people: PersonRecord[] = [];
  const remarks: ReviewRemark[] = [];
  const turned: RowPlace[] = [];
  const shared: RowPlace[] = [];
  const badDates: RowPlace[] = [];
  let inactive = 0;
  const columnsOf = indexByField(columns);
  for (const row of table.rows) {
    const cells = new RowCells(row, columnsOf);
    const place = { file: table.file, ...(table.sheet !== undefined && { sheet: table.sheet }), line: row.line };
    if (cells.all("state").some(isInactive)) {
      inactive++;
      continue;
    }
    const { holders, person } = readPerson(cells, place, hasVacantPosts);
    people.push(person);
    if (holders.isTurned) turned.push(place);
    if (holders.names.length > 1) shared.push(place);
    if ([...cells.all("since"), ...cells.all("until")].some((cell) => readIsoDate(cell) === undefined))
      badDates.push(place);
  }
  if (turned.length > 0) remarks.push(describeTurned(turned));
  if (shared.length > 0) remarks.push(describeShared(shared));
  if (badDates.length > 0) remarks.push(describeBadDates(badDates));
  return { people, remarks, inactive };
}

function describeTurned(places: readonly RowPlace[]): ReviewRemark {
  const message = `${countOf(places.length, "name")} written 'Last, First': turned round.`;
  return { kind: "reading", weight: "note", message, places };
}

function describeShared(places: readonly RowPlace[]): ReviewRemark {
  const message = `${countOf(places.length, "cell")} with several names: they were read as job shares.`;
  return { kind: "job-share", weight: "guess", message, places };
}

function describeBadDates(places: readonly RowPlace[]): ReviewRemark {
  const message = `Dates of ${countOf(places.length, "row")} were not read. Write them as year-month-day: 01/02 is a day in January or in February.`;
  return { kind: "reading", weight: "note", message, places };
}

type ColumnsByField = ReadonlyMap<Field, readonly number[]>;

function indexByField(columns: readonly Column[]): ColumnsByField {
  const indexes = new Map<Field, number[]>();
  for (const { field, index } of columns) {
    if (field === undefined) continue;
    const known = indexes.get(field);
    if (known === undefined) indexes.set(field, [index]);
    else known.push(index);
  }
  return indexes;
}

/** The cells of one row by field. */
class RowCells {
  readonly #row: SheetRow;
  readonly #columnsOf: ColumnsByField;

  constructor(row: SheetRow, columnsOf: ColumnsByField) {
    this.#row = row;
    this.#columnsOf = columnsOf;
  }

  /** Returns the cells of a field that are not empty, in the order of its columns. */
  all(field: Field): readonly string[] {
    const found: string[] = [];
    for (const index of this.#columnsOf.get(field) ?? []) {
      const cell = this.#read(index);
      if (cell !== undefined) found.push(cell);
    }
    return found;
  }

  one(field: Field): string | undefined {
    for (const index of this.#columnsOf.get(field) ?? []) {
      const cell = this.#read(index);
      if (cell !== undefined) return cell;
    }
    return undefined;
  }

  #read(index: number): string | undefined {
    const cell = collapseSpace(this.#row.cells[index] ?? "");
    return isNobody(cell) ? undefined : cell;
  }
}

function readPerson(cells: RowCells, place: RowPlace, hasVacantPosts: boolean) {
  const name = nameOf(cells);
  const holders = readNames(name);
  const [id, post, email, dn] = [cells.one("id"), cells.one("post"), cells.one("email"), cells.one("dn")];
  const [title, location] = [cells.one("title"), cells.one("location")];
  const since = readIsoDate(cells.one("since") ?? "");
  const until = readIsoDate(cells.one("until") ?? "");
  const state = stateOf(cells, holders, hasVacantPosts) ?? readInterim(title ?? "", name);
  const person: PersonRecord = {
    place,
    names: holders.names,
    managers: cells.all("manager"),
    dotted: cells.all("dotted").flatMap((cell) => cell.split(/[:;|]/u).map(collapseSpace).filter(Boolean)),
    unit: readUnitPath(cells.all("company").concat(cells.all("unit"))),
    guesses: holders.names.length > 1 ? ["the cell names several people, so they share the post"] : [],
    ...(id !== undefined && { id }),
    ...(post !== undefined && { post }),
    ...(email !== undefined && { email }),
    ...(dn !== undefined && { dn }),
    ...(title !== undefined && { title }),
    ...(location !== undefined && { location }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && (since === undefined || until >= since) && { until }),
    ...(state !== undefined && { state }),
    ...(cells.all("assistant").some(isYes) && { assistantTo: MANAGER }),
  };
  return { holders, person };
}

/** Returns the name of a row: the whole name, or else first and last name; a preferred name replaces the first name. */
function nameOf(cells: RowCells): string {
  const preferred = cells.one("preferred-name");
  const last = cells.one("last-name");
  const whole = cells.one("name");
  const first = preferred ?? cells.one("first-name");
  if (whole !== undefined && (preferred === undefined || last === undefined)) return whole;
  return [first, last].filter((part) => part !== undefined).join(" ");
}

function stateOf(cells: RowCells, { names, isVacant }: ReadNames, hasVacantPosts: boolean): PersonRecord["state"] {
  const isOpen = isVacant || cells.all("state").some(isVacancy) || hasVacantPosts;
  if (names.length === 0) return isOpen ? "vacant" : undefined;
  return cells.all("state").some(isExternal) ? "external" : undefined;
}

/** Returns a path of units: a cell may hold several levels, and a unit is not repeated below itself. */
function readUnitPath(cells: readonly string[]): readonly string[] {
  const steps = cells.flatMap((cell) => (cell.includes(" > ") ? cell.split(" > ") : [cell]));
  return steps.filter((step, at) => step !== "" && step !== steps[at - 1]);
}
