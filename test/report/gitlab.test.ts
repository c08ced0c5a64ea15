import { expect, test } from "vitest";
import { reportFindings } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";
import { createFindings, NASTY } from "../support/many-findings.js";

const COMPANY = "company: Northwind Bikes\ndepartments:\n  - id: it\n    officer: cito\n";

interface Issue {
  readonly fingerprint: string;
  readonly description: string;
}
const write = (findings: Parameters<typeof reportFindings>[1]) =>
  JSON.parse(reportFindings("gitlab", findings, contextOf({ "a.yaml": COMPANY }))) as readonly Issue[];

test("an issue has all that GitLab asks for", () => {
  expect(write([findingOn(COMPANY, "id: it\n    officer: cito")])).toEqual([
    {
      description: "officer points at 'cito', which does not exist. Correct the id.",
      check_name: "unknown-reference",
      fingerprint: "0123456789abcdef",
      severity: "critical",
      location: { path: "a.yaml", lines: { begin: 3, end: 3 } },
    },
  ]);
});

test("no findings are an empty list", () => {
  expect(reportFindings("gitlab", [], contextOf({ "a.yaml": COMPANY }))).toBe("[]\n");
});

test("severities have words of GitLab", () => {
  expect(write(createFindings(3))).toMatchObject([
    { severity: "info" },
    { severity: "minor" },
    { severity: "critical" },
  ]);
});

test("the same problem in two companies is two issues", () => {
  const findings = ["a.yaml", "b.yaml", "c.yaml"].map((file) => findingOn(COMPANY, "cito", { file }));
  expect(write(findings).map(({ fingerprint }) => fingerprint)).toEqual([
    "0123456789abcdef",
    "0123456789abcdef-2",
    "0123456789abcdef-3",
  ]);
});

test.each(NASTY)("words come back whole, and nothing unprintable is written: %j", (nasty) => {
  const finding = findingOn(COMPANY, "cito", { message: nasty, help: "", file: nasty });
  const text = reportFindings("gitlab", [finding], contextOf({ [nasty]: COMPANY }));
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2066]|\p{Cs}/u);
  expect(text.split("\n").filter((line) => /^\s*::|##\w*\[/u.test(line))).toEqual([]);
  expect(JSON.parse(text)).toMatchObject([{ description: `${nasty} `, location: { path: nasty } }]);
});
