import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { reportFindings } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";
import { createFindings, NASTY } from "../support/many-findings.js";
import { complaintsAboutSarif } from "../support/sarif-schema.js";

const COMPANY = "company: Northwind Bikes\ndepartments:\n  - id: it\n    officer: cito # 🙂\n";
const CONTEXT = contextOf({ "a.yaml": COMPANY });

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly automationDetails: { readonly id: string };
    readonly columnKind: string;
    readonly properties?: { readonly dates: readonly string[] };
    readonly results: readonly Result[];
  }[];
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Place[];
  readonly relatedLocations?: readonly Place[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: Readonly<Record<string, number>>;
  };
}

function write(...[findings, context = CONTEXT]: [Parameters<typeof reportFindings>[1], typeof CONTEXT?]) {
  const text = reportFindings("sarif", findings, context);
  const log = JSON.parse(text) as Log;
  expect(complaintsAboutSarif(log)).toEqual([]);
  const [run] = log.runs;
  if (run === undefined) throw new Error("There is no run.");
  return { text, run, results: run.results };
}

const placeOf = (result: Result | undefined) => result?.locations[0]?.physicalLocation;

test("a result has level, place, rule and the fingerprint that code scanning keeps", () => {
  const { run, results } = write([findingOn(COMPANY, "cito")]);
  expect(results).toEqual([
    {
      ruleId: "unknown-reference",
      ruleIndex: run.tool.driver.rules.findIndex(({ id }) => id === "unknown-reference"),
      level: "error",
      message: { text: "officer points at 'cito', which does not exist. Correct the id." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a.yaml", uriBaseId: "%SRCROOT%" },
            region: { startLine: 4, startColumn: 14, endLine: 4, endColumn: 18 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: "0123456789abcdef:1" },
    },
  ]);
  expect(run.automationDetails.id).toBe("orgwright/a.yaml/");
  expect(run.columnKind).toBe("utf16CodeUnits");
});

test("no findings are an empty list, so that old alerts are closed", () => {
  expect(write([]).results).toEqual([]);
});

test("the dates of the check are properties of the run", () => {
  expect(write([], { ...CONTEXT, dates: ["2026-06-30"] }).run.properties).toEqual({ dates: ["2026-06-30"] });
  expect(write([]).run.properties).toBeUndefined();
});

test("every rule tells what it is for", () => {
  const { rules } = write([]).run.tool.driver;
  expect(rules).toHaveLength(CONTEXT.cards.length);
  for (const rule of rules)
    expect(rule).toMatchObject({
      name: expect.stringMatching(/^(?:[A-Z][a-z0-9]*)+$/) as unknown,
      help: { text: expect.stringMatching(/To put it right: .+/) as unknown, markdown: expect.any(String) as unknown },
      properties: { tags: expect.any(Array) as unknown },
    });
  expect(JSON.stringify(rules), "it would file org charts under vulnerabilities").not.toContain("security-severity");
});

test("the help of a rule gives its reasons, and which kind they are of", () => {
  const rule = write([]).run.tool.driver.rules.find(({ id }) => id === "role-held-twice");
  expect(rule).toMatchObject({
    help: { markdown: expect.stringMatching(/\n- required by: 45 CFR 164\.308\(a\)\(2\)/) as unknown },
    properties: { precision: "high" },
  });
});

test("severities have the levels of SARIF", () => {
  const findings = (["error", "warn", "info"] as const).map((severity) => findingOn(COMPANY, "cito", { severity }));
  expect(write(findings).results.map(({ level }) => level)).toEqual(["error", "warning", "note"]);
});

test("a place of several lines is cut to its first: alerts on lines outside the change are not shown", () => {
  expect(placeOf(write([findingOn(COMPANY, "id: it\n    officer: cito")]).results[0])?.region).toEqual({
    startLine: 3,
    startColumn: 5,
    endLine: 3,
    endColumn: 11,
  });
});

test("columns count UTF-16 units", () => {
  const text = "a: 🙂 cito";
  const { region } = placeOf(write([findingOn(text, "cito")], contextOf({ "a.yaml": text })).results[0]) ?? {};
  expect(region).toMatchObject({ startColumn: 7, endColumn: 11 });
});

test("a file without text has a place of its own", () => {
  const finding = findingOn("\u0000", "", { range: findingOn("a\nb", "a\nb").range });
  const { region } = placeOf(write([finding], contextOf({ "a.yaml": undefined })).results[0]) ?? {};
  expect(region).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 });
});

test("the other end is linked from the message", () => {
  const related = [{ message: "the officers are here", file: "b.yaml", range: findingOn(COMPANY, "id: it").range }];
  const [result] = write([findingOn(COMPANY, "cito", { related })]).results;
  expect(result?.message.text).toMatch(/ See also: \[the officers are here\]\(1\)\.$/);
  expect(result?.relatedLocations).toEqual([
    {
      id: 1,
      message: { text: "the officers are here" },
      physicalLocation: {
        artifactLocation: { uri: "b.yaml", uriBaseId: "%SRCROOT%" },
        region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 11 },
      },
    },
  ]);
});

test.each([
  ["org/a b%.yaml", "org/a%20b%25.yaml"],
  ["./a.yaml", "a.yaml"],
  ["c:d.yaml", "c%3Ad.yaml"],
  ["Åsvik/東京?#.yaml", "%C3%85svik/%E6%9D%B1%E4%BA%AC%3F%23.yaml"],
  ["\ud800.yaml", "%EF%BF%BD.yaml"],
])("the address of '%s' is relative and encoded", (file, uri) => {
  expect(placeOf(write([findingOn(COMPANY, "cito", { file })]).results[0])?.artifactLocation.uri).toBe(uri);
});

test.each(NASTY)("words of a company file mean nothing: %j", (nasty) => {
  const related = [{ message: nasty, file: nasty, range: findingOn(COMPANY, "cito").range }];
  const finding = findingOn(COMPANY, "cito", { message: nasty, help: nasty, file: nasty, related });
  const { text, results } = write([finding], contextOf({ [nasty]: COMPANY }));
  expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2066]|\p{Cs}/u);
  expect(text).not.toMatch(/##\w*\[/u);
  expect(text.trimEnd(), "one line that starts with a brace is not a command").toMatch(/^\{.*\}$/);
  const links = [...(results[0]?.message.text.matchAll(/\]\((?<target>[^)]*)\)/gu) ?? [])];
  expect(links.map(({ groups }) => groups?.target)).toEqual(["1"]);
});

describe("limits of the host", () => {
  test("the 5,000 loudest of 25,000 findings are there, and the rest is counted", () => {
    const { text, run, results } = write(createFindings(25_000));
    expect(results).toHaveLength(5000);
    expect(new Set(results.slice(0, -1).map(({ level }) => level))).toEqual(new Set(["error"]));
    expect(results.at(-1)).toMatchObject({ level: "note", ruleId: "more-findings" });
    expect(results.at(-1)?.message.text).toMatch(/^20001 more findings are not in this report\./);
    expect(run.tool.driver.rules[results.at(-1)?.ruleIndex ?? -1]?.id).toBe("more-findings");
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
  });

  test("5,000 findings are all there", () => {
    const { results } = write(createFindings(5000));
    expect(results).toHaveLength(5000);
    expect(results.map(({ ruleId }) => ruleId)).not.toContain("more-findings");
  });

  test("long messages are cut, and a report never has 10 MB, compressed or not", () => {
    const range = findingOn(COMPANY, "cito").range;
    const related = Array.from({ length: 50 }, () => ({ message: "🙂".repeat(2000), file: "a.yaml", range }));
    const message = "🙂".repeat(5000);
    const { text, results } = write(createFindings(5000, { message, related }));
    expect(Buffer.byteLength(text)).toBeLessThan(10_000_000);
    expect(results.at(-1)?.ruleId).toBe("more-findings");
    expect(results.length).toBeGreaterThan(50);
  });
});
