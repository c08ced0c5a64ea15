import type { RuleCard } from "../../model/rule.js";

export const missingKey: RuleCard = {
  id: "missing-key",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "An entry lacks a key it cannot do without, or holds nothing in it that can be seen.",
  why: "A department without a name or an officer without a role would be an empty box; so would a name of spaces, fillers and other characters without a shape.",
  sources: [{ text: "schema of the company file", kind: "logic", isChecked: true }],
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
