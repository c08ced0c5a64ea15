import { at, atKeys } from "../fault-origins.js";
import { countDays } from "../dates.js";
import { defineRule, wholeNumber, yesNo } from "../define-rule.js";
import { quote } from "../../wording/index.js";

export const staleReview = defineRule({
  id: "stale-review",
  group: "hygiene",
  severity: "off",
  precision: "medium",
  title: "The file was last confirmed as current longer ago than the limit allows.",
  why: "An org chart is evidence only while somebody confirms from time to time that it is still right.",
  sources: [
    {
      text: "NIST CSF 2.0 GV.RR-01 example 3 (strategy reviewed at least annually)",
      kind: "recommendation",
    },
    { text: "PCI DSS v4.0.1 12.1.2 (policy reviewed at least every 12 months)", kind: "requirement" },
  ],
  options: {
    maxDays: wholeNumber(365, "The largest number of days that may pass after the file was last confirmed.", 1),
    perUnit: yesNo(false, "Whether to check, besides the file, each unit that says when it was confirmed."),
  },
  needs: ["company.reviewed"],
  fix: "Review the file, and set 'reviewed:' to today's date.",
  canBeExcepted: true,
  example: {
    settings: { severity: "warn" },
    bad: `company: { name: Northwind Bikes, reviewed: 2025-01-31, asOf: 2026-03-31 }
officers:
  - { id: ciso, role: CISO }
`,
    good: `company: { name: Northwind Bikes, reviewed: 2026-01-31, asOf: 2026-03-31 }
officers:
  - { id: ciso, role: CISO }
`,
  },

  *check({ graph, options, now }) {
    if (now === undefined) return;
    const isStale = (date: string | undefined): date is string =>
      date !== undefined && countDays(date, now) > options.maxDays;
    const describe = (date: string): string => `${countDays(date, now)} days ago (limit ${options.maxDays})`;
    const { reviewed, origin } = graph.company;
    if (isStale(reviewed))
      yield {
        message: `The file was last confirmed ${describe(reviewed)}. Review it, and set 'reviewed:' to today's date.`,
        subjects: [],
        at: atKeys(origin, ["company", "reviewed"]),
      };
    if (!options.perUnit) return;
    for (const unit of graph.units) {
      if (!isStale(unit.reviewed)) continue;
      yield {
        message: `${quote(unit.name)} was last confirmed ${describe(unit.reviewed)}. Review it, and set 'reviewed:' to today's date.`,
        subjects: [unit.id],
        at: at(unit, "reviewed"),
      };
    }
  },
});
