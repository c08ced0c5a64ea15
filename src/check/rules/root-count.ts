import type { RuleCard } from "../../model/finding.js";

export const rootCount: RuleCard = {
  id: "root-count",
  group: "integrity",
  severity: "warn",
  title: "Several officers stand at the top although others report to one of them.",
  why: "More than one unexplained top is the usual sign of a forgotten 'reportsTo'.",
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: coo, role: COO }
  - { id: cio, role: CIO, reportsTo: coo }
  - { id: ciso, role: CISO }
`,
    good: `company: Northwind Bikes
officers:
  - { id: coo, role: COO }
  - { id: cio, role: CIO, reportsTo: coo }
  - { id: ciso, role: CISO, reportsTo: coo }
`,
  },
};
