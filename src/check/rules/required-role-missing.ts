import { readTitle, ROLES } from "../../catalog/index.js";
import type { Graph, Officer, Post } from "../../model/graph.js";
import { atCompany } from "../fault-origins.js";
import { defineRule, roleDemands, wholeNumber } from "../define-rule.js";
import { hasRole } from "../structure.js";
import type { Structure } from "../structure.js";
import { nameOfPost, nameOfRole } from "../../wording/index.js";

/** Roles whose vacancy the rule `officer-vacant` reports even if no unit answers to them. */
const VACANCY_IS_REPORTED = ["cio", "cto", "ciso", "chief-risk", "dpo", "cae"];

export const requiredRoleMissing = defineRule({
  id: "required-role-missing",
  group: "roles",
  severity: "warn",
  precision: "very-high",
  title: "No post in the file holds a role that must be there.",
  why: "Many regulations begin with 'designate one person who ...'.",
  sources: [
    { text: "23 NYCRR 500.1(c), 500.4(a) (CISO)", kind: "requirement" },
    { text: "16 CFR 314.4(a) (Qualified Individual)", kind: "requirement" },
    {
      text: "45 CFR 164.308(a)(2) (security official), 164.530(a)(1) (privacy official; may be the same person)",
      kind: "requirement",
    },
    { text: "PCI DSS v4.0.1 12.1.4 (CISO or other knowledgeable executive)", kind: "requirement" },
    { text: "NIST SP 800-53 Rev. 5 PM-2", kind: "requirement" },
    {
      text: "44 U.S.C. 3506(a)(2) (CIO), 3554(a)(3)(A) (senior agency information security officer), 3520 (chief data officer)",
      kind: "requirement",
    },
    {
      text: "DORA, (EU) 2022/2554, Art. 5(3), 6(4) (monitoring of third parties; control function for ICT risk)",
      kind: "requirement",
    },
  ],
  options: {
    roles: roleDemands(
      [{ any: ["ciso"], why: "Somebody should answer for security, under any title." }],
      "Roles that the file must have; one role of each entry is enough, and a role that may stand in for another counts as that other role.",
    ),
    exemptBelowHeadcount: wholeNumber(50, "The smallest number of people in a company for the rule to apply."),
  },
  needs: ["officers[].role"],
  fix: "Add the officer, or write the role on the post that does the work; 'role:' may hold several roles.",
  canBeExcepted: true,
  example: {
    bad: `company: { name: Northwind Bikes, headcount: 412 }
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
`,
    good: `company: { name: Northwind Bikes, headcount: 412 }
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
`,
  },

  *check({ graph, structure, options }) {
    const { headcount } = graph.company;
    if (headcount !== undefined && headcount < options.exemptBelowHeadcount) return;
    if (!showsOfficers(graph)) return;
    for (const demand of options.roles) {
      const wanted = [...new Set(demand.any.flatMap(listSatisfying))];
      if (graph.officers.some((officer) => hasRole(officer, wanted) && isHeldOrReported(structure, officer))) continue;
      if (listTitles(graph).some((title) => isNamedBy(title, wanted))) continue;
      const likely = [...graph.officers, ...graph.posts].find(({ title }) => isLikely(title, wanted));
      yield {
        message: `No ${demand.any.map(nameOfRole).join(" or ")} is named.${demand.why === undefined ? "" : ` ${demand.why}`}`,
        ...(likely && {
          help: `If ${nameOfPost(graph, likely)} does this work, list it under 'officers:' with 'role: ${demand.any[0] ?? ""}'; else add the officer.`,
        }),
        subjects: [],
        fact: demand.any.join(" "),
        ...(demand.severity !== undefined && { atMost: demand.severity }),
        at: atCompany(graph),
      };
    }
  },
});

/**
 * Tells whether a file shows the company's officers. A file that has a single officer with a known role may be the
 * chart of one department.
 */
function showsOfficers({ officers, company }: Graph): boolean {
  const known = officers.filter(({ roles }) => roles.some(({ id }) => id !== undefined));
  const isWhole = company.headcount !== undefined || known.some((officer) => hasRole(officer, ["ceo"]));
  return isWhole ? known.length > 0 : known.length > 1;
}

/** Lists the role, and the roles whose holders also count as holding it. */
function listSatisfying(role: string): readonly string[] {
  return [role, ...(ROLES.find(({ id }) => id === role)?.satisfiedBy ?? [])];
}

/** Tells whether a role has a holder, acting or not, or another rule reports that the post is vacant. */
function isHeldOrReported(structure: Structure, officer: Officer): boolean {
  if (officer.status !== "vacant" || officer.acting !== undefined) return true;
  return hasRole(officer, VACANCY_IS_REPORTED) || structure.unitsAnsweredBy(officer.id).length > 0;
}

/** Lists the titles of filled posts other than officers, and of heads whom the file does not list as posts. */
function listTitles({ posts, units }: Graph): readonly string[] {
  const held = [...posts, ...units.flatMap(({ heads }) => heads)].filter(({ status }) => status !== "vacant");
  return held.flatMap(({ title }) => title ?? []);
}

function isNamedBy(title: string, wanted: readonly string[]): boolean {
  return readTitle(title).some((found) => found.kind === "named" && wanted.includes(found.role.id));
}

function isLikely(title: Post["title"], wanted: readonly string[]): boolean {
  return readTitle(title ?? "").some((found) => found.kind === "likely" && wanted.includes(found.role.id));
}
