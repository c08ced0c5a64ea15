import { expect, test } from "vitest";
import { reportFindings } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";

const COMPANY = "company: Northwind Bikes\nofficer: cito\n";

test("the report has the promised shape", () => {
  const finding = findingOn(COMPANY, "cito", {
    subjects: ["it"],
    related: [{ message: "here", file: "a.yaml", range: findingOn(COMPANY, "company").range }],
  });
  expect(JSON.parse(reportFindings("json", [finding], contextOf({ "a.yaml": COMPANY, "b.yaml": "" })))).toEqual({
    version: 1,
    tool: { name: "orgwright", version: "0.1.0" },
    dates: [],
    files: ["a.yaml", "b.yaml"],
    summary: { error: 1, warn: 0, info: 0, known: 0, excepted: 0 },
    findings: [
      {
        rule: "unknown-reference",
        severity: "error",
        message: "officer points at 'cito', which does not exist.",
        file: "a.yaml",
        range: { start: { line: 2, column: 10 }, end: { line: 2, column: 14 } },
        subjects: ["it"],
        related: [
          {
            message: "here",
            file: "a.yaml",
            range: { start: { line: 1, column: 1 }, end: { line: 1, column: 8 } },
          },
        ],
        help: "Correct the id.",
        fingerprint: "0123456789abcdef",
      },
    ],
  });
});

test("odd characters are escaped and come back whole", () => {
  const message = "'\u0000\u001b\u007f\u009b\u202e\ud800' is odd.";
  const written = reportFindings("json", [findingOn(COMPANY, "cito", { message })], contextOf({ "a.yaml": COMPANY }));
  expect(written).not.toMatch(/[^\P{Cc}\n]|\u202e|\p{Cs}/u);
  expect(JSON.parse(written)).toMatchObject({ findings: [{ message }] });
});
