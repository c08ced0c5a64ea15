import type { Graph, Officer } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule } from "../define-rule.js";
import type { Structure } from "../structure.js";
import { joinWithAnd, nameOfRole } from "../../wording/index.js";

/** The two roles whose holders may have the duty that this rule is about; one person can hold both. */
const SECURITY_ROLES = ["saiso", "ciso"];

export const saisoDesignatedByCio = defineRule({
  id: "saiso-designated-by-cio",
  group: "roles",
  severity: "off",
  precision: "high",
  title:
    "The senior information security officer of a US federal agency is not designated by the CIO, heads no office, or has another duty.",
  why: "FISMA gives the designation to the CIO and lists these qualifications. This rule asks for the opposite of 'ciso-independent-of-it'.",
  sources: [{ text: "44 U.S.C. 3554(a)(3)(A)(i)-(iv)", kind: "requirement" }],
  options: {},
  needs: ["officers[].role", "officers[].designatedBy", "officers[].reportsTo", "departments[].head"],
  fix: "Add 'designatedBy:' with the id of the CIO, make the officer the 'head:' of a department, or give the officer's duties other than security to somebody else.",
  canBeExcepted: true,
  example: {
    settings: { severity: "error" },
    bad: `company: Bureau of Bridges
officers:
  - { id: head, role: CEO }
  - { id: cio, role: CIO, reportsTo: head }
  - { id: saiso, role: [SAISO, CISO], reportsTo: head }
departments:
  - { name: Office of Information Security, officer: saiso, head: saiso }
`,
    good: `company: Bureau of Bridges
officers:
  - { id: head, role: CEO }
  - { id: cio, role: CIO, reportsTo: head }
  - { id: saiso, role: [SAISO, CISO], reportsTo: head, designatedBy: cio }
departments:
  - { name: Office of Information Security, officer: saiso, head: saiso }
`,
  },

  *check({ graph, structure }) {
    // If nobody has either role, the rule `required-role-missing` reports that.
    const named = structure.chiefsWithRole("saiso");
    for (const officer of named.length > 0 ? named : structure.chiefsWithRole("ciso")) {
      const problems = [
        ...findOtherDuties(graph, officer),
        ...(isDesignated(structure, officer) ? [] : ["is not designated by the CIO"]),
        ...(seemsToHeadUnit(graph, structure, officer) ? [] : ["heads no office"]),
      ];
      if (problems.length === 0) continue;
      yield {
        message:
          `The senior agency information security officer ${joinWithAnd(problems)}. 44 U.S.C. 3554(a)(3)(A) has the CIO ` +
          "designate an officer who heads an office and has security as the primary duty.",
        subjects: [officer.id],
        fact: problems.join(", "),
        at: at(officer),
      };
    }
  },
});

function findOtherDuties({ officers }: Graph, officer: Officer): readonly string[] {
  const posts = officers.filter(
    ({ id, person }) => id === officer.id || (person !== undefined && person === officer.person),
  );
  const others = posts.flatMap(({ roles }) => roles.flatMap(({ id = "" }) => (id === "" ? [] : id)));
  const duties = [...new Set(others)].filter((id) => !SECURITY_ROLES.includes(id) && !isDesignation(id));
  return duties.length === 0 ? [] : [`is also ${duties.map(nameOfRole).join(" and ")}`];
}

/** Tells whether a role is a duty that some other law gives to the person responsible for security. */
function isDesignation(id: string): boolean {
  return id === "security-official" || id === "qualified-individual";
}

/** Tells whether the CIO designated the officer, by `designatedBy` or by any line to the CIO. */
function isDesignated(structure: Structure, officer: Officer): boolean {
  const cios = structure.officersWithRole("cio").map(({ id }) => id);
  if (cios.length === 0) return true;
  const ends = [officer.designatedBy?.id, officer.manager?.to, ...structure.dottedLinesFrom(officer.id)];
  return ends.some((id) => id !== undefined && cios.includes(id));
}

/** Tells whether the officer heads a unit; assumes so if the file names no heads at all. */
function seemsToHeadUnit({ units }: Graph, structure: Structure, { id }: Officer): boolean {
  return (
    !units.some(({ heads }) => heads.length > 0) ||
    structure.unitsHeadedBy(id).length > 0 ||
    structure.unitsAnsweredBy(id).length > 0
  );
}
