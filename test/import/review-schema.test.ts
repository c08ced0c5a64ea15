/** `templates/review.schema.json` is written by hand; the tests compare it with the review of every case. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { FIELDS } from "../../src/import/fields.js";
import { REMARK_KINDS } from "../../src/model/review.js";
import type { ColumnReason, Review } from "../../src/model/review.js";
import { writeReview } from "../../src/report/index.js";
import { importTables } from "../../src/tables.js";
import { IMPORT_CASES, readImportCase, readImportOptions } from "../support/import-cases.js";
import { makeStrict } from "../support/strict-schema.js";

const FILE = path.join(import.meta.dirname, "../../templates/review.schema.json");
const SCHEMA = JSON.parse(readFileSync(FILE, "utf8")) as SchemaOfLists;

interface SchemaOfLists {
  readonly properties: Record<
    "columns" | "remarks",
    { readonly items: { readonly properties: Record<string, Choice> } }
  >;
}

interface Choice {
  readonly enum?: readonly string[];
}

const validate = new Ajv2020({ allErrors: true }).compile(makeStrict(SCHEMA) as object);

async function complain(review: Review): Promise<unknown> {
  const asIs = (text: string) => text;
  const colours = { bold: asIs, dim: asIs, red: asIs, yellow: asIs, cyan: asIs };
  validate(JSON.parse(await writeReview("json", review, { tool: { name: "orgwright", version: "1.2.3" }, colours })));
  return validate.errors ?? [];
}

test.each(IMPORT_CASES)("the review of '%s' fits the schema", async (name) => {
  const { review } = await importTables(readImportCase(name), readImportOptions(name));
  expect(await complain(review)).toEqual([]);
});

test("the schema knows the reason of a column that was asked for or is ignored", async () => {
  const bytes = new TextEncoder().encode("Name,Salary,Who,Job,Role\nAda,1,Tom,CEO,CEO\n");
  const { review } = await importTables([{ path: "people.csv", bytes }], { map: "Who=manager" });
  const reasons = new Set(review.columns.map(({ because }) => because));
  expect(reasons).toEqual(new Set<ColumnReason>(["asked", "alias", "taken", "personal"]));
  expect(await complain(review)).toEqual([]);
});

test("the schema lists the fields and the kinds of remarks that there are", () => {
  const { columns, remarks } = SCHEMA.properties;
  expect(columns.items.properties.field?.enum).toEqual(FIELDS);
  expect(remarks.items.properties.kind?.enum).toEqual(REMARK_KINDS);
});

test("the package hands out the schema", async () => {
  const { default: handedOut } = (await import("orgwright/review.schema.json", { with: { type: "json" } })) as {
    readonly default: unknown;
  };
  expect(handedOut).toEqual(SCHEMA);
});
