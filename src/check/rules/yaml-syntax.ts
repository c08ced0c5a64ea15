import type { RuleCard } from "../../model/rule.js";

export const yamlSyntax: RuleCard = {
  id: "yaml-syntax",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "The file is not valid YAML.",
  why: "Until the text can be read as YAML, nothing can be said about the company and nothing is drawn.",
  sources: [{ text: "YAML 1.2.2", kind: "requirement" }],
  options: {},
  needs: [],
  fix: "Correct the text at the place shown.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
departments:
\t- { name: Sales }
`,
    good: `company: Northwind Bikes
departments:
  - { name: Sales }
`,
  },
};
