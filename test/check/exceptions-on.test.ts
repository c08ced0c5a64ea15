/** The `on` of an exception may name more than departments and people. */
import { expect, test } from "vitest";
import { checkOpened, openCompany } from "../../src/pipeline.js";

const RULES = { "focus-area-unowned": { severity: "warn", options: { mode: "all" } } } as const;

function check(exception: string, more = "") {
  const content = `company: { name: Northwind Bikes, asOf: 2026-06-30 }
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: wizard, role: Wizard of Data, reportsTo: ceo }
  - { id: bard, role: [CTO, Bard], reportsTo: ceo }
${more}departments:
  - { id: it, name: Information Technology, officer: cio, head: Jan Novak }
exceptions:
  - { ${exception}, reason: as the board decided in May }
`;
  const settings = { rules: RULES, words: {} };
  const { findings, excepted } = checkOpened(openCompany({ path: "company.yaml", content }), { settings });
  return {
    excepted: excepted.map(({ finding }) => finding.subjects),
    left: (rule: string) => findings.filter((finding) => finding.rule === rule).map(({ subjects }) => subjects),
  };
}

test("a focus area: that one is accepted, the others are not", () => {
  const { excepted, left } = check("rule: focus-area-unowned, on: [ciso.incident-response, cto.technical-talent]");
  expect(excepted).toEqual([["ciso.incident-response"], ["cto.technical-talent"]]);
  expect(left("focus-area-unowned")).toHaveLength(10);
  expect(left("focus-area-unowned").flat()).not.toContain("ciso.incident-response");
  expect(left("unknown-reference")).toEqual([]);
  expect(left("unused-suppression")).toEqual([]);
});

test("a focus area that there is not points nowhere", () => {
  const { excepted, left } = check("rule: focus-area-unowned, on: ciso.incident-respons");
  expect(excepted).toEqual([]);
  expect(left("unknown-reference")).toEqual([["ciso.incident-respons"]]);
});

test("an officer whose role is in the company's own words: that one is accepted", () => {
  const { excepted, left } = check("rule: unknown-role, on: wizard");
  expect(excepted).toEqual([["wizard"]]);
  expect(left("unknown-role")).toEqual([["bard"]]);
  expect(left("unused-suppression")).toEqual([]);
});

test("letters that mean several roles are a warning, which the company may accept", () => {
  const { excepted, left } = check("rule: unknown-role, on: data", "  - { id: data, role: CDO, reportsTo: ceo }\n");
  expect(excepted).toEqual([["data"]]);
  expect(left("unknown-role")).toEqual([["wizard"], ["bard"]]);
});
