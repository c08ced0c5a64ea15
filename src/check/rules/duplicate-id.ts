import type { RuleCard } from "../../model/rule.js";

export const duplicateId: RuleCard = {
  id: "duplicate-id",
  group: "integrity",
  severity: "error",
  precision: "very-high",
  title: "Two entries share one id.",
  why: "Every line on the chart points at an id; if two entries share it, nobody can tell which one is meant.",
  sources: [{ text: "an id stands for one thing", kind: "logic" }],
  options: {},
  needs: ["id"],
  fix: "Give one entry another id, and write the new id wherever other entries point at that entry.",
  canBeExcepted: false,
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
