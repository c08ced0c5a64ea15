import { expect, test } from "vitest";
import { settleFindings, sortFindings } from "../../src/check/index.js";
import type { Places } from "../../src/check/index.js";
import type { Problem } from "../../src/model/finding.js";
import type { Origin, SourceRange } from "../../src/model/source.js";

const range = (offset: number): SourceRange => ({
  start: { offset, line: 1, column: offset + 1 },
  end: { offset: offset + 1, line: 1, column: offset + 2 },
});
const problem = (facts: Partial<Problem>): Problem => ({ rule: "wrong-type", message: "m", help: "h", ...facts });
const settle = (
  problems: readonly Problem[],
  { file, locate }: { file: string; locate?: (origin: Origin) => SourceRange },
) => {
  const places: Places = { file, ...(locate && { locator: { locate, has: () => true } }) };
  return settleFindings(problems, { places }).findings;
};
const at = (...path: (string | number)[]): Origin => ({ file: "a.yaml", path });

test("severity comes from the rule's card unless the problem has its own", () => {
  const findings = settle(
    [
      problem({ rule: "unknown-role", range: range(0) }),
      problem({ rule: "unknown-role", range: range(1), severity: "info" }),
      problem({ rule: "unknown-key", range: range(2) }),
    ],
    { file: "a.yaml" },
  );
  expect(findings.map(({ severity }) => severity)).toEqual(["error", "info", "warn"]);
});

test("the place is the problem's range, else where its origin stands, else the start of the file", () => {
  const locate = (origin: Origin) => range(origin.path.length * 10);
  const findings = settle(
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

test("of thousands of problems of one rule and severity the first thousand are listed, the others counted", () => {
  const flood = Array.from({ length: 3000 }, (_, at) => problem({ range: range(at), message: `m${at}` }));
  const warning = problem({ severity: "warn", range: range(5000) });
  const findings = settle([...flood, warning], { file: "a.yaml" });
  expect(findings).toHaveLength(1002);
  expect(findings[1000]).toMatchObject({
    rule: "wrong-type",
    severity: "error",
    range: range(1000),
    message: "There are 2000 more findings of the rule 'wrong-type' from here on; they are not listed.",
  });
  expect(findings[1001]).toMatchObject({ severity: "warn", range: range(5000) });
});

test("related places are located in their own file", () => {
  const [finding] = settle([problem({ origin: at("a"), related: [{ message: "first here", origin: at("b", 1) }] })], {
    file: "a.yaml",
    locate: (origin) => range(origin.path.length),
  });
  expect(finding?.related).toEqual([{ message: "first here", file: "a.yaml", range: range(2) }]);
});

test("related places that cannot be located are left out", () => {
  const [finding] = settle([problem({ range: range(7), related: [{ message: "first here", origin: at("b", 1) }] })], {
    file: "a.yaml",
  });
  expect(finding?.related).toEqual([]);
});

test("the same thing said twice of one place is said once, different things are both said", () => {
  const twice = problem({ range: range(3), message: "no name" });
  const findings = settle([twice, twice, problem({ range: range(3), message: "no role" })], { file: "a.yaml" });
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
  const [one] = settle([before], { file: "a.yaml" });
  const [other] = settle([after], { file: "a.yaml" });
  expect(one?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(other?.fingerprint).toBe(one?.fingerprint);
});

test("fingerprints differ by rule, subject and key, and between like problems of one file", () => {
  const findings = settle(
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
    ...settle([problem({ range: range(2) })], { file: "b.yaml" }),
    ...settle(
      [
        problem({ range: range(9) }),
        problem({ range: range(1), rule: "yaml-syntax" }),
        problem({ range: range(1), rule: "missing-key" }),
      ],
      { file: "a.yaml" },
    ),
    ...settle([problem({ range: range(0) })], { file: "Z.yaml" }),
  ];
  expect(sortFindings(findings).map(({ file, range, rule }) => `${file} ${range.start.offset} ${rule}`)).toEqual([
    "Z.yaml 0 wrong-type",
    "a.yaml 1 missing-key",
    "a.yaml 1 yaml-syntax",
    "a.yaml 9 wrong-type",
    "b.yaml 2 wrong-type",
  ]);
});

test("what merely follows is said only when no error explains it", () => {
  const consequence = problem({ rule: "missing-key", message: "nothing to draw", isConsequence: true });
  const rulesOf = (...others: readonly Problem[]) =>
    settle([consequence, ...others], { file: "a.yaml" }).map(({ message }) => message);
  expect(rulesOf()).toEqual(["nothing to draw"]);
  expect(rulesOf(problem({ rule: "unknown-key", message: "misspelt" }))).toEqual(["nothing to draw", "misspelt"]);
  expect(rulesOf(problem({ message: "a text, not a list" }))).toEqual(["a text, not a list"]);
});
