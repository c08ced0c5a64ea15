/**
 * Checks ordinary honest companies of many trades with all rules at their default severities. A rule that is too loud
 * shows here: no company may get a warning, or more than a handful of notes. The `.txt` beside each lists its notes,
 * so that a rule that grows louder is seen.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeReport } from "../../src/cli/findings-report.js";
import { NO_COLOURS } from "../../src/cli/terminal.js";
import { checkCompany } from "../../src/pipeline.js";
import { expectGolden } from "../support/golden.js";

const FOLDER = path.join(import.meta.dirname, "ordinary");
const NOTES_AT_MOST = 5;

const companies = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

test("there are companies of a dozen trades", () => {
  expect(companies.length).toBeGreaterThanOrEqual(12);
});

test.each(companies)("%s is not warned, and gets few notes", (name) => {
  const input = { path: name, content: readFileSync(path.join(FOLDER, name)) };
  const findings = checkCompany([input]);
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(findings.length).toBeLessThanOrEqual(NOTES_AT_MOST);
  const report = writeReport("text", { findings, inputs: [input], failOn: "error", colours: NO_COLOURS });
  expectGolden(path.join(FOLDER, name.replace(/\.yaml$/, ".txt")), report);
});
