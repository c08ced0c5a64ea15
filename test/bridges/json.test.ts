/** The JSON graph; `templates/export.schema.json` is written by hand, and real exports are held against it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bridge, COMPANY_FILES, readGraph, toGraph } from "../support/bridged.js";
import { anyCompanyWithDottedLines } from "../support/generated-company.js";
import { makeStrict } from "../support/strict-schema.js";

const ROOT = path.join(import.meta.dirname, "../..");
const SCHEMA: unknown = JSON.parse(readFileSync(path.join(ROOT, "templates/export.schema.json"), "utf8"));
const AJV = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
const validate = AJV.compile(makeStrict(SCHEMA) as object);

function expectValid(text: string): void {
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
}

test.each(COMPANY_FILES)("%s keeps to the schema", (file) => {
  expectValid(bridge(readGraph(file), "json").text);
});

test("any company keeps to the schema", () => {
  fc.assert(
    fc.property(anyCompanyWithDottedLines(20), (sketch) => {
      expectValid(bridge(toGraph(JSON.stringify(sketch)), "json").text);
    }),
    { numRuns: 50 },
  );
});

test("the package hands the schema out", async () => {
  const { default: handedOut } = (await import("orgwright/export.schema.json", { with: { type: "json" } })) as {
    default: unknown;
  };
  expect(handedOut).toEqual(SCHEMA);
});

test("every state of a company is in it, with answers and reasons", () => {
  const graph = toGraph(`
company: { name: X, regimes: [NIS2] }
officers:
  - { id: ceo, role: CEO, name: Ada, acting: Ben, deputy: cio }
  - { id: cio, role: CIO, reportsTo: ceo, dotted: [board], overseenBy: Somebody }
departments:
  - { id: it, name: IT, officer: cio, why: it runs, head: h, paths: [/it/], people: [{ id: h, title: Head, assistantTo: cio }] }
  - { id: a, name: A, officer: [cio, ceo], heads: [Zoe, vacant], teams: [{ id: b, name: B }] }
  - { id: c, name: C, officer: none, why: no technology, reportsTo: cio, links: { wiki: "https://example.com" } }
  - { id: d, name: D, head: vacant }
committees: [{ id: board, name: Board, kind: board, chair: ceo, members: [Kim], oversees: [it, risk] }]
dotted: [{ from: a, to: it, kind: project, note: n }]
focus: { cio.it-governance: { owner: it } }
exceptions: [{ rule: officer-vacant, on: [cio], reason: soon }]
`);
  const { text } = bridge(graph, "json");
  expectValid(text);
  const content = JSON.parse(text) as { units: { id: string; answer: unknown }[] };
  expect(content.units.map(({ id, answer }) => [id, answer])).toEqual([
    ["it", { kind: "own", by: ["cio"], why: "it runs", reason: "CIO answers for it: it runs." }],
    ["a", { kind: "contested", by: ["cio", "ceo"], reason: "Contested between CIO and CEO." }],
    ["b", { kind: "contested", by: ["cio", "ceo"], from: "a", reason: "Contested between CIO and CEO (as for A)." }],
    ["c", { kind: "none", by: [], why: "no technology", reason: "No officer, by decision: no technology." }],
    ["d", { kind: "unowned", by: [], because: "not-stated", reason: "Nobody answers for it." }],
  ]);
});

test("characters that a terminal obeys are escaped, and mean the same", () => {
  const { text } = bridge(
    toGraph(JSON.stringify({ company: "a\u202Eb ##[error]", departments: ["X"].map((name) => ({ name })) })),
    "json",
  );
  expect(text).not.toMatch(/\u202E|##\[/u);
  expect((JSON.parse(text) as { company: { name: string } }).company.name).toContain("##[error]");
});
