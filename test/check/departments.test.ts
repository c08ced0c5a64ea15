import { expect, test } from "vitest";
import { checkCompany } from "../../src/pipeline.js";
import { onlyRule } from "../support/only-rule.js";

const RULE = "department-suggests-other-officer";

/** Returns what `check` reports of departments under a CTO, beside a CIO and a CISO, with a company's own words. */
function findMisplaced(departments: string, words: Readonly<Record<string, string>> = {}): readonly string[] {
  const content = `company: A
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
${departments}`;
  const settings = { ...onlyRule(RULE), words };
  return checkCompany([{ path: "a.yaml", content }], { settings }).map(({ message }) => message.split(";")[0] ?? "");
}

test("a company's own word for a kind of department is understood, by name and by kind", () => {
  const departments = "  - { name: Genius Bar, officer: cto }\n  - { name: I B 3, kind: Referat, officer: cto }\n";
  expect(findMisplaced(departments)).toEqual([]);
  expect(findMisplaced(departments, { "genius bar": "service-desk", Referat: "it-department" })).toEqual([
    "'Genius Bar' answers to the CTO",
    "'I B 3' answers to the CTO",
  ]);
});

test("a name that is mapped to the officer who has it is no longer reported", () => {
  const departments = "  - { name: Service Desk, officer: cto }\n";
  expect(findMisplaced(departments)).toEqual(["'Service Desk' answers to the CTO"]);
  expect(findMisplaced(departments, { "Service Desk": "cto" })).toEqual([]);
});

test("a word that is mapped to nothing the tool knows changes nothing", () => {
  expect(findMisplaced("  - { name: Service Desk, officer: cto }\n", { "Service Desk": "helpers" })).toHaveLength(1);
});

test("letters with several meanings are settled by the unit around, whatever the order of keys", () => {
  const soc = "  - { name: Information Security, officer: ciso, teams: [{ name: SOC, officer: cto }] }\n";
  expect(findMisplaced(soc)).toEqual(["'SOC' answers to the CTO"]);
  const inner = "  - { teams: [{ name: SOC, officer: cto }], name: Information Security, officer: ciso }\n";
  expect(findMisplaced(inner)).toEqual(["'SOC' answers to the CTO"]);
  expect(findMisplaced("  - { name: Chip Design, officer: ciso, teams: [{ name: SOC, officer: cto }] }\n")).toEqual([]);
});
