import type { RuleCard } from "../../model/rule.js";

export const impossibleValue: RuleCard = {
  id: "impossible-value",
  group: "integrity",
  severity: "error",
  precision: "very-high",
  title: "A number, a date or a status is impossible.",
  why: "Totals and dates computed from it would be wrong.",
  sources: [{ text: "numbers and dates have a range", kind: "logic" }],
  options: {},
  needs: ["headcount", "since", "until", "status"],
  fix: "Correct the value.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
departments:
  - { name: Service Desk, headcount: -4 }
`,
    good: `company: Northwind Bikes
departments:
  - { name: Service Desk, headcount: 4 }
`,
  },
};
