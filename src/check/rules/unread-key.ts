import type { RuleCard } from "../../model/finding.js";

export const unreadKey: RuleCard = {
  id: "unread-key",
  group: "input",
  severity: "info",
  title: "A key is known but not read by this version.",
  why: "Nothing is wrong with the file; what the key says is just not on the chart yet.",
  example: {
    bad: `company: Northwind Bikes
departments:
  - { name: Security Operations, focus: [ciso.incident-response] }
`,
    good: `company: Northwind Bikes
departments:
  - { name: Security Operations }
`,
  },
};
