import { describe, expect, test } from "vitest";
import { reportFindings } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";
import { createFindings, NASTY } from "../support/many-findings.js";

const COMPANY = "company: Northwind Bikes\ndepartments:\n  - id: it\n    officer: cito\n";

const annotate = (findings: Parameters<typeof reportFindings>[1], context = contextOf({ "org/a.yaml": COMPANY })) =>
  reportFindings("github", findings, context).trimEnd().split("\n");

test("a finding is an annotation on its one line, and the last line counts", () => {
  const finding = findingOn(COMPANY, "id: it\n    officer: cito", { file: "org/a.yaml" });
  expect(annotate([finding])).toEqual([
    "::error file=org/a.yaml,line=3,endLine=3,col=5,endColumn=11,title=unknown-reference::" +
      "officer points at 'cito', which does not exist. Correct the id.",
    "1 error in org/a.yaml.",
  ]);
});

test("no findings are one line", () => {
  expect(annotate([])).toEqual(["No findings in org/a.yaml."]);
});

describe("at most ten findings of each severity are shown, as many as GitHub shows", () => {
  const countKinds = (lines: readonly string[]) =>
    ["error", "warning", "notice"].map((kind) => lines.filter((line) => line.startsWith(`::${kind} `)).length);

  test("thirty fit", () => {
    const lines = annotate(createFindings(30));
    expect(countKinds(lines)).toEqual([10, 10, 10]);
    expect(lines.join("\n")).not.toContain("more");
  });

  test("findings that do not fit are counted", () => {
    const lines = annotate(createFindings(25_000));
    expect(countKinds(lines)).toEqual([10, 10, 10]);
    const rest = lines.filter((line) => line.includes("title=and "));
    expect(rest).toEqual([
      "::error title=and 8324 more::and 8324 more errors in the summary of the job",
      "::warning title=and 8324 more::and 8324 more warnings in the summary of the job",
      "::notice title=and 8325 more::and 8325 more notices in the summary of the job",
    ]);
    expect(lines).toHaveLength(31);
  });

  test("errors come first", () => {
    const kinds = annotate(createFindings(6)).flatMap((line) => /^::(?<kind>\w+)/u.exec(line)?.groups?.kind ?? []);
    expect(kinds).toEqual(["error", "error", "warning", "warning", "notice", "notice"]);
  });
});

test("characters that would end a property or start an escape are encoded", () => {
  const finding = findingOn(COMPANY, "cito", { file: "a:b,c%.yaml", message: "50% of a:b,c." });
  expect(annotate([finding])[0]).toMatch(/^::error file=a%3Ab%2Cc%25\.yaml,line=.*::50%25 of a:b,c\. /);
});

test.each(NASTY)("words of a company file give no second command: %j", (nasty) => {
  const finding = findingOn(COMPANY, "cito", { message: nasty, help: nasty, file: nasty, rule: "own-rule" });
  const lines = annotate([finding], contextOf({ [nasty]: COMPANY }));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^::error file=[^:,]*,line=4,endLine=4,col=14,endColumn=18,title=own-rule::[^\r\n]*$/);
  expect(lines[1]).not.toMatch(/^\s*::|##\[/);
  expect(lines.join("")).not.toMatch(/[\p{Cc}\u2028\u2029\u202e\u2066]/u);
});
