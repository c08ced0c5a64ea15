import type { RuleCard } from "../../model/finding.js";

export const reportingCycle: RuleCard = {
  id: "reporting-cycle",
  group: "integrity",
  severity: "error",
  title: "Reporting lines form a loop.",
  why: "In a loop nobody is finally answerable, and a chart cannot be drawn.",
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
  - { id: ciso, role: CISO, reportsTo: cio }
`,
  },
};
