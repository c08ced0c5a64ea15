import type { RuleCard } from "../../model/rule.js";

export const unknownRole: RuleCard = {
  id: "unknown-role",
  group: "integrity",
  severity: "warn",
  precision: "very-high",
  title: "A role is not known, or its letters stand for several roles.",
  why: "Colours and checks depend on the role; letters such as CDO, CPO, CRO, CSO and CCO each stand for several roles.",
  sources: [{ text: "letters that stand for several roles", kind: "convention" }],
  options: {},
  needs: ["officers[].role"],
  fix: "Write a role id.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: data, role: CDO }
`,
    good: `company: Northwind Bikes
officers:
  - { id: data, role: chief-data }
`,
  },
};
