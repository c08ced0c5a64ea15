import fc from "fast-check";
import { expect, test } from "vitest";
import type { DriftKind } from "../../src/model/drift.js";
import { openCompany } from "../../src/pipeline.js";
import { compareWithTables, importTables } from "../../src/tables.js";
import "../support/seed.js";

const FIRST = ["Ada", "Adam", "Tom", "Mei", "Zoë", "Jan"];
const LAST = ["Okafor", "Okaffor", "Berg", "Lin", "O'Neill", "Dvořák"];
const UNITS = ["", "IT", "Engineering", "Security"];

interface Row {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly manager: string;
  readonly unit: string;
}

const row = fc.record({
  id: fc.oneof(fc.constant(""), fc.nat(30).map(String)),
  name: fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST)).map((parts) => parts.join(" ")),
  title: fc.constantFrom("CEO", "CIO", "Engineer", "Analyst", ""),
  manager: fc.nat(30).map(String),
  unit: fc.constantFrom(...UNITS),
});
const rows = fc.array(row, { minLength: 1, maxLength: 25 });
/** Rows in which no number and no name occurs twice. */
const people = fc.uniqueArray(row, {
  minLength: 1,
  maxLength: 25,
  comparator: (a, b) => a.id === b.id || a.name === b.name,
});

function toFile(table: readonly Row[]) {
  const lines = ["ID,Name,Title,Manager,Department"];
  for (const { id, name, title, manager, unit } of table) lines.push([id, name, title, manager, unit].join(","));
  return { path: "people.csv", bytes: new TextEncoder().encode(lines.join("\n")) };
}

async function compare(company: readonly Row[], list: readonly Row[]) {
  const { files } = await importTables([toFile(company)]);
  const opened = openCompany({ path: "company.yaml", content: files[0]?.content ?? "" });
  if (opened.graph === undefined) return undefined;
  const { counts, differences } = await compareWithTables({ ...opened, graph: opened.graph }, [toFile(list)]);
  const countOf = (kind: DriftKind) => differences.filter((each) => each.kind === kind).length;
  return { counts, differences, countOf };
}

test("everybody on either side is in both, a candidate, on one side only, or counted as not listed", async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (company, list) => {
      const compared = await compare(company, list);
      if (compared === undefined) return;
      const { counts, countOf } = compared;
      const paired = counts.inBoth + countOf("perhaps-the-same");
      expect(paired + countOf("only-in-company")).toBe(counts.inCompany);
      expect(paired + countOf("only-in-list") + counts.unlisted).toBe(counts.inList);
    }),
    { numRuns: 150 },
  );
});

test("a company agrees with the table that it was made of, in any order of rows", async () => {
  await fc.assert(
    fc.asyncProperty(people, async (table) => {
      const compared = await compare(table, [...table].reverse());
      const found = compared?.differences.filter(({ kind }) => kind !== "unit-without-owner") ?? [];
      expect(found.map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("people who are taken out of the table are missed, and nobody else is", async () => {
  await fc.assert(
    fc.asyncProperty(people, fc.nat(24), async (table, at) => {
      const gone = table[at % table.length];
      const left = table.filter((each) => each !== gone);
      if (left.length === 0) return;
      const compared = await compare(table, left);
      const missed = compared?.differences.filter(({ kind }) => kind === "only-in-company") ?? [];
      expect(missed.map(({ message }) => message.includes(`'${gone?.name ?? ""}'`))).toEqual(compared ? [true] : []);
    }),
    { numRuns: 100 },
  );
});
