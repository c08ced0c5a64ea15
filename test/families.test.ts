import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { RULE_CARDS } from "../src/check/index.js";
import { checkCompany } from "../src/pipeline.js";

const CARDS = Object.values(RULE_CARDS);
const SRC = path.join(import.meta.dirname, "../src");

test("every file in check/rules is a rule of the list and has the name users type", () => {
  const files = readdirSync(path.join(SRC, "check/rules")).filter((name) => name !== "index.ts");
  expect(files.map((name) => path.basename(name, ".ts")).sort()).toEqual(Object.keys(RULE_CARDS).sort());
  for (const [id, card] of Object.entries(RULE_CARDS)) expect(card.id).toBe(id);
});

test("every rule has a folder of cases, and every folder a rule", () => {
  const entries = readdirSync(path.join(SRC, "../test/rules"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(folders.sort()).toEqual(Object.keys(RULE_CARDS).sort());
});

describe.each(CARDS)("$id", ({ id, title, why, example }) => {
  test("the card is written in whole sentences", () => {
    expect(title).toMatch(/^[A-Z].+\.$/);
    expect(why).toMatch(/^[A-Z].+\.$/);
  });

  test("the bad example gives this finding alone", () => {
    const findings = checkCompany([{ path: "bad.yaml", content: example.bad }]);
    expect(findings.map(({ rule, message }) => ({ rule, message }))).toEqual([
      { rule: id, message: expect.any(String) as unknown },
    ]);
  });

  test("the good example gives none", () => {
    expect(checkCompany([{ path: "good.yaml", content: example.good }])).toEqual([]);
  });
});
