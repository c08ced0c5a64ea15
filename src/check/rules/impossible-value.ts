import type { RuleCard } from "../../model/finding.js";

export const impossibleValue: RuleCard = {
  id: "impossible-value",
  group: "integrity",
  severity: "error",
  title: "A number, date or status cannot be.",
  why: "Totals and dates built on it would be wrong.",
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
