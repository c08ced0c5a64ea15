/** `templates/history.schema.json` is written by hand; the tests compare it with histories of every kind. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { selectDay } from "../../src/history/index.js";
import type { History } from "../../src/model/history.js";
import { writeHistory } from "../../src/report/index.js";
import { traceStates } from "../support/history.js";
import { makeStrict } from "../support/strict-schema.js";

const ROOT = path.join(import.meta.dirname, "../..");
const SCHEMA: unknown = JSON.parse(readFileSync(path.join(ROOT, "templates/history.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(makeStrict(SCHEMA) as object);

const colour = (text: string) => text;
const COLOURS = { bold: colour, dim: colour, red: colour, yellow: colour, cyan: colour };
const TOOL = { name: "orgwright", version: "1.2.3" };

const officers = (first: string) =>
  `officers: [{ id: cio, role: CIO, ${first} }, { id: cto, role: CTO, name: Lena }]\n`;
const units = (answer: string) =>
  `departments: [{ id: it, name: IT, officer: ${answer}, teams: [{ id: a, name: A, posts: [{ title: Lead, name: Ken }] }] }]\n`;
const { history } = traceStates(
  [
    ["2024-01-01", officers("name: Tom") + units("cio")],
    ["2024-02-01", officers("status: vacant") + units("[cio, cto]")],
    ["2024-03-01", officers("status: vacant, acting: Omar") + units("none")],
    ["2024-04-01", officers("title: Chief") + units("nix")],
    ["2024-05-01", "departments: [{ name: Shop }]\n"],
  ],
  { isCut: true },
);
const commit = { id: "f".repeat(40), day: "2024-01-15", subject: "x" };

const HISTORIES: Readonly<Record<string, History>> = {
  whole: history,
  "one day": { ...history, at: "2024-02-10", rows: selectDay(history.rows, "2024-02-10") },
  "cut, with a commit that could not be read": {
    ...history,
    limit: { kind: "most", most: 5 },
    unread: [{ commit, reason: "line 1: x" }],
  },
  shallow: { ...history, limit: { kind: "shallow" } },
};

test.each(Object.entries(HISTORIES))("a history that is %s fits the schema", (_, told) => {
  validate(JSON.parse(writeHistory("json", told, { tool: TOOL, colours: COLOURS })));
  expect(validate.errors ?? []).toEqual([]);
});

test("the histories have every state", () => {
  const states = new Set(history.rows.flatMap(({ periods }) => periods.map(({ state }) => state)));
  const { properties } = (SCHEMA as { $defs: { period: { properties: { state: { enum: string[] } } } } }).$defs.period;
  expect([...states].sort()).toEqual(properties.state.enum.toSorted());
});

test("a subject line can neither move the cursor nor command a build server", () => {
  const hostile = { ...commit, subject: "\u001b[2J\n::error::x" };
  const told: History = { ...history, unread: [{ commit: hostile, reason: "##[error]\u202e" }] };
  for (const format of ["text", "json"] as const) {
    const text = writeHistory(format, told, { tool: TOOL, colours: COLOURS });
    for (const character of ["\u001b", "\u202e"]) expect(text).not.toContain(character);
    expect(text).not.toMatch(/^::error/mu);
  }
});

test("the package hands out the schema", async () => {
  const { default: handedOut } = (await import("orgwright/history.schema.json", { with: { type: "json" } })) as {
    readonly default: unknown;
  };
  expect(handedOut).toEqual(SCHEMA);
});
