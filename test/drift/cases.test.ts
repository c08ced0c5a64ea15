/**
 * Each folder beside this file is a company and a list of people; the test expects the report on their differences.
 * `npm run accept` writes it.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { DRIFT_CARDS } from "../../src/drift/index.js";
import { openCompany } from "../../src/pipeline.js";
import { compareWithTables } from "../../src/tables.js";
import { writeDriftText } from "../../src/report/index.js";
import { expectGolden } from "../support/golden.js";

const HERE = import.meta.dirname;
const CASES = readdirSync(HERE).filter((name) => statSync(path.join(HERE, name)).isDirectory());
const asIs = (text: string) => text;
const context = {
  tool: { name: "orgwright", version: "0.0.0" },
  cards: DRIFT_CARDS,
  colours: { bold: asIs, dim: asIs, red: asIs, yellow: asIs, cyan: asIs },
};

test.each(CASES)("%s", async (name) => {
  const read = (file: string) => readFileSync(path.join(HERE, name, file));
  const opened = openCompany({ path: "company.yaml", content: read("company.yaml") });
  if (opened.graph === undefined) throw new Error("it cannot be drawn");
  expect(opened.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const people = [{ path: "people.csv", bytes: new Uint8Array(read("people.csv")) }];
  const compared = await compareWithTables({ ...opened, graph: opened.graph }, people);
  const drift = { company: "company.yaml", lists: ["people.csv"], ages: [], ...compared };
  expectGolden(path.join(HERE, name, "drift.txt"), writeDriftText(drift, context));
  expect(compared.findings).toHaveLength(compared.differences.length);
});
