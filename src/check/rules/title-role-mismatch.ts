import { readTitle, ROLES } from "../../catalog/index.js";
import type { Role, TitleRole } from "../../catalog/index.js";
import type { Officer } from "../../model/graph.js";
import { TECHNOLOGY_OFFICERS } from "../../model/queries.js";
import { at } from "../fault-origins.js";
import { defineRule } from "../define-rule.js";
import { hasRole } from "../structure.js";
import { nameOfRole, quote } from "../../wording/index.js";

export const titleRoleMismatch = defineRule({
  id: "title-role-mismatch",
  group: "roles",
  severity: "info",
  precision: "medium",
  title: "The title of an officer names one role and 'role:' another.",
  why: "Readers go by the title, but orgwright goes by the role.",
  sources: [{ text: "the titles of 27 roles, as they are commonly used", kind: "convention" }],
  options: {},
  needs: ["officers[].title", "officers[].role"],
  fix: "Correct the title or the role; a post may hold several roles.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO, title: Chief Information Officer }
  - { id: ciso, role: CISO }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: [CTO, CIO], title: Chief Information Officer }
  - { id: ciso, role: CISO }
`,
  },

  *check({ graph }) {
    for (const officer of graph.officers) {
      const { title, roles } = officer;
      if (title === undefined || roles.some(({ id }) => id === undefined)) continue;
      const read = readTitle(title);
      if (read.some((found) => agrees(officer, found))) continue;
      const other = read.flatMap((found) => findOther(officer, found))[0];
      if (other === undefined) continue;
      const own = roles.map(({ id }) => nameOfRole(id ?? "")).join(" and ");
      yield {
        message: `The title ${quote(title)} reads like ${nameOfRole(other.id)}, but the role is ${own}. Change one of the two, or give the post both roles.`,
        subjects: [officer.id],
        fact: other.id,
        at: at(officer, "title"),
      };
    }
  },
});

/**
 * Tells whether the title fits a role of the officer: it names that role, may mean it, or means another role that
 * counts as that role.
 */
function agrees(officer: Officer, found: TitleRole): boolean {
  const read = found.kind === "ambiguous" ? found.candidates : [found.role];
  return read.some(({ id, satisfiedBy = [] }) => {
    const standingIn = ROLES.filter((role) => role.satisfiedBy?.includes(id) === true);
    return hasRole(officer, [id, ...satisfiedBy, ...standingIn.map((role) => role.id)]);
  });
}

/**
 * Finds a role that the title implies and that is not the officer's own. An ambiguous abbreviation implies none. A role
 * that is only likely counts if both this role and the officer's own are among CIO, CTO and CISO: a managing director
 * may have any role, but a Head of IT is hardly the CISO.
 */
function findOther(officer: Officer, found: TitleRole): readonly Role[] {
  if (found.kind === "ambiguous") return [];
  const { role } = found;
  const isAmongThree = TECHNOLOGY_OFFICERS.some((id) => id === role.id) && hasRole(officer, TECHNOLOGY_OFFICERS);
  if (found.kind === "likely" && !isAmongThree) return [];
  // A CTO may have the title VP of Engineering: in many companies that vice president does the work of the CTO.
  if (role.id === "vpe" && hasRole(officer, ["cto"])) return [];
  return [role];
}
