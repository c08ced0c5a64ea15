import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createOwnCard } from "../../src/check/index.js";
import { matchesPattern } from "../../src/check/pattern.js";
import type { OwnRule } from "../../src/model/own-rule.js";
import { checkOpened, openCompany } from "../../src/pipeline.js";
import { onlyRule } from "../support/only-rule.js";

const COMPANY = `company: { name: Northwind, headcount: 900 }
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: cio }
departments:
  - id: it
    name: Information Technology
    officer: cio
    head: Jan Novak
    headcount: 90
    focus: [cio.it-governance]
    teams:
      - { id: desk, name: Service Desk, tags: [on-call], headcount: 14 }
      - { id: iam, name: Identity and Access, officer: ciso, head: vacant }
  - { id: shops, name: Shops, head: Ana Rossi }
  - { id: legal, name: Legal, officer: none, why: no technology }
`;

type Facts = Partial<Omit<OwnRule, "kind">>;
const rule = (kind: OwnRule["kind"], facts: Facts): OwnRule => ({
  id: "ours",
  severity: "warn",
  given: {},
  why: "We say so.",
  kind,
  ...facts,
});

function check(own: OwnRule, company = COMPANY) {
  const settings = { ...onlyRule(own.id), ownRules: [own] };
  const { findings, excepted } = checkOpened(openCompany({ path: "company.yaml", content: company }), { settings });
  return { found: findings.filter(({ rule: id }) => id === own.id), excepted };
}
const idsOf = (own: OwnRule) => check(own).found.flatMap(({ subjects }) => subjects);

describe("given", () => {
  test.each([
    [{}, ["it", "desk", "iam", "shops", "legal"]],
    [{ kind: "service-desk" }, ["desk"]],
    [{ officer: "cio" }, ["it", "desk"]],
    [{ officer: "ciso" }, ["iam"]],
    [{ officer: "none" }, ["shops", "legal"]],
    [{ name: "*tech*" }, ["it"]],
    [{ name: "shops" }, ["shops"]],
    [{ tag: "on-call" }, ["desk"]],
    [{ depth: { min: 2 } }, ["desk", "iam"]],
    [{ depth: { max: 1 } }, ["it", "shops", "legal"]],
    [{ headcount: { min: 20 } }, ["it"]],
    [{ headcount: { max: 20 } }, ["desk"]],
    [{ level: "team" as const }, ["desk", "iam"]],
    [{ level: "team" as const, officer: "ciso" }, ["iam"]],
  ])("%j", (given, ids) => {
    expect(idsOf(rule("forbidden", { given }))).toEqual(ids);
  });
});

describe("then: required of all, and forbidden to the others", () => {
  test.each([
    [{ officer: true as const }, ["shops", "legal"]],
    [{ officer: "cio" }, ["iam", "shops", "legal"]],
    [{ head: true }, ["desk", "iam", "legal"]],
    [{ head: false }, ["it", "shops"]],
    [{ reportUnder: "cio" }, ["shops", "legal"]],
    [{ reportUnder: "it" }, ["it", "shops", "legal"]],
    [{ notReportUnder: "cio" }, ["it", "desk", "iam"]],
    [{ span: { min: 1 } }, ["desk", "iam", "shops", "legal"]],
    [{ span: { max: 1 } }, ["it"]],
    [{ focus: ["cio.it-governance" as const] }, ["desk", "iam", "shops", "legal"]],
    [{ head: true, officer: true as const }, ["desk", "iam", "shops", "legal"]],
  ])("%j", (then, missing) => {
    expect(idsOf(rule("required", { then }))).toEqual(missing);
    const all = ["it", "desk", "iam", "shops", "legal"];
    expect(idsOf(rule("forbidden", { then }))).toEqual(all.filter((id) => !missing.includes(id)));
  });
});

test("a finding says what is asked, at the key in question, with its own severity", () => {
  const own = rule("required", { severity: "error", given: { tag: "on-call" }, then: { head: true } });
  expect(check(own).found).toMatchObject([
    {
      rule: "ours",
      severity: "error",
      message: "'Service Desk' does not meet the rule that it has a head.",
      help: "Make sure that the unit has a head.",
      range: { start: { line: 14 } },
    },
  ]);
  const spoken = rule("required", { given: { tag: "on-call" }, then: { head: true }, message: "{name}: who leads?" });
  expect(check(spoken).found[0]?.message).toBe("Service Desk: who leads?");
});

test("an exception accepts it like any other", () => {
  const own = rule("required", { given: { tag: "on-call" }, then: { head: true } });
  const company = `${COMPANY}exceptions: [{ rule: ours, on: [desk], reason: The post is being filled. }]\n`;
  const { found, excepted } = check(own, company);
  expect(found).toEqual([]);
  expect(excepted).toMatchObject([{ finding: { rule: "ours" } }]);
});

describe("in words", () => {
  const card = (kind: OwnRule["kind"], given: OwnRule["given"], then?: OwnRule["then"]) => {
    const { title, fix } = createOwnCard(rule(kind, { given, ...(then && { then }) }));
    return [title, fix];
  };
  const change = "Change it, or the rule in the config file.";

  test.each<[OwnRule["given"], string]>([
    [{}, "department or team"],
    [{ level: "team" }, "team"],
    [{ kind: "service-desk" }, "department or team of the kind 'service-desk'"],
    [{ name: "*Lab*" }, "department or team called '*Lab*'"],
    [{ officer: "none" }, "department or team without an officer"],
    [{ officer: "cio" }, "department or team under the officer 'cio'"],
    [{ tag: "on-call" }, "department or team with the tag 'on-call'"],
    [{ depth: { min: 2, max: 2 } }, "department or team at depth 2"],
    [{ depth: { min: 2 } }, "department or team at depth at least 2"],
    [{ headcount: { max: 8 } }, "department or team of at most 8 people"],
    [{ headcount: { min: 0, max: 8 } }, "department or team of 0 to 8 people"],
    [{ headcount: {} }, "department or team of at least 0 people"],
    [
      { level: "team", tag: "on-call", officer: "cio", headcount: { min: 3 } },
      "team under the officer 'cio' with the tag 'on-call' of at least 3 people",
    ],
  ])("units: %j", (given, words) => {
    expect(card("forbidden", given)).toEqual([`There is a ${words}.`, change]);
  });

  test.each<[NonNullable<OwnRule["then"]>, string]>([
    [{ officer: true }, "has an officer"],
    [{ officer: "cio" }, "has the officer 'cio'"],
    [{ head: true }, "has a head"],
    [{ head: false }, "has no head"],
    [{ reportUnder: "cio" }, "reports under 'cio'"],
    [{ notReportUnder: "cio" }, "does not report under 'cio'"],
    [{ span: { max: 6 } }, "has at most 6 units directly below it"],
    [{ focus: ["cio.it-governance", "cio.vendor-management"] }, "owns cio.it-governance, cio.vendor-management"],
    [{ officer: true, head: true }, "has an officer and has a head"],
  ])("conditions: %j", (then, words) => {
    expect(card("required", { level: "team" }, then)).toEqual([
      `A team does not meet the rule that it ${words}.`,
      `Make sure that the unit ${words}.`,
    ]);
    expect(card("forbidden", { level: "team" }, then)).toEqual([`A team ${words}.`, change]);
  });

  test("a source is the company's own", () => {
    expect(createOwnCard(rule("forbidden", {})).sources).toEqual([]);
    expect(createOwnCard(rule("forbidden", { source: "Handbook 4.2" })).sources).toEqual([
      { text: "Handbook 4.2", kind: "house" },
    ]);
  });

  test("faults of a unit", () => {
    const message = (own: OwnRule) => check(own).found[0]?.message;
    expect(message(rule("forbidden", { given: { tag: "on-call" } }))).toBe(
      "A department such as 'Service Desk' is not allowed.",
    );
    expect(message(rule("forbidden", { given: { tag: "on-call" }, then: { head: false } }))).toBe(
      "'Service Desk' breaks the rule: it has no head.",
    );
  });
});

test.each<[NonNullable<OwnRule["then"]>, string]>([
  [{ officer: "ceo" }, "officer: cio"],
  [{ head: false }, "head: Jan Novak"],
  [{ reportUnder: "ciso" }, "name: Information Technology"],
  [{ notReportUnder: "cio" }, "name: Information Technology"],
  [{ span: { min: 9 } }, "name: Information Technology"],
  [{ focus: ["ciso.risk-management"] }, "focus: [cio.it-governance]"],
])("a finding about %j stands at '%s'", (then, line) => {
  const start = check(rule("required", { given: { name: "Information Technology" }, then })).found[0]?.range.start;
  const lines = COMPANY.split("\n");
  expect(lines[(start?.line ?? 0) - 1]?.trim()).toBe(line);
});

test("a line that is written, a list of heads, a focus area of the company and an officer by id are understood", () => {
  const company = `company: { name: Northwind, headcount: 900 }
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: [CIO, CTO], reportsTo: ceo }
departments:
  - { id: lab, name: Lab, officer: cio, reportsTo: ceo, heads: [Ana Rossi, Bo Lind] }
  - { id: web, name: Web, officer: [cio, ceo] }
focus:
  cto.technology-innovation: { owner: lab }
`;
  const missing = (then: NonNullable<OwnRule["then"]>) =>
    check(rule("required", { then }), company).found.map(({ subjects, range }) => [subjects[0], range.start.line]);
  expect(missing({ notReportUnder: "ceo" })).toEqual([
    ["lab", 6],
    ["web", 7],
  ]);
  expect(missing({ head: false })).toEqual([["lab", 6]]);
  expect(missing({ officer: "cto" })).toEqual([]);
  expect(missing({ officer: "ceo" })).toEqual([["lab", 6]]);
  expect(missing({ focus: ["cto.technology-innovation"] })).toEqual([["web", 7]]);
  expect(missing({ focus: ["cto.technical-talent"] })).toHaveLength(2);
});

test("a finding about a line or a head stands at the key that says so; depth is counted through all levels", () => {
  const company = `company: Northwind
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
departments:
  - id: lab
    name: Lab
    focus: [cio.it-governance]
    reportsTo: ceo
    heads:
      - Ana Rossi
    departments:
      - id: inner
        name: Inner Lab
        teams: [{ id: core, name: Core }]
`;
  const lines = company.split("\n");
  const found = (own: OwnRule) =>
    check(own, company).found.map(({ subjects, range }) => [subjects[0], lines[range.start.line - 1]?.trim()]);
  const ofLab = (then: NonNullable<OwnRule["then"]>) => found(rule("required", { given: { name: "Lab" }, then }));
  expect(ofLab({ notReportUnder: "ceo" })).toEqual([["lab", "reportsTo: ceo"]]);
  expect(ofLab({ reportUnder: "cio" })).toEqual([["lab", "reportsTo: ceo"]]);
  expect(ofLab({ head: false })).toEqual([["lab", "- Ana Rossi"]]);
  expect(ofLab({ focus: ["cio.it-governance", "cio.vendor-management"] })).toEqual([
    ["lab", "focus: [cio.it-governance]"],
  ]);
  const atDepth = (depth: number) => found(rule("forbidden", { given: { depth: { min: depth, max: depth } } }));
  expect([1, 2, 3, 4].map((depth) => atDepth(depth).map(([id]) => id))).toEqual([["lab"], ["inner"], ["core"], []]);
});

test("a custom rule has a card that says whose it is, and that it can be excepted", () => {
  expect(createOwnCard(rule("forbidden", {}))).toMatchObject({
    id: "ours",
    group: "own",
    severity: "warn",
    precision: "high",
    needs: [],
    options: {},
    canBeExcepted: true,
    example: { bad: "", good: "" },
  });
});

describe("patterns", () => {
  test.each([
    ["Security", "security", true],
    ["Security", "*", true],
    ["", "*", true],
    ["Cyber Security", "*security", true],
    ["Security Team", "security*", true],
    ["A Security Team", "*security*", true],
    ["abc", "a*c", true],
    ["ac", "a*c", true],
    ["a", "a*a", false],
    ["aba", "ab*ba", false],
    ["abab", "ab*ab*ab", false],
    ["Secure", "security", false],
    ["a.c", "abc", false],
    ["abc", "a.c", false],
  ])("'%s' against '%s': %s", (text, pattern, isMatch) => {
    expect(matchesPattern(text, pattern)).toBe(isMatch);
  });

  test("as a regular expression would have it", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (text, pattern) => {
        const expression = new RegExp(`^${pattern.split("*").join(".*")}$`, "su");
        expect(matchesPattern(text, pattern)).toBe(expression.test(text));
      }),
    );
  });

  test("a pattern of many stars is matched as fast as any other", () => {
    expect(matchesPattern("a".repeat(10_000), "*a".repeat(5000) + "b")).toBe(false);
  });
});
