import type { RuleCard } from "../../model/finding.js";

export const yamlSyntax: RuleCard = {
  id: "yaml-syntax",
  group: "input",
  severity: "error",
  title: "The file is not valid YAML.",
  why: "Until the text can be read as YAML nothing can be said about the company, and nothing is drawn.",
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
