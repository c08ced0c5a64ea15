import { foldHeader } from "./fields.js";
import type { SheetRow } from "./reader.js";
import type { Table } from "./table.js";

/** A table, with the columns that other tables of the same import add to it. */
export interface JoinedTable extends Table {
  /** Number of columns that the table has itself; the others come from other tables. */
  readonly ownColumns: number;
  /** Indexes of the columns whose numbers another table explains. */
  readonly keys: ReadonlySet<number>;
}

export interface JoinedTables {
  readonly tables: readonly JoinedTable[];
  /** Tables whose columns were added to another one. */
  readonly used: ReadonlySet<Table>;
}

/**
 * Adds the columns of tables that explain a number. If the first column of a table is also a column of another table,
 * and no number occurs in that first column twice, then each row of the table is added to all rows of the other table
 * with the same number. Databases export departments and job titles in this way.
 */
export function joinTables(tables: readonly Table[], explaining: readonly Table[]): JoinedTables {
  const used = new Set<Table>();
  const joined = tables.map((table) => {
    let result: JoinedTable = { ...table, ownColumns: table.headers.length, keys: new Set() };
    // A table of departments may itself have numbers that a table of locations explains, so a table that did not fit at
    // first may fit later.
    let left = explaining;
    for (;;) {
      const next = left.find((other) => isKeyOf(other, result));
      if (next === undefined) return result;
      result = join(result, next);
      used.add(next);
      left = left.filter((other) => other !== next);
    }
  });
  return { tables: joined, used };
}

function isKeyOf(other: Table, table: Table): boolean {
  const key = foldHeader(other.headers[0] ?? "");
  if (key === "" || other.headers.length < 2 || !table.headers.some((header) => foldHeader(header) === key))
    return false;
  const cells = other.rows.map((row) => row.cells[0] ?? "");
  return new Set(cells).size === cells.length;
}

function join(table: JoinedTable, other: Table): JoinedTable {
  const known = new Set(table.headers.map(foldHeader));
  const added = [...other.headers.keys()].filter((at) => !known.has(foldHeader(other.headers[at] ?? "")));
  const key = table.headers.findIndex((header) => foldHeader(header) === foldHeader(other.headers[0] ?? ""));
  const rowOf = new Map(other.rows.map(({ cells }) => [cells[0] ?? "", cells]));
  const extend = ({ line, cells }: SheetRow): SheetRow => {
    const found = rowOf.get(cells[key] ?? "");
    return { line, cells: [...cells, ...added.map((at) => found?.[at] ?? "")] };
  };
  const headers = [...table.headers, ...added.map((at) => other.headers[at] ?? "")];
  return { ...table, headers, rows: table.rows.map(extend), keys: new Set([...table.keys, key]) };
}
