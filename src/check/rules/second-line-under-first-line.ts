import { ROLES } from "../../catalog/index.js";
import type { Graph, Officer, Unit } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import { BOARD_KINDS, hasRole } from "../structure.js";
import type { Structure } from "../structure.js";
import { nameOfThePost, quote } from "../../wording/index.js";

export const secondLineUnderFirstLine = defineRule({
  id: "second-line-under-first-line",
  group: "separation",
  severity: "info",
  precision: "medium",
  title: "A department of the second line answers to an officer whose own departments it oversees.",
  why: "The model allows the first and second line to be blended, but whoever challenges a decision should be able to disagree in public.",
  sources: [
    {
      text: "IIA Three Lines Model 2020, principle 3 (lines 1 and 2 may be blended or separate)",
      kind: "recommendation",
    },
    {
      text: "DORA, (EU) 2022/2554, Art. 6(4) (risk management and control functions are segregated)",
      kind: "requirement",
    },
    {
      text: "(EU) 2024/2690, Annex, point 1.2.5 (conflicting duties are segregated, where applicable)",
      kind: "requirement",
    },
  ],
  options: {
    allow: words(["ciso"], "Officers under whom teams of the second line are accepted.", "role"),
  },
  needs: ["departments[].line", "departments[].officer"],
  fix: "Move it, add a dotted line to the chief risk officer or the board, or correct 'line:'.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - { name: IT Operations, officer: cio }
  - { id: tech-risk, name: Technology Risk, officer: cio, line: 2 }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: chief-risk, role: chief-risk, reportsTo: ceo }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - { name: IT Operations, officer: cio }
  - { id: tech-risk, name: Technology Risk, officer: cio, line: 2 }
dotted:
  - { from: tech-risk, to: chief-risk }
`,
  },

  *check({ graph, structure, options }) {
    for (const unit of graph.units) {
      const { answer } = unit;
      if (answer.kind !== "own" && answer.kind !== "inherited") continue;
      if (!isSecondLine(structure, unit) || isWithinSecondLine(graph, structure, unit)) continue;
      const officer = structure.findPost(answer.by);
      if (officer?.kind !== "officer" || !runsTheFirstLine(officer, graph, options.allow)) continue;
      const overseen = structure.unitsAnsweredBy(officer.id).find((other) => isFirstLine(structure, other));
      if (overseen === undefined || hasLineOut(graph, structure, unit)) continue;
      yield {
        message:
          `${quote(unit.name)} is second line but answers to ${nameOfThePost(graph, officer)}, who also runs ${quote(overseen.name)}. ` +
          "Give it a dotted line to the chief risk officer, the CEO or the board, or mark it as first line.",
        subjects: [unit.id],
        fact: officer.id,
        at: at(unit, "officer", "line"),
      };
    }
  },
});

/**
 * Tells whether a unit belongs to the second line of defence: by the line that it states, else by its kind if that is
 * certain. Security teams do not count, because other rules cover them.
 */
function isSecondLine(structure: Structure, { id, line }: Unit): boolean {
  if (line !== undefined) return line === 2;
  const match = structure.departmentOf(id);
  return match?.confidence === "high" && match.kind?.line === 2 && match.kind.domain === "risk";
}

function isWithinSecondLine({ nodes }: Graph, structure: Structure, { nestedIn }: Unit): boolean {
  const around = nodes.get(nestedIn ?? "");
  return around?.kind === "unit" && isSecondLine(structure, around);
}

function isFirstLine(structure: Structure, { id, line }: Unit): boolean {
  if (line !== undefined) return line === 1;
  const match = structure.departmentOf(id);
  return match?.confidence === "high" && match.kind?.line === 1;
}

/**
 * Tells whether an officer runs the first line of defence. The top of the company does not count, since everything is
 * under it; nor do officers whose role is oversight, since the second line belongs under them.
 */
function runsTheFirstLine(officer: Officer, { root }: Graph, allowed: readonly string[]): boolean {
  if (officer.id === root || hasRole(officer, ["ceo", ...allowed])) return false;
  const kinds = officer.roles.map(({ id }) => ROLES.find((role) => role.id === id)?.kind);
  return !kinds.includes("oversight") && kinds.some((kind) => kind !== undefined);
}

/** Tells whether a dotted line leads from the unit or its head to the chief risk officer, the CEO or the board. */
function hasLineOut({ nodes }: Graph, structure: Structure, { id, heads }: Unit): boolean {
  return [id, ...heads.flatMap(({ post }) => post ?? [])]
    .flatMap((from) => structure.dottedLinesFrom(from))
    .some((end) => {
      const node = nodes.get(end);
      if (node?.kind === "committee") return BOARD_KINDS.includes(node.committeeKind ?? "");
      return node?.kind === "officer" && hasRole(node, ["chief-risk", "ceo"]);
    });
}
