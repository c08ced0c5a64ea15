import type { RuleCard } from "../../model/rule.js";

export const reportingCycle: RuleCard = {
  id: "reporting-cycle",
  group: "integrity",
  severity: "error",
  precision: "very-high",
  title: "Reporting lines form a loop.",
  why: "In a loop nobody has the last word, and a chart of it cannot be drawn.",
  sources: [{ text: "unity of command: the lines of an org chart form a tree", kind: "logic" }],
  options: {},
  needs: ["reportsTo"],
  fix: "Remove one of the lines, or make it a dotted line.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ciso }
  - { id: ciso, role: CISO, reportsTo: cio }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
`,
  },
};
