/** Mistakes of newcomers, one file each, with the whole report that `check` prints about it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeReport } from "../../src/cli/findings-report.js";
import { NO_COLOURS } from "../../src/cli/terminal.js";
import { checkCompany } from "../../src/pipeline.js";
import { expectGolden } from "../support/golden.js";

const FOLDER = path.join(import.meta.dirname, "mistakes");
const mistakes = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

test("there are mistakes of more than a dozen kinds", () => {
  expect(mistakes.length).toBeGreaterThan(12);
});

test.each(mistakes)("%s is explained", (name) => {
  const input = { path: name, content: readFileSync(path.join(FOLDER, name)) };
  const findings = checkCompany([input]);
  expect(findings).not.toEqual([]);
  const request = { findings, inputs: [input], failOn: "error", colours: NO_COLOURS } as const;
  expectGolden(path.join(FOLDER, name.replace(/\.yaml$/, ".txt")), writeReport("text", request));
});
