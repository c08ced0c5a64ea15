import { at } from "../fault-origins.js";
import { defineRule, wholeNumber, words } from "../define-rule.js";
import { hasRole } from "../structure.js";
import { capitaliseArticle, nameOfThePost } from "../../wording/index.js";

export const riskChiefNearTop = defineRule({
  id: "risk-chief-near-top",
  group: "separation",
  severity: "off",
  precision: "high",
  title: "The chief risk officer or the chief audit executive is too far below the CEO.",
  why: "A challenge from three levels down is easily ignored.",
  sources: [
    {
      text: "12 CFR 30, Appendix D, OCC heightened standards (independent risk management and internal audit answer to the top); binds large US national banks",
      kind: "interpretation",
    },
  ],
  options: {
    roles: words(["chief-risk", "cae"], "Roles that the rule checks.", "role"),
    maxLevelsBelowCeo: wholeNumber(
      1,
      "The largest number of levels below the CEO; 1 means that the officer reports to the CEO.",
      1,
    ),
  },
  needs: ["officers[].role", "officers[].reportsTo"],
  fix: "Move the reporting line to the CEO, the board or its committee.",
  canBeExcepted: true,
  example: {
    settings: { severity: "warn" },
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cfo, role: CFO, reportsTo: ceo }
  - { id: chief-risk, role: chief-risk, reportsTo: cfo }
  - { id: ciso, role: CISO, reportsTo: ceo }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cfo, role: CFO, reportsTo: ceo }
  - { id: chief-risk, role: chief-risk, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
`,
  },

  *check({ graph, structure, options }) {
    for (const officer of graph.officers) {
      if (officer.scope !== undefined || !hasRole(officer, options.roles)) continue;
      const above = [...structure.managersOf(officer)];
      const levels = above.findIndex((post) => post.kind === "officer" && hasRole(post, ["ceo"])) + 1;
      if (levels <= options.maxLevelsBelowCeo) continue;
      yield {
        message:
          `${capitaliseArticle(nameOfThePost(graph, officer))} is ${levels} levels below the CEO. ` +
          `Independent oversight is expected ${options.maxLevelsBelowCeo === 1 ? "one level" : `at most ${options.maxLevelsBelowCeo} levels`} below.`,
        subjects: [officer.id],
        at: at(officer, "reportsTo"),
      };
    }
  },
});
