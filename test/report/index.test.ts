import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { COMMAND_OPTIONS } from "../../src/cli/commands.js";
import { isForHost, REPORT_FORMATS, reportFindings } from "../../src/report/index.js";
import { contextOf } from "../support/finding.js";

test.each(REPORT_FORMATS)("%s has the name of its file, stands in the help, and ends with a line feed", (format) => {
  expect(existsSync(path.join(import.meta.dirname, `../../src/report/${format}.ts`))).toBe(true);
  expect(COMMAND_OPTIONS.check.format.describe).toMatch(new RegExp(`\\b${format}\\b`));
  expect(reportFindings(format, [], contextOf({ "a.yaml": "company: A\n" }))).toMatch(/[^\n]\n$/);
});

test("reports that a code host puts on lines name files as the host does", () => {
  expect(REPORT_FORMATS.filter(isForHost)).toEqual(["sarif", "github", "gitlab", "markdown"]);
});
