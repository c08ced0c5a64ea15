import type { RuleCard } from "../../model/rule.js";
import { yesNo } from "../options.js";

export const suppressionNeedsReason: RuleCard = {
  id: "suppression-needs-reason",
  group: "integrity",
  severity: "error",
  precision: "very-high",
  title: "An exception names no rule, or gives no reason.",
  why: "An unexplained exception cannot be reviewed; exceptions are where audits start.",
  sources: [
    { text: "ESLint: the reason of a disable comment follows it", kind: "convention" },
    {
      text: "ISO/IEC 27001:2022 6.1.3 (f) (the owner of a risk accepts what remains of it)",
      kind: "interpretation",
    },
  ],
  options: {
    requireUntil: yesNo(false, "Whether every exception needs an end ('until:')."),
    requireOwner: yesNo(false, "Whether every exception needs somebody who answers for it ('owner:')."),
  },
  needs: ["exceptions"],
  fix: "Add 'rule:' and 'reason:'.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: coo, role: COO }
  - { id: cio, role: CIO, reportsTo: coo }
  - { id: ciso, role: CISO, reportsTo: coo }
exceptions:
  - { rule: root-count, reason: ok }
`,
    good: `company: Northwind Bikes
officers:
  - { id: coo, role: COO }
  - { id: cio, role: CIO, reportsTo: coo }
  - { id: ciso, role: CISO }
exceptions:
  - { rule: root-count, reason: both founders lead the company by its statutes }
`,
  },
};
