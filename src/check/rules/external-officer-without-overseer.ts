import { at } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import { hasRole } from "../structure.js";
import { capitaliseArticle, listNames, nameOfThePost } from "../../wording/index.js";

export const externalOfficerWithoutOverseer = defineRule({
  id: "external-officer-without-overseer",
  group: "accountability",
  severity: "warn",
  precision: "high",
  title: "A required role is held by a supplier or affiliate, and no senior person inside oversees it.",
  why: "The work can be bought, but the responsibility stays; regulators ask for a senior person inside who directs it.",
  sources: [
    {
      text: "16 CFR 314.4(a)(1), (2) (a senior member of staff oversees a Qualified Individual from outside)",
      kind: "requirement",
    },
    {
      text: "23 NYCRR 500.4(a) (a CISO employed by an affiliate or third party)",
      kind: "requirement",
    },
  ],
  options: {
    roles: words(["ciso", "dpo", "qualified-individual"], "Roles that need an overseer.", "role"),
  },
  needs: ["officers[].status", "officers[].overseenBy"],
  fix: "Add 'overseenBy:' with the senior person inside who directs the work.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, status: external, reportsTo: ceo }
departments:
  - { name: Information Security, officer: ciso }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, status: external, overseenBy: ceo, reportsTo: ceo }
departments:
  - { name: Information Security, officer: ciso }
`,
  },

  *check({ graph, options }) {
    for (const officer of graph.officers) {
      if (officer.status !== "external" || officer.overseenBy !== undefined || !hasRole(officer, options.roles))
        continue;
      yield {
        message: `${capitaliseArticle(nameOfThePost(graph, officer))} is external and no senior employee is named to direct and oversee the work. Add overseenBy.`,
        subjects: [officer.id],
        fact: listNames(officer.roles.flatMap(({ id }) => id ?? [])),
        at: at(officer, "status"),
      };
    }
  },
});
