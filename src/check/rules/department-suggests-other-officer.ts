import type { DepartmentMatch } from "../../catalog/index.js";
import type { Graph, NodeId, Officer, Unit } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { choice, defineRule, words } from "../define-rule.js";
import { hasRole } from "../structure.js";
import { nameOfRole, nameOfThePost, quote } from "../../wording/index.js";

export const departmentSuggestsOtherOfficer = defineRule({
  id: "department-suggests-other-officer",
  group: "roles",
  severity: "info",
  precision: "medium",
  title: "Departments of this name usually answer to another officer.",
  why: "The rule catches slips in large files. A name is a hint, never proof.",
  sources: [
    {
      text: "the catalogue of orgwright, which says how sure it is of each kind of department",
      kind: "convention",
    },
  ],
  options: {
    minConfidence: choice(
      ["high", "medium"],
      "high",
      "With 'high', the rule compares only names of departments for which nearly always the same officer answers; with 'medium', also names for which usually the same officer answers, and these give a note at most.",
    ),
    onlyAmong: words(
      ["cio", "cto", "ciso"],
      "Roles that the rule compares; it is silent if the actual or the usual officer has none of them.",
      "role",
    ),
  },
  needs: ["departments[].name", "departments[].officer", "officers[].role"],
  fix: "Change the officer, give the reason with 'why:', or map the name under 'map:' in the config file.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Service Desk, officer: cto }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Service Desk, officer: cto, why: our users are the shops that buy the product }
`,
  },

  *check({ graph, structure, options }) {
    /** By unit: the usual role that a finding about this unit, or about a unit around it, has named. */
    const said = new Map<NodeId, string | undefined>();
    for (const unit of graph.units) {
      const match = structure.departmentOf(unit.id);
      const officer = findOfficer(graph, unit);
      const isMisplaced =
        match !== undefined &&
        officer !== undefined &&
        isSpokenOf(match, options.minConfidence) &&
        hasRole(officer, options.onlyAmong) &&
        options.onlyAmong.includes(match.usual) &&
        !hasRole(officer, [match.usual]) &&
        structure.officersWithRole(match.usual).length > 0 &&
        !isSettled(unit, officer, match);
      const above = said.get(unit.nestedIn ?? "");
      said.set(unit.id, isMisplaced ? match.usual : above);
      // The finding about a department covers the teams inside it.
      if (!isMisplaced || above === match.usual) continue;
      const note = match.kind?.note;
      yield {
        message:
          `${quote(unit.name)} answers to ${nameOfThePost(graph, officer)}; departments of this name usually answer to the ` +
          `${nameOfRole(match.usual)}. If that is how you work, map the name under 'map:' in the config file.`,
        ...(note !== undefined && {
          help: `Change the officer, give the reason with 'why:', or map the name. ${note}`,
        }),
        subjects: [unit.id],
        fact: officer.role.id ?? "",
        at: at(unit, "officer"),
        ...(match.confidence !== "high" && { atMost: "info" as const }),
      };
    }
  },
});

function findOfficer({ nodes }: Graph, { answer }: Unit): Officer | undefined {
  const by = answer.kind === "own" || answer.kind === "inherited" ? nodes.get(answer.by) : undefined;
  return by?.kind === "officer" ? by : undefined;
}

function isSpokenOf({ confidence }: DepartmentMatch, least: "high" | "medium"): boolean {
  return confidence === "high" || (confidence === "medium" && least === "medium");
}

/**
 * Tells whether no finding is needed: the file gives a reason, or the unit only inherits an officer who commonly
 * answers for such units too.
 */
function isSettled({ answer }: Unit, officer: Officer, { kind }: DepartmentMatch): boolean {
  if (answer.kind === "own") return answer.why !== undefined;
  return kind !== undefined && hasRole(officer, kind.contested);
}
