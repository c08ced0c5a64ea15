import type { Graph, Officer } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule, wholeNumber, words } from "../define-rule.js";
import { capitaliseArticle, nameOfThePost } from "../../wording/index.js";

export const technologyOfficerWithoutUnit = defineRule({
  id: "technology-officer-without-unit",
  group: "accountability",
  severity: "info",
  precision: "medium",
  title: "A technology officer answers for no department and owns no focus area.",
  why: "An officer without a department is a name on a chart: either the departments are missing from the file, or somebody else answers for the officer's work.",
  sources: [
    { text: "NIST CSF 2.0 GV.RR-02", kind: "recommendation" },
    { text: "charts on which an officer has a title and no work", kind: "heuristic" },
  ],
  options: {
    roles: words(["cio", "cto", "ciso"], "Roles that the rule checks.", "role"),
    minUnits: wholeNumber(
      8,
      "The smallest number of departments and teams in a file for the rule to apply; smaller files often show only a part.",
    ),
  },
  needs: ["officers[].role", "departments[].officer"],
  fix: "Write 'officer:' with the officer's id in the departments that the officer answers for, or add them.",
  canBeExcepted: true,
  example: {
    settings: { options: { minUnits: 2 } },
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto }
  - { name: Product, officer: cto }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto }
  - { name: Product, officer: cto }
  - { name: Information Security, officer: ciso }
`,
  },

  *check({ graph, structure, options }) {
    if (graph.units.length < options.minUnits) return;
    for (const role of options.roles) {
      for (const officer of structure.chiefsWithRole(role)) {
        if (officer.status === "vacant" || officer.roles.length > 1) continue;
        if (structure.unitsAnsweredBy(officer.id).length > 0 || structure.unitsHeadedBy(officer.id).length > 0)
          continue;
        if (hasOtherPart(graph, officer)) continue;
        yield {
          message: `${capitaliseArticle(nameOfThePost(graph, officer))} answers for no department and owns no focus area.`,
          subjects: [officer.id],
          at: at(officer),
        };
      }
    }
  },
});

/**
 * Tells whether an officer who answers for no unit has another part: `responsible` of a unit names the officer, or the
 * officer owns or backs up a focus area.
 */
function hasOtherPart({ units, focus }: Graph, { id }: Officer): boolean {
  return (
    units.some(({ responsible }) => responsible.includes(id)) ||
    focus.some(({ owner, backup }) => owner === id || backup === id)
  );
}
