/** The first thousand findings of a rule and severity are listed, the others counted: nobody reads more. */
import { describe, expect, test } from "vitest";
import { checkCompany, checkOpened, openCompany } from "../../src/pipeline.js";
import { onlyRule } from "../support/only-rule.js";

const RULE = "department-suggests-other-officer";
/** A name that clearly points at another officer, and one that only suggests it. */
const CLEAR = "Software Engineering";
const UNSURE = "Identity and Access Management";

/** Returns a company file with departments of the CIO, the clear ones first. */
function companyOf(clear: number, unsure: number, more = ""): { path: string; content: string } {
  const units = [...Array.from({ length: clear }, () => CLEAR), ...Array.from({ length: unsure }, () => UNSURE)];
  const lines = units.map((name, at) => `  - { id: d${at}, name: ${name}, officer: cio }\n`);
  return {
    path: "a.yaml",
    content: `company: A\nofficers: [{ id: cio, role: CIO }, { id: cto, role: CTO }, { id: ciso, role: CISO }]\ndepartments:\n${lines.join("")}${more}`,
  };
}

function countBySeverity(findings: readonly { readonly severity: string; readonly message: string }[]) {
  const counted = findings.filter(({ message }) => message.startsWith("From here on, "));
  const listed = findings.filter((finding) => !counted.includes(finding));
  return {
    warn: listed.filter(({ severity }) => severity === "warn").length,
    info: listed.filter(({ severity }) => severity === "info").length,
    counted: counted.map(({ message }) => /\d+/u.exec(message)?.[0]),
  };
}

describe("a rule about the structure that finds something in every department", () => {
  const settings = onlyRule(RULE, { severity: "warn", options: { minConfidence: "medium" } });
  const check = (clear: number, unsure: number) =>
    countBySeverity(checkCompany([companyOf(clear, unsure)], { settings }));

  test.each([
    { clear: 999, unsure: 0, counted: [] },
    { clear: 1000, unsure: 1000, counted: [] },
    { clear: 1001, unsure: 3, counted: ["1"] },
    { clear: 1002, unsure: 0, counted: ["2"] },
    { clear: 2500, unsure: 1300, counted: ["1500", "300"] },
    { clear: 20, unsure: 1700, counted: ["700"] },
  ])("$clear warnings and $unsure notes", ({ clear, unsure, counted }) => {
    expect(check(clear, unsure)).toEqual({ warn: Math.min(clear, 1000), info: Math.min(unsure, 1000), counted });
  });

  test("the count stands where the first of the others is", () => {
    const findings = checkCompany([companyOf(1500, 0)], { settings });
    expect(findings.at(-1)?.range.start.line).toBe(3 + 1001);
  });

  test("an exception far down is seen, and its finding not counted", () => {
    const more = `exceptions:\n  - { rule: ${RULE}, on: [d1400], reason: agreed between the two }\n`;
    const { findings, excepted } = checkOpened(openCompany(companyOf(1500, 0, more)), { settings });
    expect(excepted.map(({ finding }) => finding.subjects)).toEqual([["d1400"]]);
    expect(countBySeverity(findings).counted).toEqual(["499"]);
  });

  test("a rule that is set twice reports once, with the louder severity", () => {
    const twice = onlyRule(RULE, { severity: "error", asWell: [{ severity: "warn" }] });
    const findings = checkCompany([companyOf(3, 0)], { settings: twice });
    expect(findings.map(({ severity }) => severity)).toEqual(["error", "error", "error"]);
    const silent = onlyRule(RULE, { severity: "off", asWell: [{ severity: "off" }] });
    expect(checkCompany([companyOf(3, 0)], { settings: silent })).toEqual([]);
  });
});
