import type { RuleCard } from "../../model/rule.js";

export const wrongType: RuleCard = {
  id: "wrong-type",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "A value does not have the form that its key needs.",
  why: "A list in place of a single name, or a name in place of a list, cannot be drawn as it was meant.",
  sources: [{ text: "schema of the company file", kind: "logic" }],
  options: {},
  needs: [],
  fix: "Write the value in the form shown.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
departments:
  - { name: [Sales, Retail] }
  - { name: Support }
`,
    good: `company: Northwind Bikes
departments:
  - { name: Sales and Retail }
  - { name: Support }
`,
  },
};
