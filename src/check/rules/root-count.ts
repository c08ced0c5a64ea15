import type { RuleCard } from "../../model/rule.js";

export const rootCount: RuleCard = {
  id: "root-count",
  group: "integrity",
  severity: "warn",
  precision: "high",
  title: "Several officers are at the top although others report to one of them.",
  why: "More than one unexplained top usually means that a 'reportsTo' was forgotten.",
  sources: [{ text: "the lines of an org chart form a tree", kind: "logic" }],
  options: {},
  needs: ["officers[].reportsTo"],
  fix: "Add the missing reporting line, or accept the second top with an exception.",
  canBeExcepted: true,
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
