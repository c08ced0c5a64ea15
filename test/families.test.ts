import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { RULE_CARDS } from "../src/check/index.js";
import { INPUT_RULES } from "../src/check/rules/index.js";
import type { Finding } from "../src/model/finding.js";
import type { RuleCard } from "../src/model/rule.js";
import { checkCompany, loadConfig } from "../src/pipeline.js";

const IDS = RULE_CARDS.map(({ id }) => id).sort();
const SRC = path.join(import.meta.dirname, "../src");

test("every file in check/rules is a rule of the list and has the name users type", () => {
  const files = readdirSync(path.join(SRC, "check/rules")).filter((name) => name !== "index.ts");
  expect(files.map((name) => path.basename(name, ".ts")).sort()).toEqual(IDS);
  for (const [id, card] of Object.entries(INPUT_RULES)) expect(card.id).toBe(id);
});

test("every rule has a folder of cases, and every folder a rule", () => {
  const entries = readdirSync(path.join(SRC, "../test/rules"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(folders.sort()).toEqual(IDS);
});

/** Returns the findings on an example: a company file, or a config file if the rule is about config files. */
function checkExample({ id, group, example }: RuleCard, which: "bad" | "good"): readonly Finding[] {
  const file = { path: `${which}.yaml`, content: example[which] };
  if (group === "config") return loadConfig(file).findings;
  return checkCompany([file], { settings: { rules: { [id]: example.settings ?? {} }, words: {} } });
}

describe.each(RULE_CARDS)("$id", (card) => {
  const { id, title, why } = card;
  test("the card is written in whole sentences", () => {
    expect(title).toMatch(/^[A-Z].+\.$/);
    expect(why).toMatch(/^[A-Z].+\.$/);
  });

  test("the bad example gives this finding alone", () => {
    const findings = checkExample(card, "bad");
    expect(findings.map(({ rule, message }) => ({ rule, message }))).toEqual([
      { rule: id, message: expect.any(String) as unknown },
    ]);
  });

  test("the good example gives none", () => {
    expect(checkExample(card, "good")).toEqual([]);
  });
});
