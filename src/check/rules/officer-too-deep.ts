import type { Officer, Post } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule, wholeNumber, words } from "../define-rule.js";
import { hasRole } from "../structure.js";
import { capitaliseArticle, nameOfThePost } from "../../wording/index.js";

/**
 * Kinds of committee in which a seat counts as a short line to the top, however deep the officer is in the hierarchy.
 */
const LEADING_COMMITTEES = ["executive", "management-body", "board"];

export const officerTooDeep = defineRule({
  id: "officer-too-deep",
  group: "shape",
  severity: "info",
  precision: "medium",
  title: "A technology officer is further below the CEO than the limit allows.",
  why: "An accountable officer needs to be heard where money and risk are decided.",
  sources: [
    {
      text: "Heidrick & Struggles 2023 (two thirds of CISOs are two levels below the CEO)",
      kind: "heuristic",
    },
    { text: "PCI DSS v4.0.1 12.1.4 (a member of executive management)", kind: "requirement" },
  ],
  options: {
    maxLevelsBelowCeo: wholeNumber(
      2,
      "The largest number of levels below the CEO; 1 means that the officer reports to the CEO.",
      1,
    ),
    roles: words(
      ["cio", "cto", "ciso"],
      "Roles that the rule checks; an officer whose entry has a 'scope:', who answers for only a part of the company, is left out.",
      "role",
    ),
  },
  needs: ["officers[].role", "officers[].reportsTo"],
  fix: "Move the reporting line, or list the officer as a member of the executive committee.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: coo, role: COO, reportsTo: ceo }
  - { id: cfo, role: CFO, reportsTo: coo }
  - { id: cio, role: CIO, reportsTo: cfo }
  - { id: ciso, role: CISO, reportsTo: ceo }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: coo, role: COO, reportsTo: ceo }
  - { id: cfo, role: CFO, reportsTo: coo }
  - { id: cio, role: CIO, reportsTo: cfo }
  - { id: ciso, role: CISO, reportsTo: ceo }
committees:
  - { id: exco, name: Executive Committee, kind: executive, members: [ceo, coo, cfo, cio] }
`,
  },

  *check({ graph, structure, options }) {
    for (const officer of graph.officers) {
      if (officer.scope !== undefined || !hasRole(officer, options.roles)) continue;
      const above = [...structure.managersOf(officer)];
      const levels = above.findIndex((post) => post.kind === "officer" && hasRole(post, ["ceo"])) + 1;
      if (levels <= options.maxLevelsBelowCeo || isSeated(officer)) continue;
      // A dotted line of this officer leads to the top as well.
      if (structure.hasLineTo(officer, ["ceo", "board"])) continue;
      yield {
        message:
          `${capitaliseArticle(nameOfThePost(graph, officer))} is ${levels} levels below the CEO (limit ${options.maxLevelsBelowCeo}). ` +
          "Consider a shorter line or a seat on the executive committee.",
        subjects: [officer.id],
        at: at(officer, "reportsTo"),
      };
    }

    function isSeated({ id }: Officer | Post): boolean {
      return graph.committees.some(
        ({ committeeKind, chair, members }) =>
          LEADING_COMMITTEES.includes(committeeKind ?? "") && [chair, ...members].some((seat) => seat?.id === id),
      );
    }
  },
});
