import type { GraphNode } from "../../model/graph.js";
import { at, atKeys } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import { quote } from "../../wording/index.js";

export const accountableNotAPerson = defineRule({
  id: "accountable-not-a-person",
  group: "accountability",
  severity: "warn",
  precision: "high",
  title: "A committee or a department answers for something, instead of a post that one person holds.",
  why: "A committee can decide, but no single member of it can be asked why something was not done.",
  sources: [
    { text: "HIPAA, 45 CFR 164.308(a)(2) (one official is identified)", kind: "requirement" },
    { text: "RACI practice", kind: "heuristic" },
  ],
  options: {
    allowBodies: words(["board"], "Kinds of committee that may answer for something.", "committee-kind"),
  },
  needs: ["departments[].officer"],
  fix: "Name the chair, or the officer that the committee works for; list the committee under 'consulted:', or let it oversee the department.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto }
  - { name: Reference Architecture, officer: architecture-board }
committees:
  - { id: architecture-board, name: Architecture Board, kind: architecture }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto }
  - { name: Reference Architecture, officer: cto, consulted: [architecture-board] }
committees:
  - { id: architecture-board, name: Architecture Board, kind: architecture }
`,
  },

  *check({ graph, options }) {
    const isBody = (node: GraphNode | undefined): node is Extract<GraphNode, { kind: "committee" | "unit" }> =>
      node?.kind === "unit" || (node?.kind === "committee" && !options.allowBodies.includes(node.committeeKind ?? ""));

    for (const unit of graph.units) {
      const body = unit.bodiesNamed.map((id) => graph.nodes.get(id)).find(isBody);
      if (body === undefined) continue;
      yield {
        message: `${quote(unit.name)} answers to ${quote(body.name)}, which is ${describe(body)} and not a person. Name the post that answers.`,
        subjects: [unit.id],
        fact: body.id,
        at: at(unit, "officer"),
      };
    }
    for (const { area, owner, origin } of graph.focus) {
      const body = graph.nodes.get(owner ?? "");
      // A department is a valid owner of an area, because somebody answers for the department.
      if (body?.kind !== "committee" || !isBody(body)) continue;
      yield {
        message: `The focus area ${area} is owned by ${quote(body.name)}, which is a committee and not a person. Name the post that answers.`,
        subjects: [area],
        fact: body.id,
        at: atKeys(origin, "owner"),
      };
    }
  },
});

function describe(body: Extract<GraphNode, { kind: "committee" | "unit" }>): string {
  return body.kind === "committee" ? "a committee" : `a ${body.level}`;
}
