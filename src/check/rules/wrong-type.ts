import type { RuleCard } from "../../model/rule.js";

export const wrongType: RuleCard = {
  id: "wrong-type",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "A value has another form than its key needs.",
  why: "A list where one text is needed, or a text where a list is needed, cannot be drawn as what was meant.",
  sources: [{ text: "schema of the company file", kind: "logic", isChecked: true }],
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
