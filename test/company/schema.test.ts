import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createCompanySchema } from "../../src/company/index.js";
import type { JsonObject, JsonValue } from "../../src/company/index.js";
import { readCompany } from "./read.js";

const schema = createCompanySchema();
const validate = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(schema);

function toObject(value: JsonValue | undefined): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not an object");
  return value as JsonObject;
}

/** Company files with an entry of each definition, which has the keys given. */
const WAYS: Readonly<Record<string, (keys: string) => string>> = {
  company: (keys) => `company: { name: A, ${keys} }`,
  officer: (keys) => `company: A\nofficers: [{ role: CIO, ${keys} }]`,
  department: (keys) => `company: A\ndepartments: [{ name: B, ${keys} }]`,
  head: (keys) => `company: A\ndepartments: [{ name: B, head: { name: C, ${keys} } }]`,
  person: (keys) => `company: A\ndepartments: [{ name: B, people: [{ ${keys} }] }]`,
  topPerson: (keys) => `company: A\npeople: [{ ${keys} }]`,
  committee: (keys) => `company: A\ncommittees: [{ name: B, ${keys} }]`,
  dottedLine: (keys) => `company: A\ndotted: [{ from: a, to: b, ${keys} }]`,
  include: (keys) => `company: A\ndepartments: [{ include: a.yaml, ${keys} }]`,
  focusArea: (keys) => `company: A\nfocus: { cio.it-governance: { owner: a, ${keys} } }`,
  exception: (keys) => `company: A\nexceptions: [{ rule: root-count, reason: both founders lead it, ${keys} }]`,
};

/** Keys that the files above have already. */
const NEEDED: readonly string[] = ["name", "role", "from", "to", "include", "owner", "rule", "reason"];

test("every kind of entry is defined", () => {
  expect(Object.keys(toObject(schema.definitions))).toEqual(Object.keys(WAYS));
});

test.each(Object.keys(WAYS))("validator and schema know the same keys of %s", (name) => {
  const write = WAYS[name] ?? (() => "");
  const keys = Object.keys(toObject(toObject(toObject(schema.definitions)[name]).properties));
  expect(keys.length).toBeGreaterThan(name === "include" ? 0 : 4);
  for (const key of keys) {
    const content = write(`${NEEDED.includes(key) ? "x-a" : key}: ~`);
    expect(readCompany(content).problems.filter((problem) => problem.rule === "unknown-key")).toEqual([]);
  }
  for (const key of ["nickname", "Name", "x"]) {
    const content = write(`${key}: 1`);
    expect(readCompany(content).problems.map((problem) => problem.rule)).toEqual(["unknown-key"]);
    expect(validate(parse(content))).toBe(false);
  }
  expect(validate(parse(write("x-cost: [1]")))).toBe(true);
});

test("every key is described for a reader", () => {
  const entries = [schema, ...Object.values(toObject(schema.definitions)).map(toObject)];
  for (const entry of entries) {
    for (const [key, value] of Object.entries(toObject(entry.properties))) {
      expect([key, toObject(value).description]).toEqual([key, expect.stringMatching(/^\S.{9,}[^ ]$/)]);
    }
  }
});

test.each<[name: string, content: string]>([
  [
    "the ten lines",
    "company: A\nofficers: [{ id: cio, role: CIO, name: Tom }]\ndepartments: [{ name: B, officer: cio }, { name: C }]",
  ],
  ["ids that look like numbers", "company: 12\nofficers: [{ id: 00155792, role: CIO, reportsTo: 7 }]"],
  [
    "nested",
    "company: { name: A, asOf: 2026-03-31 }\ndepartments: [{ name: B, teams: [{ name: C, departments: [{ name: D }] }] }]",
  ],
  [
    "heads",
    "company: A\ndepartments: [{ name: B, head: { name: C } }, { name: D, heads: [x, { title: y }] }, { include: a.yaml }]",
  ],
  ["one or many", "company: A\ndepartments: [{ name: B, officer: [a, b], tags: x, informed: [a] }]"],
  [
    "remarks and dates",
    "company: { name: A, regimes: [gdpr], reviewed: 2026-01-01 }\nofficers: [{ role: [CIO, CTO], since: 2020-01-01, line: 2, archetype: coach }]\ndepartments: [{ name: B, links: { wiki: https://example.com }, focus: cio.it-governance }]",
  ],
  [
    "focus areas and exceptions",
    "company: A\nfocus: { cio.it-governance: { owner: b }, cto.technical-talent: { notApplicable: done by people operations } }\nexceptions: [{ rule: root-count, on: b, reason: both founders lead it, until: 2027-01-01, owner: cio }]\ndepartments: [{ name: B }]",
  ],
  [
    "includes",
    "company: A\ninclude: [a.yaml, b/*.yaml]\ndepartments: [{ include: c.yaml }, { name: D, teams: [{ include: [e.yaml] }] }]",
  ],
  ["schema of its own", "$schema: ./company.schema.json\nversion: 1\ncompany: A"],
])("%s is valid for the editor and the program", (_name, content) => {
  expect([validate(parse(content)), validate.errors]).toEqual([true, null]);
  expect(readCompany(content).problems).toEqual([]);
});

test.each<[name: string, content: string, rule: string]>([
  ["no role", "company: A\nofficers: [{ id: cio }]", "missing-key"],
  ["no name", "company: A\ndepartments: [{ id: b }]", "missing-key"],
  ["no company", "officers: []", "missing-key"],
  ["list for a text", "company: A\nofficers: [{ role: CIO, reportsTo: [a] }]", "wrong-type"],
  ["text for a list", "company: A\ndepartments: B", "wrong-type"],
  ["text for a number", "company: A\ndepartments: [{ name: B, headcount: 12 people }]", "wrong-type"],
  ["below zero", "company: A\ndepartments: [{ name: B, headcount: -1 }]", "impossible-value"],
  ["no status", "company: A\nofficers: [{ role: CIO, status: asleep }]", "wrong-type"],
  ["no flag", "company: A\nofficers: [{ role: CIO, vacant: yes }]", "wrong-type"],
  ["no date", "company: { name: A, asOf: today }", "wrong-type"],
  ["no line of defence", "company: A\nofficers: [{ role: CIO, line: 4 }]", "wrong-type"],
  ["focus without an owner", "company: A\nfocus: { cio.it-governance: { backup: a } }", "missing-key"],
  ["no such focus area", "company: A\ndepartments: [{ name: B, focus: [cio.governance] }]", "unknown-reference"],
  ["exception without a reason", "company: A\nexceptions: [{ rule: root-count }]", "suppression-needs-reason"],
  ["include beside a name", "company: A\ndepartments: [{ name: B, include: b.yaml }]", "unknown-key"],
  ["version 2", "company: A\nversion: 2", "impossible-value"],
])("%s is wrong for the editor and the program", (_name, content, rule) => {
  expect(validate(parse(content))).toBe(false);
  expect(readCompany(content).problems.map((problem) => problem.rule)).toEqual([rule]);
});
