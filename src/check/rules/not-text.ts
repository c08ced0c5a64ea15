import type { RuleCard } from "../../model/finding.js";

export const notText: RuleCard = {
  id: "not-text",
  group: "input",
  severity: "error",
  title: "The file is not UTF-8 text.",
  why: "A picture, a spreadsheet or a file in another encoding cannot be read as YAML; guessing would change names.",
  example: {
    bad: "company: Northwind\u0000Bikes\ndepartments:\n  - { name: Sales }\n",
    good: `company: Northwind Bikes
departments:
  - { name: Sales }
`,
  },
};
