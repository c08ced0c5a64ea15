import { at } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import { capitaliseArticle, nameOfRole, nameOfThePost } from "../../wording/index.js";

export const componentCioLinked = defineRule({
  id: "component-cio-linked",
  group: "roles",
  severity: "off",
  precision: "medium",
  title: "The CIO of one part of the company has no line to the CIO of the whole company.",
  why: "FITARA has the agency's CIO approve the CIOs of its components; in a company, standards reach the divisions along this line.",
  sources: [{ text: "40 U.S.C. 11319(b)(2)", kind: "interpretation" }],
  options: {
    roles: words(["cio", "ciso"], "Roles that the rule checks.", "role"),
  },
  needs: ["officers[].role", "officers[].scope", "officers[].dotted"],
  fix: "Add at least a dotted line.",
  canBeExcepted: true,
  example: {
    settings: { severity: "warn" },
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
  - { id: cio-north, role: CIO, scope: Northern Region, reportsTo: ceo }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
  - { id: cio-north, role: CIO, scope: Northern Region, reportsTo: ceo, dotted: [cio] }
`,
  },

  *check({ graph, structure, options }) {
    for (const role of options.roles) {
      const holders = structure.officersWithRole(role);
      const chiefs = holders.filter(({ scope }) => scope === undefined).map(({ id }) => id);
      // If nobody holds the role for the whole company, there is nobody to draw a line to.
      if (chiefs.length === 0) continue;
      for (const officer of holders.filter(({ scope }) => scope !== undefined)) {
        const ends = [
          ...[...structure.managersOf(officer)].map(({ id }) => id),
          ...structure.dottedLinesFrom(officer.id),
        ];
        if (ends.some((id) => chiefs.includes(id))) continue;
        yield {
          message: `${capitaliseArticle(nameOfThePost(graph, officer))} has no line to the ${nameOfRole(role)} of the whole company. Add at least a dotted line.`,
          subjects: [officer.id],
          fact: role,
          at: at(officer, "dotted", "reportsTo"),
        };
      }
    }
  },
});
