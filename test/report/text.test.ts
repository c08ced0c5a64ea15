import { expect, test } from "vitest";
import { reportFindings } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";

const COMPANY = `company: Northwind Bikes
departments:
  - id: it
    officer: cito
`;

const report = (text: string, ...findings: Parameters<typeof reportFindings>[1]) =>
  reportFindings("text", findings, contextOf({ "a.yaml": text }));

test("a finding shows its place, the line before and the value marked, and what to do", () => {
  const finding = findingOn(COMPANY, "cito", {
    related: [{ message: "the officers are here", file: "a.yaml", range: findingOn(COMPANY, "id: it").range }],
  });
  expect(report(COMPANY, finding)).toBe(`a.yaml:4:14 error unknown-reference
  officer points at 'cito', which does not exist.
    3 |   - id: it
    4 |     officer: cito
      |              ^^^^
  a.yaml:3:5 the officers are here
  help: Correct the id.

1 error in a.yaml.
`);
});

test("no findings are one line", () => {
  expect(report(COMPANY)).toBe("No problems found in a.yaml.\n");
  expect(reportFindings("text", [], contextOf({ "a.yaml": "", "b.yaml": "" }))).toBe("No problems found in 2 files.\n");
});

test("the summary counts each severity in plain words", () => {
  const findings = (["error", "error", "warn", "info", "info"] as const).map((severity) =>
    findingOn(COMPANY, "cito", { severity }),
  );
  expect(report(COMPANY, ...findings)).toMatch(/\n2 errors, 1 warning, 2 notes in a\.yaml\.\n$/);
});

test("a value over several lines is marked to the end of its first line", () => {
  const finding = findingOn(COMPANY, "id: it\n    officer: cito");
  expect(report(COMPANY, finding)).toContain(`
    2 | departments:
    3 |   - id: it
      |     ^^^^^^
`);
});

test("a place the text does not have is shown without lines", () => {
  expect(reportFindings("text", [findingOn(COMPANY, "cito")], contextOf({ "a.yaml": undefined })))
    .toBe(`a.yaml:4:14 error unknown-reference
  officer points at 'cito', which does not exist.
  help: Correct the id.

1 error in a.yaml.
`);
});

test("the end of the file is marked by one caret", () => {
  const finding = findingOn("company:", "", { range: findingOn("company: x", "x").range });
  expect(report("company: ", finding)).toContain("    1 | company:\n      |          ^\n");
});

test("tabs and wide characters keep the caret under the value", () => {
  const text = "\tname: 東京 cito";
  expect(report(text, findingOn(text, "cito"))).toContain(`
    1 | →   name: 東京 cito
      |                ^^^^
`);
  expect(report(text, findingOn(text, "東京"))).toContain(`\n      |           ^^^^\n`);
  const marked = "name: e\u0301 cito";
  expect(report(marked, findingOn(marked, "cito"))).toContain(`\n      |         ^^^^\n`);
});

test("a very long line is cut around the value, never within a character", () => {
  const text = "🙂".repeat(40) + " cito " + "🙂".repeat(40);
  const [, frame = "", caret = ""] = /\n( {4}1 \|.*)\n( {6}\|.*)\n/u.exec(report(text, findingOn(text, "cito"))) ?? [];
  expect(frame).toBe(`    1 | …${"🙂".repeat(25)} cito ${"🙂".repeat(32)}…`);
  expect(caret).toBe(`      | ${" ".repeat(1 + 50 + 1)}^^^^`);
});

test("windows line ends do not reach the report", () => {
  const text = COMPANY.replaceAll("\n", "\r\n");
  expect(report(text, findingOn(text, "cito"))).toBe(report(COMPANY, findingOn(COMPANY, "cito")));
});

test("whatever the file holds, the report is printable", () => {
  const nasty = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join("") + "\u202e\u2066\ud800";
  const text = nasty.replaceAll("\n", "") + "cito";
  const written = report(
    text,
    findingOn(text, "cito", {
      message: `'${nasty}' is odd.`,
      help: nasty,
      file: "a.yaml",
      related: [{ message: nasty, file: nasty, range: findingOn(text, "cito").range }],
    }),
  );
  expect(written).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2066]|\p{Cs}/u);
  expect(written).toContain(String.raw`\x1b`);
  expect(written).toContain(String.raw`\u202e`);
});

test("no line is a command for a build server", () => {
  const text = "::error::x\n##[error]y\ncito";
  const written = reportFindings(
    "text",
    [findingOn(text, "cito", { file: "::warning::.yaml", message: "::stop-commands::t", help: "##[add-mask]secret" })],
    contextOf({ "::warning::.yaml": text }),
  );
  for (const line of written.split("\n")) {
    expect(line.trimStart()).not.toMatch(/^::/);
    expect(line).not.toContain("##[");
  }
  expect(written).toContain(String.raw`\x3a:stop-commands::t`);
  expect(written).toContain(String.raw`#\x23[add-mask]secret`);
});
