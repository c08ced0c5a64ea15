import { at } from "../fault-origins.js";
import { defineRule, words, yesNo } from "../define-rule.js";
import { hasRole } from "../structure.js";
import { nameOfThePost } from "../../wording/index.js";

export const dpoReportsToTop = defineRule({
  id: "dpo-reports-to-top",
  group: "separation",
  severity: "warn",
  precision: "high",
  title: "The data protection officer does not report directly to the highest level of management.",
  why: "The GDPR explicitly demands this direct line of every organisation that must have a data protection officer.",
  sources: [{ text: "GDPR Art. 38(3), last sentence", kind: "requirement" }],
  options: {
    top: words(
      ["board", "ceo", "executive"],
      "Roles and committees that count as the highest level of management.",
      "role-or-committee-kind",
    ),
    acceptDotted: yesNo(true, "Whether a dotted line to the top, beside an administrative solid line, is enough."),
  },
  needs: ["officers[].role", "officers[].reportsTo"],
  fix: "Add a direct line to the CEO or the board.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, reportsTo: ceo }
  - { id: dpo, role: DPO, reportsTo: ciso }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, reportsTo: ceo }
  - { id: dpo, role: DPO, reportsTo: ciso, dotted: [ceo] }
`,
  },

  *check({ graph, structure, options }) {
    for (const dpo of structure.officersWithRole("dpo")) {
      const manager = structure.findPost(dpo.manager?.to);
      // A line to a committee is not judged, because only the company knows how high that committee is; a guessed line
      // proves nothing.
      if (manager === undefined || dpo.manager?.guessed === true) continue;
      if (manager.id === graph.root || (manager.kind === "officer" && hasRole(manager, options.top))) continue;
      if (options.acceptDotted && structure.hasLineTo(dpo, options.top)) continue;
      yield {
        message: `The DPO reports to ${nameOfThePost(graph, manager)}. GDPR Art. 38(3) asks for a direct line to the highest level of management.`,
        subjects: [dpo.id],
        fact: manager.kind === "officer" ? (manager.role.id ?? "") : "",
        at: at(dpo, "reportsTo"),
      };
    }
  },
});
