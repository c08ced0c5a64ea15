import { at } from "../fault-origins.js";
import { defineRule, wholeNumber, words } from "../define-rule.js";
import { findConflictingRoles, isSmallerThan } from "../held-together.js";
import { nameOfRole } from "../../wording/index.js";

export const cisoNotCombinedWithItRole = defineRule({
  id: "ciso-not-combined-with-it-role",
  group: "separation",
  severity: "warn",
  precision: "high",
  title: "One person is both the CISO and an officer who runs technology.",
  why: "Nobody can check their own work; a small company that combines the two needs another check instead.",
  sources: [
    {
      text: "ISO/IEC 27001:2022 A.5.3 and ISO/IEC 27002:2022 5.3 (conflicting duties are kept apart; small firms may use other controls instead)",
      kind: "requirement",
    },
    {
      text: "FISMA, 44 U.S.C. 3554(a)(3)(A)(iii) (information security as the primary duty)",
      kind: "requirement",
    },
  ],
  options: {
    conflicting: words(["cio", "cto"], "Roles that the CISO must not hold as well.", "role"),
    exemptBelowHeadcount: wholeNumber(50, "The smallest number of people in a company for the rule to apply."),
  },
  needs: ["officers[].role", "officers[].person"],
  fix: "Split the two, or name in an exception who checks their security decisions.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: [CIO, CISO], reportsTo: ceo, dotted: [board] }
departments:
  - { name: Information Technology, officer: cio }
committees:
  - { id: board, name: Board, kind: board }
`,
    good: `company: { name: Northwind Bikes, headcount: 32 }
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: [CIO, CISO], reportsTo: ceo, dotted: [board] }
departments:
  - { name: Information Technology, officer: cio }
committees:
  - { id: board, name: Board, kind: board }
`,
  },

  *check({ graph, structure, options }) {
    if (isSmallerThan(graph, options.exemptBelowHeadcount)) return;
    for (const ciso of structure.officersWithRole("ciso")) {
      const [conflict] = findConflictingRoles(graph, ciso, options.conflicting);
      if (conflict === undefined) continue;
      const { officer, role, keys } = conflict;
      yield {
        message: `One person is both CISO and ${nameOfRole(role)}. Split the two, or name who checks their security decisions.`,
        subjects: [ciso.id],
        fact: role,
        at: at(officer, ...keys),
      };
    }
  },
});
