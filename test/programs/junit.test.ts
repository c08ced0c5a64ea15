/** A strict third-party XML parser reads test reports and compares them with the schema of Ant's JUnit task. */
import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { reportFindings } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";
import { createFindings, NASTY } from "../support/many-findings.js";

const SCHEMA = path.join(import.meta.dirname, "../corpora/schemas/junit-windyroad.xsd");
const COMPANY = "company: Northwind Bikes\n";

beforeAll(() => {
  // Fail, and do not skip, if the program is missing: a check that did not run must not look like one that did.
  execFileSync("xmllint", ["--version"], { stdio: "ignore" });
});

function complaintsAbout(xml: string): string {
  const args = ["--noout", "--nonet", "--huge", "--schema", SCHEMA, "-"];
  const { status, stderr } = spawnSync("xmllint", args, { input: xml, encoding: "utf8" });
  return status === 0 ? "" : stderr;
}

test("a wrong report is noticed", () => {
  expect(complaintsAbout("<testsuites><testsuite/></testsuites>")).toContain("required but missing");
});

test.each([0, 1, 3, 25_000])("a report on %i findings is valid", (count) => {
  const context = { ...contextOf({ "a.yaml": COMPANY, "b.yaml": COMPANY }), dates: ["2026-06-30", "2026-07-01"] };
  expect(complaintsAbout(reportFindings("junit", createFindings(count), context))).toBe("");
});

test.each(NASTY)("a report with odd words is valid: %j", (nasty) => {
  const related = [{ message: nasty, file: nasty, range: findingOn(COMPANY, "company").range }];
  const finding = findingOn(COMPANY, "company", { message: nasty, help: nasty, file: nasty, related });
  expect(complaintsAbout(reportFindings("junit", [finding], contextOf({ [nasty]: COMPANY })))).toBe("");
});
