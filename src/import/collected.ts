import type { ReviewedColumn, ReviewedFile, ReviewRemark } from "../model/review.js";
import { listNames, quote } from "../wording/index.js";
import type { AskedColumns } from "./asked-columns.js";
import { recogniseColumns } from "./columns.js";
import type { Column } from "./columns.js";
import type { Field } from "./fields.js";
import { joinTables } from "./join-tables.js";
import type { JoinedTable } from "./join-tables.js";
import { describeMissing } from "./missing-columns.js";
import { placeGroups } from "./place-groups.js";
import { recogniseProfile } from "./profiles.js";
import type { Profile } from "./profiles.js";
import type { CompanyReading, RecordReading } from "./reader.js";
import type { GroupRecord, PersonRecord, UnitRecord } from "./records.js";
import { ImportRefusal } from "./refusal.js";
import { readPeople } from "./rows-to-people.js";
import type { Table } from "./table.js";

/** The content of all files of an import, as records. */
export interface ReadFiles {
  readonly files: readonly ReviewedFile[];
  readonly columns: readonly ReviewedColumn[];
  readonly company?: string;
  readonly people: readonly PersonRecord[];
  readonly units: readonly UnitRecord[];
  readonly rows: number;
  readonly inactive: number;
  readonly remarks: readonly ReviewRemark[];
  /** The whole company, if the only file contains one; there are no records then. */
  readonly whole?: CompanyReading;
}

/** The way in which tables are read. */
export interface TableOptions {
  readonly asked: AskedColumns;
  /** Product that all tables come from; without it, the product is recognised for each table. */
  readonly profile: Profile | undefined;
}

/** Collects the content of files, table by table. */
export class Collected implements ReadFiles {
  readonly files: ReviewedFile[] = [];
  readonly columns: ReviewedColumn[] = [];
  people: PersonRecord[] = [];
  readonly units: UnitRecord[] = [];
  readonly remarks: ReviewRemark[] = [];
  company?: string;
  whole?: CompanyReading;
  rows = 0;
  inactive = 0;
  readonly #options: TableOptions;
  readonly #groups: GroupRecord[] = [];

  constructor(options: TableOptions) {
    this.#options = options;
  }

  /** Returns the product that a table comes from, if it is known. */
  profileOf({ headers }: Table): Profile | undefined {
    return this.#options.profile ?? recogniseProfile(headers);
  }

  /** Adds the remarks of a reader or a table; rows that are left out count as read too. */
  addRemarks(remarks: readonly ReviewRemark[]): void {
    for (const remark of remarks) {
      this.remarks.push(remark);
      if (remark.kind === "left-out") this.rows += remark.places.length;
    }
  }

  addRecords(read: RecordReading): void {
    for (const person of read.people) this.people.push(person);
    for (const unit of read.units) this.units.push(unit);
    for (const group of read.groups ?? []) this.#groups.push(group);
    if (read.company !== undefined) this.company ??= read.company;
    this.rows += read.rows;
    this.inactive += read.inactive ?? 0;
  }

  /** Turns groups into units and finds the units of people, once the groups of all files are known. */
  placeGroups(): void {
    const placed = placeGroups(this.#groups, this.people);
    this.people = [...placed.people];
    for (const unit of placed.units) this.units.push(unit);
    this.addRemarks(placed.remarks);
  }

  /** @throws ImportRefusal if no table has a column that names people or their posts. */
  addTables(tables: readonly Table[]): void {
    const { asked } = this.#options;
    const columnsOf = (table: Table, profile = this.profileOf(table)) =>
      recogniseColumns(table.headers, { asked, profile });
    const ofPeople = tables.filter((table) => holdsPeople(columnsOf(table)));
    const others = tables.filter((table) => !ofPeople.includes(table));
    const isAlone = [this.people, this.units, this.#groups].every(({ length }) => length === 0);
    if (ofPeople.length === 0 && isAlone) throw refuseTables(tables);
    const { tables: joined, used } = joinTables(ofPeople, others);
    for (const table of joined) {
      const profile = this.profileOf(table);
      this.#addTable(table, columnsOf(table, profile), profile);
    }
    for (const table of others) {
      if (!used.has(table)) this.remarks.push(describeUnused(table));
      else this.#addUnits(table, columnsOf(table));
    }
  }

  #addTable(table: JoinedTable, columns: readonly Column[], profile: Profile | undefined): void {
    const read = readPeople(table, columns, profile?.hasVacantPosts === true);
    for (const person of read.people) this.people.push(person);
    this.addRemarks(table.remarks);
    this.addRemarks(read.remarks);
    this.addRemarks(describeMissing(table, columns));
    this.rows += table.rows.length;
    this.inactive += read.inactive;
    const inOrder = [...columns].sort((a, b) => a.index - b.index);
    for (const column of inOrder) this.columns.push(toReviewed(column, table));
  }

  /** Reads the heads of departments from a table that explains the numbers of departments. */
  #addUnits(table: Table, columns: readonly Column[]): void {
    const indexOf = (field: Field) => columns.find((column) => column.field === field)?.index;
    const [name, manager] = [indexOf("unit"), indexOf("manager")];
    if (name === undefined) return;
    for (const { line, cells } of table.rows) {
      const head = manager === undefined ? "" : (cells[manager] ?? "");
      const place = { file: table.file, line };
      this.units.push({ place, path: [cells[name] ?? ""], heads: head === "" ? [] : [head] });
    }
  }
}

function toReviewed({ index, header, field, because }: Column, table: JoinedTable): ReviewedColumn {
  const isJoined = index >= table.ownColumns && because === "alias";
  const isKey = field === undefined && table.keys.has(index);
  return {
    file: table.file,
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    header,
    ...(field !== undefined && { field }),
    because: isKey ? "explained" : isJoined ? "joined" : because,
  };
}

/**
 * Tells whether a table is about people: it has their names, or it lists posts with a manager, a unit or a post number.
 */
function holdsPeople(columns: readonly Column[]): boolean {
  const has = (field: Field) => columns.some((column) => column.field === field);
  return has("name") || has("last-name") || (has("title") && (has("manager") || has("unit") || has("post")));
}

function refuseTables(tables: readonly Table[]): ImportRefusal {
  const [table] = tables;
  const file = quote(table?.file ?? "");
  if (table === undefined || table.headers.length === 0) return new ImportRefusal(`${file} holds no table.`);
  const headers = listNames(table.headers.map(quote), { most: 12 });
  return new ImportRefusal(
    `No column of ${file} is known to hold names of people. Its columns are ${headers}. ` +
      `Say which one does: --map "${table.headers[0] ?? ""}=name".`,
  );
}

function describeUnused(table: Table): ReviewRemark {
  const name =
    table.sheet === undefined ? quote(table.file) : `The sheet ${quote(table.sheet)} of ${quote(table.file)}`;
  const message = `${name} was not used: it holds no names of people, and explains no number of another table.`;
  return { kind: "reading", weight: "guess", message, places: [{ file: table.file }] };
}
