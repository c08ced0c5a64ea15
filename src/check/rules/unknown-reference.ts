import type { RuleCard } from "../../model/rule.js";

export const unknownReference: RuleCard = {
  id: "unknown-reference",
  group: "integrity",
  severity: "error",
  precision: "very-high",
  title:
    "A manager, officer, deputy, dotted line or member is named that does not exist, or that is the wrong kind of entry.",
  why: "A line that leads nowhere drops people from the chart, and one that leads to the wrong kind of entry cannot be drawn.",
  sources: [{ text: "a line has two ends", kind: "logic" }],
  options: {},
  needs: ["reportsTo", "officer", "dotted"],
  fix: "Correct the id, or add the missing entry.",
  canBeExcepted: false,
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
