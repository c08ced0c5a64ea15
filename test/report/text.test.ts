import { expect, test } from "vitest";
import { reportFindings } from "../../src/report/index.js";
import { createOwnCard } from "../../src/check/index.js";
import { contextOf, findingOn } from "../support/finding.js";

const COMPANY = `company: Northwind Bikes
departments:
  - id: it
    officer: cito
`;

const report = (text: string, ...findings: Parameters<typeof reportFindings>[1]) =>
  reportFindings("text", findings, contextOf({ "a.yaml": text }));

test("a finding shows its place, the line before and the value marked, what to do and why", () => {
  const finding = findingOn(COMPANY, "cito", {
    related: [{ message: "the officers are here", file: "a.yaml", range: findingOn(COMPANY, "id: it").range }],
  });
  expect(report(COMPANY, finding)).toBe(`error unknown-reference
  a.yaml:4:14 officer points at 'cito', which does not exist.
    3 |   - id: it
    4 |     officer: cito
      |              ^^^^
    a.yaml:3:5 the officers are here
  fix: Correct the id.
  why: A line that leads nowhere drops people from the chart, and one that leads to the wrong kind of entry cannot be drawn.

1 error in a.yaml.
`);
});

test("no findings are one line", () => {
  expect(report(COMPANY)).toBe("No findings in a.yaml.\n");
  expect(reportFindings("text", [], contextOf({ "a.yaml": "", "b.yaml": "" }))).toBe("No findings in 2 files.\n");
});

test("findings of one rule are one group in each file: fix and reason appear once", () => {
  const findings = [
    findingOn(COMPANY, "it"),
    findingOn(COMPANY, "cito"),
    findingOn(COMPANY, "cito", { file: "b.yaml" }),
  ];
  expect(report(COMPANY, ...findings)).toMatch(
    new RegExp(
      [
        String.raw`^error unknown-reference \(2 times\)`,
        String.raw`  a\.yaml:3:9 officer points .*(?:\n    .*){3}`,
        String.raw`  a\.yaml:4:14 officer points .*(?:\n    .*){3}`,
        String.raw`  fix: Correct the id\.`,
        String.raw`  why: .*`,
        "",
        "error unknown-reference",
        String.raw`  b\.yaml:4:14 officer points .*`,
        String.raw`  fix: Correct the id\.`,
        String.raw`  why: .*`,
        "",
        "3 errors in a\\.yaml\\.\n$",
      ].join("\n"),
      "u",
    ),
  );
});

test("a finding with another fix than its neighbour gives its own", () => {
  const findings = [findingOn(COMPANY, "it", { help: "Write 'a'." }), findingOn(COMPANY, "cito")];
  const fixes = report(COMPANY, ...findings).match(/^ *fix: .*$/gmu);
  expect(fixes).toEqual(["    fix: Write 'a'.", "    fix: Correct the id."]);
});

test("in a large group each finding shows its own line alone", () => {
  const text = `company: A\n${"officer: cito\n".repeat(4)}`;
  const at = (line: number) => {
    const { range } = findingOn(text, "cito");
    return findingOn(text, "cito", { range: { start: { ...range.start, line }, end: { ...range.end, line } } });
  };
  expect(report(text, at(2), at(3), at(4)).match(/^ {4}\d \|/gmu)).toHaveLength(6);
  expect(report(text, at(2), at(3), at(4), at(5)).match(/^ {4}\d \|/gmu)).toHaveLength(4);
});

test("the loudest groups of a file come first, files stay in order", () => {
  const findings = [
    findingOn(COMPANY, "it", { severity: "info" }),
    findingOn(COMPANY, "it", { severity: "warn", rule: "unknown-key", subjects: ["it"] }),
    findingOn(COMPANY, "cito", { severity: "error", subjects: ["cito"] }),
    findingOn(COMPANY, "cito", { severity: "error", file: "b.yaml" }),
  ];
  const heads = report(COMPANY, ...findings).match(/^(?:error|warning|note) .*$/gmu);
  expect(heads).toEqual([
    "error unknown-reference",
    "warning unknown-key",
    "note unknown-reference",
    "error unknown-reference",
  ]);
});

test("a cause stands before what it causes, of its entry or of the company, and stays behind what it does not", () => {
  const headsOf = (effect: readonly string[], cause: readonly string[]) =>
    report(
      COMPANY,
      findingOn(COMPANY, "it", { rule: "root-count", subjects: ["ceo"] }),
      findingOn(COMPANY, "it", { rule: "required-role-missing", severity: "warn", subjects: effect }),
      findingOn(COMPANY, "cito", { rule: "unknown-role", severity: "warn", subjects: cause }),
    ).match(/^(?:error|warning|note) .*$/gmu);
  const causeFirst = ["error root-count", "warning unknown-role", "warning required-role-missing"];
  expect(headsOf([], ["cto"])).toEqual(causeFirst);
  expect(headsOf(["it", "cto"], ["cto"])).toEqual(causeFirst);
  expect(headsOf(["it"], ["cto"])).toEqual([causeFirst[0], causeFirst[2], causeFirst[1]]);
});

test("the sources of a rule take one line of names, or none", () => {
  const write = (rule: string, sources?: "short" | "none") =>
    reportFindings("text", [findingOn(COMPANY, "cito", { rule })], {
      ...contextOf({ "a.yaml": COMPANY }),
      ...(sources && { sources }),
    });
  const endOf = (report: string) => /\n {2}why: [^\n]*\n(.*)\n1 error in a\.yaml\.\n$/su.exec(report)?.[1];
  expect(endOf(write("officer-vacant"))).toBe("  source: PCI DSS v4.0.1, 12.1.4, good practice; 23 NYCRR 500.4(a)\n");
  expect(write("officer-vacant", "short")).toBe(write("officer-vacant"));
  expect(endOf(write("officer-vacant", "none"))).toBe("");
  // The reason already says that a line which leads nowhere cannot be drawn.
  expect(endOf(write("unknown-reference"))).toBe("");
});

test("sources that are shown are told apart by how binding they are, one line for each kind", () => {
  const context = { ...contextOf({ "a.yaml": COMPANY }), sources: "full" as const };
  const written = reportFindings(
    "text",
    [findingOn(COMPANY, "cito", { rule: "department-without-accountable" })],
    context,
  );
  expect(written).toContain(`
  required by: UK FCA SYSC 26.2.1G (a senior manager answers for every area, without gaps); ISO/IEC 27001:2022 clause 5.3 and A.5.2
  advised by: NIST CSF 2.0 GV.RR-02
`);
});

test("a rule of the company's own says that it is one, why, and where it is written down", () => {
  const own = createOwnCard({
    id: "on-call-has-a-head",
    kind: "required",
    severity: "error",
    given: { tag: "on-call" },
    then: { head: true },
    why: "At night somebody has to \u001bdecide.",
    source: "Operations handbook, chapter 4",
  });
  const context = { ...contextOf({ "a.yaml": COMPANY }), cards: [own] };
  expect(reportFindings("text", [findingOn(COMPANY, "cito", { rule: own.id })], context))
    .toBe(`error on-call-has-a-head (custom rule)
  a.yaml:4:14 officer points at 'cito', which does not exist.
    3 |   - id: it
    4 |     officer: cito
      |              ^^^^
  fix: Correct the id.
  why: At night somebody has to \\x1bdecide.
  source: Operations handbook, chapter 4

1 error in a.yaml.
`);
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
    .toBe(`error unknown-reference
  a.yaml:4:14 officer points at 'cito', which does not exist.
  fix: Correct the id.
  why: A line that leads nowhere drops people from the chart, and one that leads to the wrong kind of entry cannot be drawn.

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

test("the report of any file is printable", () => {
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
  expect(written).toContain(String.raw`\x3a:warning::.yaml:3:1 `);
  expect(written).toContain(String.raw`#\x23[add-mask]secret`);
});
