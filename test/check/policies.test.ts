import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findRole } from "../../src/catalog/index.js";
import { RULE_CARDS } from "../../src/check/index.js";
import { POLICY_PACKS } from "../../src/check/packs/index.js";
import { combinePolicies, overlaySettings } from "../../src/check/policies.js";
import type { OptionValue, RoleDemand, RuleOption } from "../../src/model/rule.js";
import { checkCompany } from "../../src/pipeline.js";
import { expectGolden } from "../support/golden.js";
import { writePoliciesPage } from "../support/policies-page.js";

const ROOT = path.join(import.meta.dirname, "../..");
const cardOf = (id: string) => RULE_CARDS.find((card) => card.id === id);

test("every file in check/packs is a pack of the list", () => {
  const files = readdirSync(path.join(ROOT, "src/check/packs")).filter((name) => name !== "index.ts");
  expect(POLICY_PACKS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  expect(POLICY_PACKS).toHaveLength(7);
});

test("docs/policies.md is written from the packs", () => {
  expectGolden(path.join(ROOT, "docs/policies.md"), writePoliciesPage(POLICY_PACKS, RULE_CARDS));
});

const isRoleDemand = (value: unknown): value is RoleDemand =>
  typeof value === "object" && value !== null && "any" in value && Array.isArray(value.any);

function isOfKind(option: RuleOption, value: OptionValue): boolean {
  switch (option.kind) {
    case "yes-no":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" && value >= option.least;
    case "choice":
      return option.choices.some((choice) => choice === value);
    case "words":
      return Array.isArray(value) && value.every((word) => typeof word === "string");
    case "role-demands":
      return Array.isArray(value) && value.every(isRoleDemand);
    case "word":
      return typeof value === "string";
    case "pairs":
    case "numbers-by-word":
    case "words-by-word":
      return false;
  }
}

describe.each(POLICY_PACKS)("$id", (pack) => {
  test("says whom it is for and what it does not cover, and never that a company complies", () => {
    for (const text of [pack.audience, pack.notCovered]) expect(text).toMatch(/^[A-Z].+\.$/u);
    expect(JSON.stringify(pack)).not.toMatch(/compliant\b/iu);
  });

  test("sets rules and options that there are", () => {
    for (const [rule, { options = {} }] of Object.entries(pack.rules)) {
      const card = cardOf(rule);
      expect(card, rule).toBeDefined();
      for (const [name, value] of Object.entries(options)) {
        const option = card?.options[name];
        expect(option && isOfKind(option, value), `${rule}: ${name}`).toBe(true);
      }
    }
    for (const { rule } of pack.forceOff) expect(cardOf(rule), rule).toBeDefined();
  });

  test("every clause has rules that run under it", () => {
    const { rules } = combinePolicies([pack.id]);
    for (const { clause, rules: looking } of pack.basis)
      for (const rule of looking)
        expect(rules[rule]?.severity ?? cardOf(rule)?.severity, `${clause}: ${rule}`).toMatch(/^(?:error|warn|info)$/u);
  });

  test("names roles that there are", () => {
    const demands = pack.rules["required-role-missing"]?.options?.roles;
    const roles = Array.isArray(demands) ? demands.filter(isRoleDemand).flatMap(({ any }) => any) : [];
    for (const role of roles) expect(findRole(role), role).toMatchObject({ kind: "known" });
  });
});

describe("packs together", () => {
  const severities = (...ids: string[]) =>
    Object.fromEntries(Object.entries(combinePolicies(ids).rules).map(([rule, { severity }]) => [rule, severity]));

  test("one after the other, or twice, is the same", () => {
    expect(combinePolicies(["strict", "strict"])).toEqual(combinePolicies(["strict"]));
    expect(severities("strict", "nydfs-500")).toEqual(severities("nydfs-500", "strict"));
  });

  test("the loudest severity wins, rule by rule", () => {
    const together = severities("nist-csf-2", "nydfs-500");
    expect(together["ciso-board-access"]).toBe("error");
    expect(together["security-scattered"]).toBe("warn");
  });

  test("us-federal and strict disagree on whom the CISO reports to: the rule is off, with a notice", () => {
    const { rules, clashes } = combinePolicies(["us-federal", "strict"]);
    expect(rules["ciso-independent-of-it"]).toEqual({ severity: "off" });
    expect(clashes).toEqual([
      "us-federal and strict disagree on ciso-independent-of-it, so the rule is off. FISMA builds on a security officer designated by the CIO; " +
        "a finding here would advise against the statute's own arrangement.",
    ]);
    expect(combinePolicies(["us-federal"]).clashes).toEqual([]);
    expect(combinePolicies(["strict"]).clashes).toEqual([]);
  });

  test("a rule that packs set with different options is asked with each, and a finding has the loudest severity", () => {
    const company = `company: A
officers:
  - { id: ceo, role: CEO }
  - { id: cto-1, role: CTO, reportsTo: ceo }
  - { id: cto-2, role: CTO, reportsTo: ceo }
departments: [{ name: Engineering, officer: cto-1 }]
`;
    const found = (...ids: string[]) =>
      checkCompany([{ path: "a.yaml", content: company }], {
        settings: { rules: combinePolicies(ids).rules, words: {} },
      }).filter(({ rule }) => rule === "role-held-twice" || rule === "required-role-missing");
    // nydfs-500 asks about two CISOs only; strict asks about any top role, and still does when combined.
    expect(found("nydfs-500").map(({ rule }) => rule)).toEqual(["required-role-missing"]);
    expect(
      found("nydfs-500", "strict")
        .map(({ rule, severity }) => `${rule} ${severity}`)
        .sort(),
    ).toEqual(["required-role-missing error", "required-role-missing error", "role-held-twice error"]);
  });

  test("the company's own settings win over all of them", () => {
    const { rules } = combinePolicies(["strict", "nydfs-500"]);
    const own = overlaySettings(rules, { "role-held-twice": { severity: "info", options: { scope: "division" } } });
    const { asWell = [], ...first } = own["role-held-twice"] ?? {};
    for (const setting of [first, ...asWell]) {
      expect(setting.severity).toBe("info");
      expect(setting.options?.scope).toBe("division");
    }
    expect(own["ciso-board-access"]).toEqual(rules["ciso-board-access"]);
  });
});

describe("a company's settings on top of a pack's", () => {
  const ofPacks = {
    a: { severity: "error" as const, options: { max: 1, roles: ["ciso"] } },
    b: { severity: "warn" as const, asWell: [{ severity: "info" as const, options: { max: 3 } }] },
  };

  test("change what they name and leave the rest, however often the rule is asked", () => {
    expect(overlaySettings(ofPacks, { a: { options: { max: 5 } } }).a).toEqual({
      severity: "error",
      options: { max: 5, roles: ["ciso"] },
    });
    expect(overlaySettings(ofPacks, { a: { severity: "off" } }).a).toEqual({ ...ofPacks.a, severity: "off" });
    expect(overlaySettings(ofPacks, { b: { options: { min: 2 } } }).b).toEqual({
      severity: "warn",
      options: { min: 2 },
      asWell: [{ severity: "info", options: { max: 3, min: 2 } }],
    });
  });

  test("stand alone for a rule no pack speaks of", () => {
    const own = { c: { severity: "info" as const } };
    expect(overlaySettings(ofPacks, own)).toEqual({ ...ofPacks, ...own });
    expect(overlaySettings({}, own)).toEqual(own);
    expect(overlaySettings(ofPacks, {})).toEqual(ofPacks);
  });
});

test("a pack that extends another inherits its settings, except those it sets itself", () => {
  const pack = POLICY_PACKS.find(({ id }) => id === "nydfs-500");
  const { rules } = combinePolicies(["nydfs-500"]);
  expect(rules["role-held-twice"]).toEqual({ severity: "error", options: { roles: ["ciso"] } });
  // The pack is silent about these rules: they keep the severity on the card.
  const silent = RULE_CARDS.filter(({ id }) => pack?.rules[id] === undefined);
  for (const { id, severity } of silent) expect(rules[id]?.severity, id).toBe(severity);
});

test("packs that ask the same with options in another order ask once", () => {
  for (const id of POLICY_PACKS.map((pack) => pack.id)) {
    const asked = combinePolicies([id, "recommended"]).rules;
    for (const [rule, { asWell = [] }] of Object.entries(asked)) {
      const options = [asked[rule]?.options ?? {}, ...asWell.map((each) => each.options ?? {})];
      expect(asWell.map(({ severity }) => severity)).not.toContain("off");
      expect(new Set(options.map((each) => JSON.stringify(Object.entries(each).sort()))).size, rule).toBe(
        options.length,
      );
    }
  }
});

test("an empty list of packs asks for nothing, and an unknown pack is refused", () => {
  expect(combinePolicies([])).toEqual({ packs: [], rules: {}, clashes: [] });
  expect(() => combinePolicies(["none-such"])).toThrow("There is no policy pack 'none-such'.");
});

test("there is a page to read", () => {
  expect(existsSync(path.join(ROOT, "docs/policies.md"))).toBe(true);
});
