import type { RuleCard } from "../../model/rule.js";

export const missingKey: RuleCard = {
  id: "missing-key",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "An entry lacks a key that it needs, or the key holds no visible text.",
  why: "A department without a name or an officer without a role would be an empty box; so would one whose name consists of spaces and other invisible characters.",
  sources: [{ text: "schema of the company file", kind: "logic" }],
  options: {},
  needs: [],
  fix: "Add the key, or type its text again.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
departments:
  - { id: sales }
  - { id: retail, name: Retail }
`,
    good: `company: Northwind Bikes
departments:
  - { id: sales, name: Sales }
  - { id: retail, name: Retail }
`,
  },
};
