import type { RuleCard } from "../../model/finding.js";

export const duplicateId: RuleCard = {
  id: "duplicate-id",
  group: "integrity",
  severity: "error",
  title: "Two entries share one id.",
  why: "Every line on the chart points at an id; with two, it is anyone's guess which is meant.",
  example: {
    bad: `company: Northwind Bikes
departments:
  - { id: platform, name: Cloud Platform }
  - { id: platform, name: Data Platform }
`,
    good: `company: Northwind Bikes
departments:
  - { id: cloud-platform, name: Cloud Platform }
  - { id: data-platform, name: Data Platform }
`,
  },
};
