import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { isForHost, REPORT_FORMATS, reportFindings, tellsOfDates } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";

/** The help of `check`, which the CLI cases hold against the output of the program. */
const HELP = path.join(import.meta.dirname, "../cli/help-check/stdout.txt");

test.each(REPORT_FORMATS)("%s has the name of its file, stands in the help, and ends with a line feed", (format) => {
  expect(existsSync(path.join(import.meta.dirname, `../../src/report/${format}.ts`))).toBe(true);
  expect(readFileSync(HELP, "utf8")).toMatch(new RegExp(`\\b${format}\\b`));
  expect(reportFindings(format, [], contextOf({ "a.yaml": "company: A\n" }))).toMatch(/[^\n]\n$/);
});

test.each(REPORT_FORMATS)("%s gives the dates of the check, or is listed as a format that does not", (format) => {
  const dates = ["2026-06-30", "2026-07-01"];
  const context = { ...contextOf({ "a.yaml": "company: A\n" }), dates };
  for (const findings of [[], [findingOn("company: A", "A")]]) {
    const report = reportFindings(format, findings, context);
    for (const date of dates) expect(report.includes(date)).toBe(tellsOfDates(format));
  }
});

test("the one that has no place for a date is GitLab's", () => {
  expect(REPORT_FORMATS.filter((format) => !tellsOfDates(format))).toEqual(["gitlab"]);
});

test("reports that a code host puts on lines name files as the host does", () => {
  expect(REPORT_FORMATS.filter(isForHost)).toEqual(["sarif", "github", "gitlab", "markdown"]);
});
