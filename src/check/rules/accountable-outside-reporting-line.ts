import type { Graph, NodeId, Officer, Post, Unit } from "../../model/graph.js";
import { ancestorsOf, findOfficerAbove } from "../../model/queries.js";
import { at } from "../fault-origins.js";
import { choice, defineRule } from "../define-rule.js";
import type { Structure } from "../structure.js";
import { capitaliseArticle, nameOfPost, nameOfThePost, quote } from "../../wording/index.js";

export const accountableOutsideReportingLine = defineRule({
  id: "accountable-outside-reporting-line",
  group: "accountability",
  severity: "info",
  precision: "medium",
  title: "An officer answers for a department whose people report to somebody outside that officer's line.",
  why: "An officer can answer for people who report elsewhere only if both sides know about it; this is the most common hidden conflict on a chart.",
  sources: [
    {
      text: "parity of authority and responsibility (Fayol, classical theory of organisation)",
      kind: "heuristic",
    },
  ],
  options: {
    require: choice(
      ["solid", "dotted"],
      "dotted",
      "With 'dotted', a dotted line to the officer is enough, and a 'why:' lowers the severity by one step; with 'solid', neither counts.",
    ),
  },
  needs: ["departments[].officer", "departments[].reportsTo", "dotted"],
  fix: "Add a dotted line from the department to the officer, move one of the two, or give the reason with 'why:'.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - name: Infrastructure
    officer: cio
    teams:
      - { id: network-security, name: Network Security, officer: ciso }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - name: Infrastructure
    officer: cio
    teams:
      - { id: network-security, name: Network Security, officer: ciso }
dotted:
  - { from: network-security, to: ciso }
`,
  },

  *check({ graph, structure, options }) {
    for (const unit of graph.units) {
      const { answer } = unit;
      if (answer.kind !== "own") continue;
      const officer = structure.findPost(answer.by);
      const manager = findOfficerAbove(graph, unit.id);
      if (officer === undefined || manager === undefined || isSameAsAround(graph, unit, officer.id)) continue;
      if (isGuessed(graph, unit) || isInLine(graph, structure, unit, officer)) continue;
      const isKnown = options.require === "dotted";
      if (isKnown && hasDottedLine(structure, unit, officer)) continue;
      yield {
        message:
          `${capitaliseArticle(nameOfThePost(graph, officer))} answers for ${quote(unit.name)}, but ${quote(unit.name)} reports to ` +
          `${nameOfPost(graph, manager)}. Add a dotted line, or move one of the two.`,
        subjects: [unit.id],
        fact: officer.id,
        at: at(unit, "officer"),
        isSofter: isKnown && answer.why !== undefined,
      };
    }
  },
});

/** Tells whether the same officer answers for the unit around this one, so that one finding covers both. */
function isSameAsAround(graph: Graph, { nestedIn }: Unit, officer: NodeId): boolean {
  const around = graph.nodes.get(nestedIn ?? "");
  return (
    around?.kind === "unit" &&
    (around.answer.kind === "own" || around.answer.kind === "inherited") &&
    around.answer.by === officer
  );
}

function isGuessed(graph: Graph, { id }: Unit): boolean {
  const place = graph.places.get(id);
  return place === undefined || place.guessed || place.cut !== undefined;
}

/** Tells whether the officer is on the solid line from the unit, or from one of its heads, to the top. */
function isInLine(graph: Graph, structure: Structure, unit: Unit, officer: Officer | Post): boolean {
  for (const above of ancestorsOf(graph, unit.id)) {
    const node = graph.nodes.get(above);
    if (above === officer.id || (node?.kind === "unit" && isHeadedBy(structure, node, officer))) return true;
  }
  return isHeadedBy(structure, unit, officer);
}

function isHeadedBy(structure: Structure, { heads }: Unit, officer: Officer | Post): boolean {
  return heads
    .flatMap(({ post }) => structure.findPost(post) ?? [])
    .some((head) => head.id === officer.id || [...structure.managersOf(head)].some(({ id }) => id === officer.id));
}

function hasDottedLine(structure: Structure, { id, heads }: Unit, officer: Officer | Post): boolean {
  return [id, ...heads.flatMap(({ post }) => post ?? [])].some((from) =>
    structure.dottedLinesFrom(from).includes(officer.id),
  );
}
