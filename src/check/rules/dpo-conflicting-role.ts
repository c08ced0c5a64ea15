import { at } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import { findConflictingRoles } from "../held-together.js";
import { nameOfRole, quote } from "../../wording/index.js";

export const dpoConflictingRole = defineRule({
  id: "dpo-conflicting-role",
  group: "separation",
  severity: "warn",
  precision: "high",
  title: "The data protection officer also holds a role, or heads a department, that a DPO has to supervise.",
  why: "Nobody can supervise their own decisions.",
  sources: [
    { text: "GDPR Art. 38(6)", kind: "requirement" },
    {
      text: "WP243 rev.01, footnote on conflicting positions (heads of IT, HR and marketing; CEO, COO, CFO)",
      kind: "recommendation",
    },
    {
      text: "Belgian DPA, decision 18/2020 of 28 April 2020 (the DPO also headed compliance, risk and audit)",
      kind: "interpretation",
    },
  ],
  options: {
    conflicting: words(
      ["ceo", "coo", "cfo", "cio", "cto", "chief-data", "cae", "chief-risk", "chief-compliance"],
      "Roles that a DPO must not hold as well; audit, risk and compliance are among them because of a Belgian decision.",
      "role",
    ),
    infoOnly: words(
      ["ciso"],
      "Disputed roles: opinions differ on whether a DPO may hold them as well, so they give a note at most.",
      "role",
    ),
  },
  needs: ["officers[].role", "officers[].person", "departments[].head"],
  fix: "Appoint somebody else, or an external DPO.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo, person: p1 }
  - { id: ciso, role: CISO, reportsTo: ceo }
  - { id: dpo, role: DPO, reportsTo: ceo, person: p1 }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo, person: p1 }
  - { id: ciso, role: CISO, reportsTo: ceo }
  - { id: dpo, role: DPO, reportsTo: ceo, person: p2 }
`,
  },

  *check({ graph, structure, options }) {
    for (const dpo of structure.officersWithRole("dpo")) {
      const held = findConflictingRoles(graph, dpo, [...options.conflicting, ...options.infoOnly]);
      for (const { officer, role, keys } of held) {
        yield {
          message: `The DPO is also ${nameOfRole(role)}. That role decides on, or owns, what a DPO has to supervise (GDPR Art. 38(6)).`,
          subjects: [dpo.id],
          fact: role,
          at: at(officer, ...keys),
          ...(options.infoOnly.includes(role) && { atMost: "info" as const }),
        };
      }
      // A finding about a role of the DPO already covers the unit.
      if (held.length > 0) continue;
      const unit = structure.unitsHeadedBy(dpo.id).find(({ id }) => {
        const match = structure.departmentOf(id);
        if (match?.confidence === "high" && options.conflicting.includes(match.usual)) return true;
        return WATCHED_KINDS.includes(match?.kind?.id ?? "");
      });
      if (unit === undefined) continue;
      yield {
        message: `The DPO also heads ${quote(unit.name)}, which decides on, or owns, what a DPO has to supervise (GDPR Art. 38(6)).`,
        subjects: [dpo.id],
        fact: unit.id,
        at: at(unit, "head", "heads"),
      };
    }
  },
});

/**
 * Kinds of department that a DPO should not head according to the guidance on data protection officers, no matter which
 * officer usually answers for them.
 */
const WATCHED_KINDS: readonly string[] = ["human-resources", "marketing"];
