/**
 * Each folder beside this file is a rule. `<case>.yaml` breaks it, and `<case>.txt` is the report of `check`;
 * `ok-<case>.yaml` is an ordinary company of which `check` says nothing. If a rule is about config files, so are its
 * cases. Other rules about the structure are off; `<case>.settings.json` holds a severity or options of this
 * one. Rules about time take the file's `asOf` as the date. `fingerprints.txt` lists the subjects of each finding of
 * the rule, for all cases.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { RULE_CARDS } from "../../src/check/index.js";
import { writeReport } from "../../src/cli/findings-report.js";
import { createIncludeReader } from "../../src/cli/files/include-reader.js";
import { NO_COLOURS } from "../../src/cli/terminal.js";
import type { Finding } from "../../src/model/finding.js";
import type { RuleSetting } from "../../src/model/rule.js";
import type { SourceFile } from "../../src/model/source.js";
import { checkCompany, loadConfig } from "../../src/pipeline.js";
import { expectGolden } from "../support/golden.js";
import { onlyRule } from "../support/only-rule.js";

describe.each(RULE_CARDS)("$id", ({ id: rule, group }) => {
  const folder = path.join(import.meta.dirname, rule);
  const cases = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const quiet = cases.filter((name) => name.startsWith("ok-"));
  const loud = cases.filter((name) => !name.startsWith("ok-"));

  const findProblems = (input: SourceFile): readonly Finding[] =>
    group === "config"
      ? loadConfig(input).findings
      : checkCompany([input], {
          includes: createIncludeReader(path.join(folder, input.path)),
          settings: onlyRule(rule, readSetting(path.join(folder, input.path))),
        });

  test("has cases of both kinds", () => {
    expect(quiet.length, "a case ok-*.yaml").toBeGreaterThan(0);
    expect(loud.length, "a case that breaks the rule").toBeGreaterThan(0);
  });

  test.each(loud)("%s is reported", (name) => {
    const input = { path: name, content: readFileSync(path.join(folder, name)) };
    const findings = findProblems(input);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    const report = writeReport("text", {
      findings,
      inputs: [input],
      failOn: "error",
      sources: "full",
      colours: NO_COLOURS,
    });
    expectGolden(path.join(folder, name.replace(/\.yaml$/, ".txt")), report);
  });

  // Baselines and code hosts recognise a finding by its fingerprint, exceptions by its subjects.
  test("subjects and fingerprints of findings stay as they were", () => {
    const lines: string[] = [];
    for (const name of loud) {
      const findings = findProblems({ path: name, content: readFileSync(path.join(folder, name)) });
      const own = findings.filter((finding) => finding.rule === rule);
      lines.push(name, ...own.map(({ fingerprint, subjects }) => `  ${fingerprint} ${subjects.join(", ")}`.trimEnd()));
    }
    expectGolden(path.join(folder, "fingerprints.txt"), `${lines.join("\n")}\n`);
  });

  test.each(quiet)("%s is silent", (name) => {
    const content = readFileSync(path.join(folder, name));
    const findings = findProblems({ path: name, content });
    // A role in the company's own words gets a note from another rule, unknown-role.
    expect(findings.filter((finding) => finding.rule !== "unknown-role" || rule === "unknown-role")).toEqual([]);
  });
});

function readSetting(file: string): RuleSetting {
  const settings = file.replace(/\.yaml$/, ".settings.json");
  return existsSync(settings) ? (JSON.parse(readFileSync(settings, "utf8")) as RuleSetting) : {};
}
