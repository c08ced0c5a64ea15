import type { RuleCard } from "../../model/rule.js";
import { choice } from "../options.js";

export const unusedSuppression = {
  id: "unused-suppression",
  group: "hygiene",
  severity: "warn",
  precision: "very-high",
  title: "An exception or an entry of a baseline no longer accepts any finding, or has ended.",
  why: "Exceptions that outlive their cause hide the next finding.",
  sources: [
    {
      text: "ESLint (unused directives are reported; unused entries of a suppressions file make a run fail)",
      kind: "convention",
    },
  ],
  options: {
    expired: choice(
      ["error", "warn", "info"],
      "error",
      "The severity of the finding about an exception that has ended.",
    ),
    baseline: choice(
      ["error", "warn", "info"],
      "warn",
      "The severity of the finding about a baseline entry that no longer accepts anything.",
    ),
  },
  needs: ["exceptions"],
  fix: "Remove it, or give it a new 'until:'; bring a baseline up to date with --update-baseline.",
  canBeExcepted: false,
  example: {
    bad: `company: { name: Northwind Bikes, asOf: 2026-06-30 }
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto }
exceptions:
  - { rule: officer-vacant, on: [ciso], reason: the search is under way, until: 2026-12-31 }
`,
    good: `company: { name: Northwind Bikes, asOf: 2026-06-30 }
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO, vacant: true }
departments:
  - { name: Engineering, officer: cto }
exceptions:
  - { rule: officer-vacant, on: [ciso], reason: the search is under way, until: 2026-12-31 }
`,
  },
} as const satisfies RuleCard;
