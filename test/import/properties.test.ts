import fc from "fast-check";
import { expect, test } from "vitest";
import { ImportRefusal } from "../../src/import/index.js";
import { checkCompany, loadCompany } from "../../src/pipeline.js";
import { importTables } from "../../src/tables.js";
import "../support/seed.js";

const NAMES = [
  "Ada Okafor",
  "Okafor, Ada",
  "Tom Berg",
  "Mei Lin",
  "Lin, Mei",
  "Ana Rossi & Eda Kaya",
  "Vacant",
  "N/A",
  "",
  "李美",
  "X Æ",
];
const TITLES = [
  "CEO",
  "CIO",
  "Chief Technology Officer",
  "CISO",
  "CSO",
  "Head of IT",
  "CIO and CTO",
  "Engineer",
  "none",
  "",
  "Board Member",
];
const UNITS = [
  "",
  "IT",
  "it",
  "Engineering",
  "Security",
  "None",
  "Vacant",
  "R&D: Labs",
  "- x",
  "Ada Okafor",
  "IT > Desk > Night",
];
const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const number = fc.oneof(
  { weight: 4, arbitrary: fc.nat(9).map(String) },
  fc.constantFrom("", "007", "a@b.com"),
  fc.string(),
);
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...UNITS) },
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

const rows = fc.array(
  fc.record({
    id: number,
    name,
    title: fc.oneof(fc.constantFrom(...TITLES), fc.string({ unit: "grapheme", maxLength: 12 })),
    manager: fc.oneof(number, name),
    division: unit,
    team: unit,
    state: fc.constantFrom("", "Active", "Terminated", "Contractor", "Vacant"),
    dotted: fc.oneof(fc.constant(""), number),
    assistant: fc.constantFrom("", "1"),
    until: fc.constantFrom("", "2026-02-31", "2026-03-01", "03/04/2026"),
  }),
  { maxLength: 25 },
);

const HEADER = "ID,Name,Title,Manager,Division,Team,Status,Dotted Line,Is Assistant,End Date";

function toCsv(people: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const cells = (values: readonly string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(",");
  return new TextEncoder().encode([HEADER, ...people.map((person) => cells(Object.values(person)))].join("\r\n"));
}

async function importOrNothing(bytes: Uint8Array, isSplit = false) {
  try {
    return await importTables([{ path: "people.csv", bytes }], { isSplit });
  } catch (error) {
    expect(error).toBeInstanceOf(ImportRefusal);
    return undefined;
  }
}

test("any table of people imports, or the import says why not; the review announces every error of check", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (people) => {
      const imported = await importOrNothing(toCsv(people));
      if (imported === undefined) return;
      const file = { path: "company.yaml", content: imported.files[0]?.content ?? "" };
      const errors = checkCompany([file]).filter(({ severity }) => severity === "error");
      const announced = imported.review.remarks.map(({ message }) => message).join("\n");
      for (const { message } of errors) expect(announced).toContain(message);
      const own = errors.filter(({ rule }) => !OF_THE_SOURCE.has(rule));
      expect(own.map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** Errors that the source itself holds; all other ones would be faults of the import. */
const OF_THE_SOURCE = new Set([
  ...["reporting-cycle", "internal-audit-independent", "ciso-independent-of-it", "dpo-independent", "role-held-twice"],
]);

test("every row ends up in the result, in the remarks, or among the inactive", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (people) => {
      const imported = await importOrNothing(toCsv(people));
      if (imported === undefined) return;
      const { counts, remarks } = imported.review;
      const merged = remarks.filter(({ kind, message }) => kind === "duplicate" && message.includes("repeated")).length;
      expect(counts.posts + counts.leftOut + counts.inactive + merged).toBe(counts.rows);
      const { graph } = loadCompany({ path: "company.yaml", content: imported.files[0]?.content ?? "" });
      const posts = (graph?.posts.length ?? 0) + (graph?.officers.length ?? 0);
      expect(posts).toBe(counts.posts);
    }),
    { numRuns: 100 },
  );
});

test("any text and any bytes are imported or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
        fc.uint8Array(),
      ),
      async (bytes) => {
        await importOrNothing(bytes);
      },
    ),
    { numRuns: 300 },
  );
});

test("a split company has the same departments as one file", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (people) => {
      const [whole, split] = [await importOrNothing(toCsv(people)), await importOrNothing(toCsv(people), true)];
      expect(split?.review.counts).toEqual(whole?.review.counts);
      const [company, ...parts] = split?.files ?? [];
      const named = parts.map(({ path }) => company?.content.includes(path) ?? false);
      expect(named).toEqual(parts.map(() => true));
    }),
    { numRuns: 40 },
  );
});
