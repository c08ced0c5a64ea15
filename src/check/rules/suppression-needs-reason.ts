import type { RuleCard } from "../../model/rule.js";

export const suppressionNeedsReason: RuleCard = {
  id: "suppression-needs-reason",
  group: "integrity",
  severity: "error",
  precision: "very-high",
  title: "An exception names no rule, or gives no reason.",
  why: "An unexplained exception cannot be reviewed; exceptions are where audits start.",
  sources: [
    { text: "ESLint: the reason of a disable comment follows it", kind: "convention", isChecked: true },
    {
      text: "23 NYCRR 500.17(b) and ISO/IEC 27001:2022 6.1.3 (exceptions are documented and approved)",
      kind: "interpretation",
      isChecked: false,
    },
  ],
  options: {},
  needs: ["exceptions"],
  fix: "Add 'reason'.",
  canBeExcepted: false,
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
