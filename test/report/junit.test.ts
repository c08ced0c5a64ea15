import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { reportFindings } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";
import { NASTY } from "../support/many-findings.js";

const COMPANY = "company: Northwind Bikes\ndepartments:\n  - id: it\n    officer: cito\n";
const CONTEXT = contextOf({ "a.yaml": COMPANY, "b.yaml": "company: B\n" });

function read(findings: Parameters<typeof reportFindings>[1], context = CONTEXT) {
  const text = reportFindings("junit", findings, context);
  // The parser throws where the text is not well-formed.
  const { document } = new JSDOM(text, { contentType: "application/xml" }).window;
  return { text, document, suites: [...document.querySelectorAll("testsuite")] };
}

const countsOf = (suite: Element | undefined) =>
  ["tests", "failures", "skipped"].map((name) => Number(suite?.getAttribute(name)));

test("a file is a suite, a finding is a case that failed", () => {
  const { text, suites } = read([findingOn(COMPANY, "cito")]);
  expect(text)
    .toContain(`    <testcase classname="a.yaml" name="unknown-reference: officer points at &apos;cito&apos;, which does not exist." time="0">
      <failure type="error" message="officer points at &apos;cito&apos;, which does not exist.">a.yaml:4:14 error unknown-reference
officer points at &apos;cito&apos;, which does not exist.
help: Correct the id.</failure>
    </testcase>
`);
  expect(suites.map((suite) => suite.getAttribute("name"))).toEqual(["a.yaml", "b.yaml"]);
  expect(countsOf(suites[0])).toEqual([1, 1, 0]);
});

test("a file without findings is a case that passed", () => {
  const { suites } = read([]);
  expect(suites.map(countsOf)).toEqual([
    [1, 0, 0],
    [1, 0, 0],
  ]);
  expect(suites[0]?.querySelectorAll("testcase")).toHaveLength(1);
  expect(suites[0]?.querySelector("failure, skipped")).toBeNull();
});

test("findings that do not make the check fail are skipped, with their messages", () => {
  const findings = (["error", "warn", "info"] as const).map((severity) => findingOn(COMPANY, "cito", { severity }));
  expect(countsOf(read(findings).suites[0])).toEqual([3, 1, 2]);
  expect(countsOf(read(findings, { ...CONTEXT, failOn: "warn" }).suites[0])).toEqual([3, 2, 1]);
  expect(countsOf(read(findings, { ...CONTEXT, failOn: "info" }).suites[0])).toEqual([3, 3, 0]);
  expect(read(findings).document.querySelector("skipped")?.textContent).toContain("help: Correct the id.");
});

test.each(NASTY)("words of a company file are text: %j", (nasty) => {
  const related = [{ message: nasty, file: nasty, range: findingOn(COMPANY, "cito").range }];
  const finding = findingOn(COMPANY, "cito", { message: nasty, help: nasty, file: nasty, related });
  const { text, suites } = read([finding], contextOf({ [nasty]: COMPANY }));
  expect(suites).toHaveLength(1);
  expect(suites[0]?.querySelectorAll("*")).toHaveLength(6);
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2066\ufffe\uffff]|\p{Cs}/u);
  expect(suites[0]?.getAttribute("name")?.replace(/\\x..|\\u..../gu, "")).toBe(
    // All characters that XML can hold come back.
    nasty.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202e\u2066\ufffe\uffff]/gu, ""),
  );
  expect(text.split("\n").filter((line) => /^\s*::|##\w*\[/u.test(line))).toEqual([]);
});
