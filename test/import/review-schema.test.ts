/** `templates/review.schema.json` is written by hand; the tests compare it with the review of every case. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { FIELDS } from "../../src/import/fields.js";
import { REMARK_KINDS } from "../../src/model/review.js";
import type { ColumnReason, Review } from "../../src/model/review.js";
import { UPDATE_KINDS } from "../../src/model/update.js";
import { openCompany } from "../../src/pipeline.js";
import { writeReview } from "../../src/report/index.js";
import { importTables, readAmong, updateFromTables } from "../../src/tables.js";
import { IMPORT_CASES, readImportCase, readImportOptions } from "../support/import-cases.js";
import { makeStrict } from "../support/strict-schema.js";

const FILE = path.join(import.meta.dirname, "../../templates/review.schema.json");
const SCHEMA = JSON.parse(readFileSync(FILE, "utf8")) as SchemaOfLists;

interface SchemaOfLists {
  readonly properties: Record<"columns" | "remarks", ListOf<Choice>> & {
    readonly plan: { readonly properties: { readonly changes: ListOf<Choice> } };
  };
}

interface ListOf<T> {
  readonly items: { readonly properties: Record<string, T> };
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
  expect(SCHEMA.properties.plan.properties.changes.items.properties.kind?.enum).toEqual(UPDATE_KINDS);
});

test("the schema describes the plan of an import into a company file, whether it is written or not", async () => {
  const folder = path.join(import.meta.dirname, "../cli/import-into");
  const read = (name: string) => ({ path: name, content: readFileSync(path.join(folder, name), "utf8") });
  const includes = readAmong([read("departments/security.yaml")], "");
  const opened = openCompany(read("company.yaml"), { includes });
  if (opened.graph === undefined) throw new Error("it cannot be drawn");
  const bytes = new Uint8Array(readFileSync(path.join(folder, "people.csv")));
  const { review } = await updateFromTables({ ...opened, graph: opened.graph }, [{ path: "people.csv", bytes }], {
    includes,
  });
  const { plan } = review;
  if (plan === undefined) throw new Error("it has no plan");
  expect(plan.changes.filter(({ place, rows }) => place !== undefined && rows.length > 0)).not.toEqual([]);
  expect(new Set(plan.changes.map(({ kind }) => kind)).size).toBeGreaterThan(6);
  expect(await complain(review)).toEqual([]);
  expect(await complain({ ...review, plan: { ...plan, isWritten: true } })).toEqual([]);
});

test("the schema refuses a plan with a key or a kind that it does not describe", () => {
  const change = { kind: "gone", isGuess: false, message: "", rows: [] };
  const plan = { company: "company.yaml", files: [], isWritten: false, changes: [change], more: 1 };
  validate({ plan });
  const reasons = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  expect(reasons).toEqual(expect.arrayContaining(["/plan/changes/0/kind enum", "/plan additionalProperties"]));
});

test("the package hands out the schema", async () => {
  const { default: handedOut } = (await import("orgwright/review.schema.json", { with: { type: "json" } })) as {
    readonly default: unknown;
  };
  expect(handedOut).toEqual(SCHEMA);
});
