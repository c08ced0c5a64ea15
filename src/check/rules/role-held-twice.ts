import type { Officer } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { choice, defineRule, words } from "../define-rule.js";
import { listNames, nameOfPost } from "../../wording/index.js";

export const roleHeldTwice = defineRule({
  id: "role-held-twice",
  group: "roles",
  severity: "warn",
  precision: "high",
  title: "Two posts hold the same top role in the same part of the company.",
  why: "With two CISOs, each may think that the other has signed.",
  sources: [
    { text: "45 CFR 164.308(a)(2) (the security official, in the singular)", kind: "requirement" },
    {
      text: "40 U.S.C. 11319(b)(2) (officers of components exist, so the scope matters)",
      kind: "requirement",
    },
  ],
  options: {
    roles: words(
      ["ceo", "cio", "cto", "ciso", "chief-risk", "dpo", "cae"],
      "Roles that only one post may hold.",
      "role",
    ),
    scope: choice(
      ["company", "division"],
      "company",
      "With 'company', each post needs a scope that no other post with the same role has; with 'division', each post needs some scope, which may be the same.",
    ),
  },
  needs: ["officers[].role"],
  fix: "Make one the deputy, give each a 'scope:' of its own, or change the role of one.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, reportsTo: ceo }
  - { id: ciso-retail, role: CISO, reportsTo: ceo }
departments:
  - { name: Information Security, officer: ciso }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, reportsTo: ceo }
  - { id: ciso-retail, role: CISO, scope: Retail, reportsTo: ceo }
departments:
  - { name: Information Security, officer: ciso }
`,
  },

  *check({ graph, structure, options }) {
    for (const role of options.roles) {
      const holders = structure.officersWithRole(role).filter(isFilled);
      const asked = options.scope === "company" ? holders : holders.filter(({ scope }) => scope === undefined);
      for (const same of groupByScope(asked)) {
        const [first, second] = same;
        if (first === undefined || second === undefined) continue;
        const letters = first.roles.find(({ id }) => id === role)?.abbreviation ?? role;
        const names = listNames(same.map((officer) => nameOfPost(graph, officer)));
        yield {
          message: `${same.length} posts hold the role ${letters}: ${names}. ${adviseOn(same.length)}`,
          subjects: same.map(({ id }) => id),
          fact: role,
          at: at(second),
          related: [{ message: `the first post with the role ${letters}`, at: at(first) }],
        };
      }
    }
  },
});

/**
 * Says how to tell several holders of one role apart: one of two can be the deputy; each of three or more can have a
 * part of the company.
 */
function adviseOn(holders: number): string {
  return holders === 2
    ? "Make one the deputy, or give each its own scope."
    : "Say with 'scope:' which part of the company each is for.";
}

/** Tells whether a post counts as filled: a vacant, planned or ended post beside a filled one is a hand-over. */
function isFilled({ status }: Officer): boolean {
  return status !== "vacant" && status !== "planned" && status !== "ended";
}

function groupByScope(officers: readonly Officer[]): readonly (readonly Officer[])[] {
  const scopes = new Set(officers.map(({ scope }) => scope));
  return [...scopes].map((scope) => officers.filter((officer) => officer.scope === scope));
}
