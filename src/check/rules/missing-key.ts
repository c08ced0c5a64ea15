import type { RuleCard } from "../../model/rule.js";

export const missingKey: RuleCard = {
  id: "missing-key",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "An entry lacks a key that it needs, or the text of that key shows nothing.",
  why: "A department without a name or an officer without a role would be an empty box; so would a name made of spaces and other characters that show nothing.",
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
