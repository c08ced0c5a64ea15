import type { RuleCard } from "../../model/rule.js";

export const notText: RuleCard = {
  id: "not-text",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "The file is not UTF-8 text.",
  why: "A picture, a spreadsheet or a file in another encoding cannot be read as YAML; a guess at the encoding could garble names.",
  sources: [{ text: "YAML 1.2.2, chapter 5: a stream of Unicode characters", kind: "requirement" }],
  options: {},
  needs: [],
  fix: "Save the file as UTF-8.",
  canBeExcepted: false,
  example: {
    bad: "company: Northwind\u0000Bikes\ndepartments:\n  - { name: Sales }\n",
    good: `company: Northwind Bikes
departments:
  - { name: Sales }
`,
  },
};
