import { expect, test } from "vitest";
import { RULE_CARDS, resolveFindings, sortFindings } from "../../src/check/index.js";
import type { LocatedFile } from "../../src/check/index.js";
import type { Problem } from "../../src/model/finding.js";
import type { Origin, SourceRange } from "../../src/model/source.js";

const range = (offset: number): SourceRange => ({
  start: { offset, line: 1, column: offset + 1 },
  end: { offset: offset + 1, line: 1, column: offset + 2 },
});
const problem = (facts: Partial<Problem>): Problem => ({ rule: "wrong-type", message: "m", help: "h", ...facts });
const resolve = (
  problems: readonly Problem[],
  { file, locate }: { file: string; locate?: (origin: Origin) => SourceRange },
) => {
  const places: LocatedFile = { file, ...(locate && { locator: { locate, has: () => true } }) };
  return resolveFindings(problems, { places }).findings;
};
const at = (...path: (string | number)[]): Origin => ({ file: "a.yaml", path });

test("severity comes from the rule's card unless the problem has its own", () => {
  const findings = resolve(
    [
      problem({ rule: "duplicate-id", range: range(0) }),
      problem({ rule: "duplicate-id", range: range(1), severity: "info" }),
      problem({ rule: "unknown-key", range: range(2) }),
    ],
    { file: "a.yaml" },
  );
  expect(findings.map(({ severity }) => severity)).toEqual(["error", "info", "warn"]);
});

test("the place is the problem's range, else where its origin stands, else the start of the file", () => {
  const locate = (origin: Origin) => range(origin.path.length * 10);
  const findings = resolve(
    [
      problem({ origin: at("officers", 0), message: "by origin" }),
      problem({ range: range(5), origin: at("officers", 0), message: "by range" }),
      problem({ message: "nowhere" }),
    ],
    { file: "b.yaml", locate },
  );
  expect(findings.map(({ message, file, range }) => [message, file, range.start.offset])).toEqual([
    ["by range", "a.yaml", 5],
    ["by origin", "a.yaml", 20],
    ["nowhere", "b.yaml", 0],
  ]);
});

test("the first thousand problems of one rule and severity are listed, the others counted", () => {
  const flood = Array.from({ length: 3000 }, (_, at) => problem({ range: range(at), message: `m${at}` }));
  const warning = problem({ severity: "warn", range: range(5000) });
  const findings = resolve([...flood, warning], { file: "a.yaml" });
  expect(findings).toHaveLength(1002);
  expect(findings[1000]).toMatchObject({
    rule: "wrong-type",
    severity: "error",
    range: range(1000),
    message: "From here on, 2000 more findings of the rule 'wrong-type' are not listed.",
  });
  expect(findings[1001]).toMatchObject({ severity: "warn", range: range(5000) });
});

test("related places are located in their own file", () => {
  const [finding] = resolve([problem({ origin: at("a"), related: [{ message: "first here", origin: at("b", 1) }] })], {
    file: "a.yaml",
    locate: (origin) => range(origin.path.length),
  });
  expect(finding?.related).toEqual([{ message: "first here", file: "a.yaml", range: range(2) }]);
});

test("related places that cannot be located are left out", () => {
  const [finding] = resolve([problem({ range: range(7), related: [{ message: "first here", origin: at("b", 1) }] })], {
    file: "a.yaml",
  });
  expect(finding?.related).toEqual([]);
});

test("a problem reported twice at one place is reported once, different problems are both reported", () => {
  const twice = problem({ range: range(3), message: "no name" });
  const findings = resolve([twice, twice, problem({ range: range(3), message: "no role" })], { file: "a.yaml" });
  expect(findings.map(({ message }) => message)).toEqual(["no name", "no role"]);
});

test("fingerprints survive moved lines, other words and other list positions", () => {
  const before = problem({ origin: at("departments", 3, "officer"), subjects: ["b", "a"], range: range(90) });
  const after = problem({
    origin: at("departments", 7, "officer"),
    subjects: ["a", "b"],
    range: range(400),
    message: "other words",
  });
  const [one] = resolve([before], { file: "a.yaml" });
  const [other] = resolve([after], { file: "a.yaml" });
  expect(one?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(other?.fingerprint).toBe(one?.fingerprint);
});

test("fingerprints differ by rule, subject and key, and between like problems of one file", () => {
  const findings = resolve(
    [
      problem({ origin: at("departments", 0, "headcount"), range: range(0) }),
      problem({ origin: at("departments", 1, "headcount"), range: range(1) }),
      problem({ origin: at("departments", 1, "name"), range: range(2) }),
      problem({ origin: at("departments", 1, "name"), range: range(3), subjects: ["it"] }),
      problem({ origin: at("departments", 1, "name"), range: range(4), subjects: ["it"], rule: "missing-key" }),
    ],
    { file: "a.yaml" },
  );
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(5);
});

test("findings of several files are sorted by file, place and rule", () => {
  const findings = [
    ...resolve([problem({ range: range(2) })], { file: "b.yaml" }),
    ...resolve(
      [
        problem({ range: range(9) }),
        problem({ range: range(1), rule: "yaml-syntax" }),
        problem({ range: range(1), rule: "missing-key" }),
      ],
      { file: "a.yaml" },
    ),
    ...resolve([problem({ range: range(0) })], { file: "Z.yaml" }),
  ];
  expect(sortFindings(findings).map(({ file, range, rule }) => `${file} ${range.start.offset} ${rule}`)).toEqual([
    "Z.yaml 0 wrong-type",
    "a.yaml 1 missing-key",
    "a.yaml 1 yaml-syntax",
    "a.yaml 9 wrong-type",
    "b.yaml 2 wrong-type",
  ]);
});

test("a consequence is reported only when no error explains it", () => {
  const consequence = problem({ rule: "missing-key", message: "nothing to draw", isConsequence: true });
  const rulesOf = (...others: readonly Problem[]) =>
    resolve([consequence, ...others], { file: "a.yaml" }).map(({ message }) => message);
  expect(rulesOf()).toEqual(["nothing to draw"]);
  expect(rulesOf(problem({ rule: "unknown-key", message: "misspelt" }))).toEqual(["nothing to draw", "misspelt"]);
  expect(rulesOf(problem({ message: "a text, not a list" }))).toEqual(["a text, not a list"]);
});

test("a rule that is off reports nothing, even a problem with its own severity; an unknown rule warns", () => {
  const problems = [problem({ rule: "unknown-key", severity: "error" })];
  const places: LocatedFile = { file: "a.yaml" };
  const off = { "unknown-key": { severity: "off" as const } };
  expect(resolveFindings(problems, { places, rules: off }).findings).toEqual([]);
  const unknown = [{ rule: "made-up", message: "m", help: "h" }];
  expect(resolveFindings(unknown, { places }).findings.map(({ severity }) => severity)).toEqual(["warn"]);
});

test("the company's own cards count beside the built-in ones", () => {
  const [card] = RULE_CARDS;
  if (card === undefined) throw new Error("no cards");
  const own = { ...card, id: "ours", severity: "error" as const };
  const problems = [{ rule: "ours", message: "m", help: "h" }, problem({ rule: "unknown-key" })];
  const { findings } = resolveFindings(problems, { places: { file: "a.yaml" }, ownCards: [own] });
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["ours error", "unknown-key warn"]);
});

test("a finding points at the next best place, in its own file, if the file has no such key", () => {
  const place = (has: readonly string[], facts: Partial<Problem>) => {
    const isThere = ({ path }: Origin) => has.includes(path.join("."));
    const locate = (origin: Origin) => range(origin.path.length * 10);
    const places: LocatedFile = { file: "b.yaml", locator: { locate, has: isThere } };
    const [finding] = resolveFindings([problem(facts)], { places }).findings;
    return [
      finding?.file,
      finding?.range.start.offset,
      ...(finding?.related ?? []).map((each) => each.range.start.offset),
    ];
  };
  const orAt = [at("units", 0, "b"), at("units", 0), { file: "c.yaml", path: ["d"] }];
  const origin = at("units", 0, "a", "x");
  expect(place(["units.0.a.x", "units.0.b"], { origin, orAt })).toEqual(["a.yaml", 40]);
  expect(place(["units.0.b", "units.0"], { origin, orAt })).toEqual(["a.yaml", 30]);
  expect(place(["d"], { origin, orAt })).toEqual(["c.yaml", 10]);
  expect(place([], { origin, orAt })).toEqual(["a.yaml", 40]);
  expect(place([], { orAt })).toEqual(["b.yaml", 0]);
  const related = [{ message: "there", origin, orAt }];
  expect(place(["units.0"], { range: range(5), related })).toEqual(["b.yaml", 5, 20]);
  expect(place([], { range: range(5), related })).toEqual(["b.yaml", 5, 40]);
});

test("the shorter of two findings that start at one place comes first", () => {
  const long = { start: range(3).start, end: range(9).end };
  const findings = resolve(
    [problem({ range: long, message: "long" }), problem({ range: range(3), message: "short" })],
    {
      file: "a.yaml",
    },
  );
  expect(findings.map(({ message }) => message)).toEqual(["short", "long"]);
});

test("the same words about another range, or from another rule, are reported too", () => {
  const long = { start: range(3).start, end: range(9).end };
  const findings = resolve(
    [problem({ range: range(3) }), problem({ range: long }), problem({ range: range(3), rule: "missing-key" })],
    { file: "a.yaml" },
  );
  expect(findings).toHaveLength(3);
});

test("a finding carries help, subjects and related places of the problem", () => {
  const [finding, bare] = resolve(
    [problem({ range: range(1), help: "do this", subjects: ["b", "a"] }), problem({ range: range(2) })],
    { file: "a.yaml" },
  );
  expect(finding).toMatchObject({ help: "do this", subjects: ["b", "a"], related: [] });
  expect(bare?.subjects).toEqual([]);
});

test("a fact sets findings apart and stays when the key that says it moves", () => {
  const fingerprintOf = (facts: Partial<Problem>) => resolve([problem(facts)], { file: "a.yaml" })[0]?.fingerprint;
  const one = fingerprintOf({ origin: at("officers", 1, "reportsTo"), fact: "cio" });
  expect(fingerprintOf({ origin: at("officers", 1), fact: "cio" })).toBe(one);
  expect(fingerprintOf({ origin: at("officers", 1, "reportsTo"), fact: "cto" })).not.toBe(one);
  expect(fingerprintOf({ origin: at("officers", 1, "reportsTo") })).not.toBe(one);
  expect(fingerprintOf({ origin: at("officers", "x", 1) })).toBe(fingerprintOf({ fact: "x" }));
  expect(fingerprintOf({})).toBe(fingerprintOf({ fact: "" }));
});

test("floods are counted rule by rule and severity by severity, each with a fingerprint that knows how many", () => {
  const flood = (count: number, facts: Partial<Problem> = {}) =>
    Array.from({ length: count }, (_, at) => problem({ range: range(at), message: `m${at}`, ...facts }));
  const summary = (problems: readonly Problem[]) =>
    resolve(problems, { file: "a.yaml" }).filter(({ message }) => message.startsWith("From here on"));
  expect(summary(flood(1000))).toEqual([]);
  expect(summary([...flood(900), ...flood(900, { rule: "missing-key" }), ...flood(900, { severity: "warn" })])).toEqual(
    [],
  );
  const [one, other] = [summary(flood(1001)), summary(flood(1002))];
  expect(one).toMatchObject([
    {
      message: "From here on, 1 more finding of the rule 'wrong-type' is not listed.",
      help: "Correct the findings above first; this many findings of one kind usually have one cause.",
      file: "a.yaml",
      subjects: [],
      related: [],
    },
  ]);
  expect(one[0]?.fingerprint).not.toBe(other[0]?.fingerprint);
});
