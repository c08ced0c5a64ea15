/** Reports of drift for programs and for issues; `templates/drift.schema.json` is written by hand. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { DRIFT_CARDS } from "../../src/drift/index.js";
import { DRIFT_KINDS } from "../../src/model/drift.js";
import type { LocatedDrift } from "../../src/model/drift.js";
import { openCompany } from "../../src/pipeline.js";
import { compareWithTables } from "../../src/tables.js";
import { reportFindings, writeDriftJson, writeDriftMarkdown, writeDriftText } from "../../src/report/index.js";
import { complaintsAboutSarif } from "../support/sarif-schema.js";
import { makeStrict } from "../support/strict-schema.js";

const ROOT = path.join(import.meta.dirname, "../..");
const SCHEMA: unknown = JSON.parse(readFileSync(path.join(ROOT, "templates/drift.schema.json"), "utf8"));

const asIs = (text: string) => text;
const colours = { bold: asIs, dim: asIs, red: asIs, yellow: asIs, cyan: asIs };
const context = { tool: { name: "orgwright", version: "1.2.3" }, cards: DRIFT_CARDS, colours };

async function compare(company: string, people: string) {
  const opened = openCompany({ path: "company.yaml", content: company });
  if (opened.graph === undefined) throw new Error("it cannot be drawn");
  const files = [{ path: "people.csv", bytes: new TextEncoder().encode(people) }];
  const { findings, ...compared } = await compareWithTables({ ...opened, graph: opened.graph }, files);
  const ages = [{ file: "people.csv", date: "2026-05-31", days: 30 }];
  const drift: LocatedDrift = { company: "company.yaml", lists: ["people.csv"], ages, ...compared };
  return { drift, findings };
}

const readCase = (name: string, file: string) => readFileSync(path.join(import.meta.dirname, name, file), "utf8");

test.each(["numbers", "names", "moves", "heads-only"])("the reports on '%s' fit their schemas", async (name) => {
  const { drift, findings } = await compare(readCase(name, "company.yaml"), readCase(name, "people.csv"));
  const validate = new Ajv2020({ allErrors: true }).compile(makeStrict(SCHEMA) as object);
  validate(JSON.parse(writeDriftJson(drift, context)));
  expect(validate.errors ?? []).toEqual([]);
  const files = [{ path: "company.yaml", text: readCase(name, "company.yaml") }];
  const hidden = { known: 0, excepted: 0 };
  const sarif = reportFindings("sarif", findings, { ...context, files, hidden, failOn: "error" });
  expect(complaintsAboutSarif(JSON.parse(sarif))).toEqual([]);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
});

test("every kind of difference has its card", () => {
  expect(DRIFT_CARDS.map(({ id }) => id).sort()).toEqual(DRIFT_KINDS.map((kind) => `drift-${kind}`).sort());
});

test("words of a table give no command to a build server and no markup to an issue", async () => {
  const evil = '"::error::x <img src=x> @team | [a](b) \u001B[31m"';
  const people = `Name,Title,Manager,Department\n${evil},${evil},,${evil}\nAda,CEO,,\n`;
  const { drift } = await compare("company: A\nofficers: [{ id: ceo, role: CEO, name: Ada }]\n", people);
  const text = writeDriftText(drift, context);
  expect(text).not.toContain("\u001B");
  expect(text.split("\n").filter((line) => line.startsWith("::"))).toEqual([]);
  const markdown = writeDriftMarkdown(drift, context);
  expect(markdown).not.toMatch(/<img|@team|\]\(/u);
});

test("an issue has room for the page on thousands of differences", async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => `Person Number ${at},${"Title ".repeat(20)},Ada,Unit ${at}`);
  const company = "company: A\nofficers: [{ id: ceo, role: CEO, name: Ada }]\n";
  const { drift } = await compare(company, ["Name,Title,Manager,Department", "Ada,CEO,,", ...rows].join("\n"));
  expect(drift.differences.length).toBeGreaterThan(4000);
  expect(writeDriftMarkdown(drift, context).length).toBeLessThan(60_000);
});

test("the package hands out the schema", async () => {
  const { default: handedOut } = (await import("orgwright/drift.schema.json", { with: { type: "json" } })) as {
    readonly default: unknown;
  };
  expect(handedOut).toEqual(SCHEMA);
});
