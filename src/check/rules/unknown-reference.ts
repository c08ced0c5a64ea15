import type { RuleCard } from "../../model/finding.js";

export const unknownReference: RuleCard = {
  id: "unknown-reference",
  group: "integrity",
  severity: "error",
  title: "A manager, officer, deputy, dotted line or member names something that does not exist.",
  why: "A line to nowhere silently drops people from the chart.",
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
departments:
  - { name: Engineering, officer: ctoo }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
departments:
  - { name: Engineering, officer: cto }
`,
  },
};
