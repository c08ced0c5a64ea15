import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/pipeline.js";

const RULE = "id: it-has-a-head, given: { officer: cio }, then: { head: true }, why: Auditors ask who it is.";
const load = (content: string) => loadConfig({ path: "orgwright.config.yaml", content });

test("rules of both kinds are read, warnings unless they say so", () => {
  const { check, findings } = load(`required:
  - { ${RULE} }
forbidden:
  - id: no-security-under-sales
    severity: error
    given: { kind: information-security, level: team, depth: { min: 2 }, headcount: { max: 5 }, tag: x, name: "*Sec*" }
    then: { reportUnder: sales, notReportUnder: ciso, officer: true, span: 3, focus: ciso.risk-management }
    why: It sells.
    source: Handbook, chapter 4
    message: "'{name}' sells."
  - { id: no-sales, given: { name: Sales }, why: We do not. }
`);
  expect(findings).toEqual([]);
  expect(check?.ownRules).toEqual([
    {
      kind: "required",
      id: "it-has-a-head",
      severity: "warn",
      given: { officer: "cio" },
      then: { head: true },
      why: "Auditors ask who it is.",
    },
    {
      kind: "forbidden",
      id: "no-security-under-sales",
      severity: "error",
      given: {
        kind: "information-security",
        level: "team",
        depth: { min: 2 },
        headcount: { max: 5 },
        tag: "x",
        name: "*Sec*",
      },
      then: {
        reportUnder: "sales",
        notReportUnder: "ciso",
        officer: true,
        span: { min: 3, max: 3 },
        focus: ["ciso.risk-management"],
      },
      why: "It sells.",
      source: "Handbook, chapter 4",
      message: "'{name}' sells.",
    },
    { kind: "forbidden", id: "no-sales", severity: "warn", given: { name: "Sales" }, why: "We do not." },
  ]);
});

test.each(["required:", "forbidden: []", "policy:", "policy: []"])("'%s' asks for nothing", (text) => {
  expect(load(text).findings).toEqual([]);
});

describe("a mistake is reported at its place, and the rule is left out", () => {
  test.each([
    ["required: x", 1, 11, "'required' must be a list of rules, not the text 'x'."],
    ["required: [x]", 1, 12, "Entry 1 of 'required' must be a group of keys, not the text 'x'."],
    ["required:\n  - { given: { officer: cio }, then: { head: true }, why: w }", 2, 5, "A custom rule needs 'id'."],
    ["required:\n  - { id: a, then: { head: true }, why: w }", 2, 5, "A custom rule needs 'given'."],
    ["required:\n  - { id: a, given: { officer: cio }, why: w }", 2, 5, "A custom rule needs 'then'."],
    ["required:\n  - { id: a, given: { officer: cio }, then: { head: true } }", 2, 5, "A custom rule needs 'why'."],
    [`required:\n  - { ${RULE.replace("it-has-a-head", "A b")} }`, 2, 11, "'id' must be lower-case letters and digits"],
    [
      `required:\n  - { ${RULE.replace("it-has-a-head", "span-too-wide")} }`,
      2,
      11,
      "There is a rule 'span-too-wide' already.",
    ],
    [`required:\n  - { ${RULE} }\n  - { ${RULE} }`, 3, 11, "There is a rule 'it-has-a-head' already."],
    [`required:\n  - { ${RULE}, severity: loud }`, 2, 113, "'severity' cannot be 'loud'."],
    [
      "required:\n  - id: a\n    given: { officr: cio }\n    then: { head: true }\n    why: w",
      3,
      14,
      "'officr' is not a key of 'given'.",
    ],
    [
      "required:\n  - id: a\n    given: {}\n    then: { head: true }\n    why: w",
      3,
      12,
      "'given' must be a group of keys",
    ],
    [
      "required:\n  - id: a\n    given: { kind: securty }\n    then: { head: true }\n    why: w",
      3,
      20,
      "'securty' is not a kind of department.",
    ],
    [
      "required:\n  - id: a\n    given: { depth: deep }\n    then: { head: true }\n    why: w",
      3,
      21,
      "'depth' must be a number, or the smallest and the largest number",
    ],
    [
      "required:\n  - id: a\n    given: { depth: { min: 3, max: 2 } }\n    then: { head: true }\n    why: w",
      3,
      21,
      "'depth' must be a number, or the smallest and the largest number",
    ],
    [
      "required:\n  - id: a\n    given: { level: squad }\n    then: { head: yes }\n    why: w",
      3,
      21,
      "'level' cannot be 'squad'.",
    ],
    [
      "required:\n  - id: a\n    given: { tag: x }\n    then: { head: maybe }\n    why: w",
      4,
      19,
      "'head' must be true or false",
    ],
    [
      "required:\n  - id: a\n    given: { tag: x }\n    then: { focus: [ciso.risk] }\n    why: w",
      4,
      20,
      "'ciso.risk' is not a focus area.",
    ],
    ["policy: strickt", 1, 9, "'strickt' is not a policy pack."],
    ["policy: [strict, { a: b }]", 1, 9, "'policy' must be a policy pack, or a list of them"],
  ])("%j", (content, line, column, message) => {
    const { check, findings } = load(content);
    expect(findings[0]?.message.slice(0, message.length)).toBe(message);
    expect(findings[0]?.range.start).toMatchObject({ line, column });
    expect(findings[0]?.severity).toBe("error");
    expect(check?.ownRules ?? []).toHaveLength(content.split(RULE).length === 3 ? 1 : 0);
  });

  test("an unknown key of a rule is a warning, and the rule lives", () => {
    const { check, findings } = load(`required:\n  - { ${RULE}, reason: x, x-note: y }`);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["unknown-key", "warn"]]);
    expect(check?.ownRules).toHaveLength(1);
  });
});
