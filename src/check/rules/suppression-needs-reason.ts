import type { RuleCard } from "../../model/finding.js";

export const suppressionNeedsReason: RuleCard = {
  id: "suppression-needs-reason",
  group: "integrity",
  severity: "error",
  title: "An exception names no rule, or gives no reason.",
  why: "An unexplained exception cannot be reviewed; exceptions are where audits start.",
  example: {
    bad: `company: Northwind Bikes
departments:
  - { name: Marketing }
exceptions:
  - { rule: root-count, reason: ok }
`,
    good: `company: Northwind Bikes
departments:
  - { name: Marketing }
exceptions:
  - { rule: root-count, reason: both founders lead the company by its statutes }
`,
  },
};
