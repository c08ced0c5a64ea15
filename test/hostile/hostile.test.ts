/**
 * The small hostile cases through the library, with the command line's reader of included files. `test/programs`
 * looks at what shows only from outside: time, memory, opened files, a browser.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createIncludeReader } from "../../src/cli/files/include-reader.js";
import type { Finding } from "../../src/model/finding.js";
import type { SourceFile } from "../../src/model/source.js";
import { drawChart, loadCompany, RULE_CARDS } from "../../src/pipeline.js";
import type { LoadedCompany } from "../../src/pipeline.js";
import { REPORT_FORMATS, reportFindings } from "../../src/report/index.js";
import type { HostileCase } from "./case.js";
import { HOSTILE_CASES } from "./cases.js";
import { findUnsafeLine } from "./log.js";
import { placeFiles } from "./place.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-hostile-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const SMALL = HOSTILE_CASES.filter(({ isLarge }) => isLarge !== true);

test("there are cases enough, and each has a name of its own", () => {
  expect(HOSTILE_CASES.length).toBeGreaterThanOrEqual(400);
  const names = HOSTILE_CASES.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe("hostile", () => {
  test.each(SMALL.map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const company = load(one);
    const { graph, findings, files } = company;
    const errors = findings.filter(({ severity }) => severity === "error");
    if (one.finds === "no error") expect(errors.map(({ message }) => message)).toEqual([]);
    else expect(errors.map(({ rule }) => rule)).toContain(one.finds);
    if (graph === undefined) expect(errors).not.toEqual([]);
    for (const finding of findings) expectSensible(finding, company);
    expectSafeReports(findings, files);

    if (graph === undefined) return;
    // The program compares the SVG with what an SVG may hold before it hands it out: anything else throws.
    const chart = await drawChart(graph, { formats: ["svg", "txt"], view: { people: "all" } });
    expect(chart.files.map(({ extension }) => extension)).toEqual([".svg", ".txt"]);
    expect(findUnsafeLine(String(chart.files[1]?.content))).toBeUndefined();
  });
});

function load(one: HostileCase): LoadedCompany {
  const root = placeFiles(one, mkdtempSync(path.join(folder, "case-")));
  const file = path.join(root, "company.yaml");
  return loadCompany({ path: file, content: readFileSync(file) }, { includes: createIncludeReader(file) });
}

/** Asks for a place in a file that was read, and a line or two of words. */
function expectSensible({ file, range, message, help }: Finding, { files }: LoadedCompany): void {
  expect(files.map((each) => each.path)).toContain(file);
  expect(range.start.line).toBeGreaterThanOrEqual(1);
  expect(range.start.column).toBeGreaterThanOrEqual(1);
  expect(range.end.offset).toBeGreaterThanOrEqual(range.start.offset);
  expect(message.length).toBeLessThan(1500);
  expect(help.length).toBeLessThan(1500);
  expect(`${message}${help}`).not.toContain("do-not-show");
}

function expectSafeReports(findings: readonly Finding[], files: readonly SourceFile[]): void {
  const texts = files.map(({ path: name, content }) => ({ path: name, text: Buffer.from(content).toString() }));
  const plain = (text: string) => text;
  const colours = { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain };
  const hidden = { known: 0, excepted: 0 };
  const tool = { name: "orgwright", version: "0" };
  const context = { tool, files: texts, cards: RULE_CARDS, hidden, failOn: "error" as const, colours };
  // The format `github` consists of commands; `test/report` looks at what it puts into them.
  for (const format of REPORT_FORMATS.filter((each) => each !== "github")) {
    const report = reportFindings(format, findings, context);
    expect(findUnsafeLine(report)).toBeUndefined();
    if (format === "json") expect(JSON.parse(report)).toMatchObject({ version: 1 });
  }
}
