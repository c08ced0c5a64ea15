import { expect, test } from "vitest";
import { applyBaseline, checkCompany, writeBaseline } from "../../src/pipeline.js";

const COMPANY = `company: { name: Northwind Bikes, headcount: 400 }
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: cio }
  - { id: ciso-retail, role: CISO, reportsTo: ceo }
departments:
  - { id: it, name: Information Technology, officer: cio, headcount: 40 }
  - { id: shops, name: Shops }
`;

const check = (content: string) => checkCompany([{ path: "company.yaml", content }]);
const FOUND = check(COMPANY);
const BASELINE = writeBaseline(FOUND);

function compare(content: string, baseline = BASELINE) {
  const reading = applyBaseline(check(content), { path: "known.json", content: baseline });
  if ("refusal" in reading) throw new Error(reading.refusal);
  return reading;
}

test("there is something to know", () => {
  expect(FOUND.map(({ rule }) => rule).sort()).toEqual(
    expect.arrayContaining(["ciso-independent-of-it", "department-without-accountable", "role-held-twice"]),
  );
});

test("findings that were written down are known, and no entry is stale", () => {
  expect(compare(COMPANY)).toEqual({ findings: [], known: FOUND.length, stale: [] });
});

test("it lists fingerprints, one per line, in an order that depends on them alone", () => {
  const [first, second] = FOUND;
  if (first === undefined || second === undefined) throw new Error("nothing to write");
  const line = ({ rule, subjects, fingerprint }: typeof first) =>
    `    ${JSON.stringify({ rule, subjects, fingerprint })}`;
  const lines = [line(first), line(second)].sort();
  expect(writeBaseline([second, first])).toBe(`{\n  "version": 1,\n  "findings": [\n${lines.join(",\n")}\n  ]\n}\n`);
  expect(writeBaseline([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  expect(writeBaseline([{ ...first, rule: "yaml-syntax" }])).toBe(writeBaseline([]));
});

test("entries that no longer occur are stale, in the order of the file, each with a remedy", () => {
  const entries = ["c", "a", "b", "a"].map(
    (print) => `{"rule": "rule-${print}", "subjects": [], "fingerprint": "${print}"}`,
  );
  const { stale } = compare(COMPANY, `{"version": 1, "findings": [\n${entries.join(",\n")}\n]}`);
  expect(stale.map(({ range, message }) => [range.start.line, message])).toEqual([
    [2, "This entry of the baseline accepts a finding of the rule rule-c that no longer occurs."],
    [3, "This entry of the baseline accepts a finding of the rule rule-a that no longer occurs."],
    [4, "This entry of the baseline accepts a finding of the rule rule-b that no longer occurs."],
    [5, "This entry of the baseline accepts a finding of the rule rule-a that no longer occurs."],
  ]);
  expect(stale[0]).toMatchObject({
    rule: "unused-suppression",
    help: "Remove it with '--update-baseline', so that it cannot hide the next finding.",
    file: "known.json",
  });
  expect(new Set(stale.map(({ fingerprint }) => fingerprint)).size).toBe(4);
});

test("it has one line for each finding, without words or places", () => {
  expect(BASELINE.split("\n").filter((line) => line.includes("fingerprint"))).toHaveLength(FOUND.length);
  expect(BASELINE).not.toMatch(/message|line|Northwind|Shops/u);
  expect(BASELINE.endsWith("\n")).toBe(true);
  expect(writeBaseline([...FOUND].reverse())).toBe(BASELINE);
});

test.each([
  ["lines move", COMPANY.replace("officers:", "\n\n# a remark\nofficers:")],
  ["a department has another name", COMPANY.replace("name: Shops", "name: Stores")],
  ["entries are in another order", COMPANY.replace(/( {2}- \{ id: it.*\n)( {2}- .*\n)/u, "$2$1")],
  ["something else is added", COMPANY.replace("departments:", "departments:\n  - { name: Bikes, officer: cio }")],
])("all stays known when %s", (_, content) => {
  expect(compare(content)).toEqual({ findings: [], known: FOUND.length, stale: [] });
});

test("new findings are reported", () => {
  const { findings, known } = compare(`${COMPANY}  - { id: depot, name: Depot }\n`);
  expect(findings.map(({ rule, subjects }) => [rule, subjects])).toContainEqual([
    "department-without-accountable",
    ["depot"],
  ]);
  expect(known).toBe(FOUND.length);
});

test("a finding that is put right leaves a stale entry, on its own line of the baseline", () => {
  const { findings, stale } = compare(COMPANY.replace("name: Shops", "name: Shops, officer: cio"));
  expect(findings).toEqual([]);
  const line = BASELINE.split("\n").findIndex((each) => each.includes("department-without-accountable")) + 1;
  expect(stale).toMatchObject([
    {
      rule: "unused-suppression",
      severity: "warn",
      file: "known.json",
      range: { start: { line } },
      message:
        "This entry of the baseline accepts a finding of the rule department-without-accountable that no longer occurs.",
    },
  ]);
});

test("a second identical finding is new: an entry stands for one", () => {
  const findings = FOUND.flatMap((finding) => [finding, finding]);
  const reading = applyBaseline(findings, { path: "known.json", content: BASELINE });
  expect(reading).toMatchObject({ findings: FOUND, known: FOUND.length, stale: [] });
});

test("a broken file is never known", () => {
  const broken = COMPANY.replace("officer: cio", "officer: cioo");
  const baseline = writeBaseline(check(broken));
  expect(baseline).not.toContain("unknown-reference");
  expect(compare(broken, baseline).findings.map(({ rule }) => rule)).toEqual(["unknown-reference"]);
  // An entry written by hand does not make it known either.
  const [finding] = check(broken).filter(({ rule }) => rule === "unknown-reference");
  const forged = { version: 1, findings: [{ rule: "x", fingerprint: finding?.fingerprint }] };
  expect(compare(broken, JSON.stringify(forged)).findings.map(({ rule }) => rule)).toContain("unknown-reference");
});

test.each([
  ["", "version"],
  ["[]", "list"],
  ["{", "bracket"],
  ["{}", "version"],
  ['{"version": 2, "findings": []}', "version"],
  ['{"version": 1}', "findings"],
  ['{"version": 1, "findings": {}}', "findings"],
  ['{"version": 1, "findings": [3]}', "entry"],
  ['{"version": 1, "findings": [{"rule": "x"}]}', "entry"],
  ['{"version": 1, "findings": [{"fingerprint": "x"}]}', "entry"],
  ['{"version": 1, "findings": [{"rule": ["x"], "fingerprint": "x"}]}', "entry"],
  ['{"version": 1, "findings": [{"rule": "x", "fingerprint": ["x"]}]}', "entry"],
])("%j is not a baseline", (content, why) => {
  const reading = applyBaseline(FOUND, { path: "known.json", content });
  expect("refusal" in reading && reading.refusal).toMatch(new RegExp(why, "iu"));
});
