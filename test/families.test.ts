import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { RULE_CARDS } from "../src/check/index.js";
import type { Finding, RuleCard } from "../src/model/finding.js";
import { checkCompany, loadConfig } from "../src/pipeline.js";

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

/** What is said of an example: of a company file, or of a config file where the rule is about those. */
async function checkExample(group: RuleCard["group"], path: string, content: string): Promise<readonly Finding[]> {
  if (group === "config") return (await loadConfig({ path, content })).findings;
  return checkCompany([{ path, content }]);
}

describe.each(CARDS)("$id", ({ id, group, title, why, example }) => {
  test("the card is written in whole sentences", () => {
    expect(title).toMatch(/^[A-Z].+\.$/);
    expect(why).toMatch(/^[A-Z].+\.$/);
  });

  test("the bad example gives this finding alone", async () => {
    const findings = await checkExample(group, "bad.yaml", example.bad);
    expect(findings.map(({ rule, message }) => ({ rule, message }))).toEqual([
      { rule: id, message: expect.any(String) as unknown },
    ]);
  });

  test("the good example gives none", async () => {
    expect(await checkExample(group, "good.yaml", example.good)).toEqual([]);
  });
});
