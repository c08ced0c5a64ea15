/** `templates/diff.schema.json` is written by hand; the tests compare it with differences of every kind. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { compareOpened, loadCompany } from "../../src/pipeline.js";
import { CHANGE_KINDS } from "../../src/model/diff.js";
import { writeDiff } from "../../src/report/index.js";
import { makeStrict } from "../support/strict-schema.js";

const ROOT = path.join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const SCHEMA: unknown = JSON.parse(read("templates/diff.schema.json"));

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(makeStrict(SCHEMA) as object);

function open(file: string) {
  const { graph, findings } = loadCompany({ path: file, content: read(file) });
  if (graph === undefined) throw new Error(`${file} has no graph`);
  return { name: file, graph, findings };
}

const CASE = "test/cli/diff-json";
const BANK = "examples/northwind-bank.yaml";
const CITY = "examples/city-government.yaml";

test.each([
  [`${CASE}/before.yaml`, `${CASE}/after.yaml`],
  [`${CASE}/after.yaml`, `${CASE}/before.yaml`],
  [BANK, CITY],
  [BANK, BANK],
])("the difference of %s and %s fits the schema", (before, after) => {
  const colour = (text: string) => text;
  const colours = { bold: colour, dim: colour, red: colour, yellow: colour, cyan: colour };
  const context = { tool: { name: "orgwright", version: "1.2.3" }, colours };
  validate(JSON.parse(writeDiff("json", compareOpened(open(before), open(after)), context)));
  expect(validate.errors ?? []).toEqual([]);
});

test("the pair of the command-line cases has every kind of change, in one direction or the other", () => {
  const [before, after] = [open(`${CASE}/before.yaml`), open(`${CASE}/after.yaml`)];
  const kinds = [compareOpened(before, after), compareOpened(after, before)].flatMap(({ diff }) =>
    diff.changes.map(({ kind }) => kind),
  );
  expect(CHANGE_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([]);
});

test("the package hands out the schema", async () => {
  const { default: handedOut } = (await import("orgwright/diff.schema.json", { with: { type: "json" } })) as {
    readonly default: unknown;
  };
  expect(handedOut).toEqual(SCHEMA);
});
