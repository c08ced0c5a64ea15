import type { Officer, Post, Unit } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule } from "../define-rule.js";
import type { Structure } from "../structure.js";
import { nameOfPost, quote } from "../../wording/index.js";

export const accountableBelowHead = defineRule({
  id: "accountable-below-head",
  group: "accountability",
  severity: "warn",
  precision: "high",
  title: "The post that answers for a department reports to its head.",
  why: "Nobody can answer for what their own manager decides.",
  sources: [{ text: "parity of authority and responsibility", kind: "heuristic" }],
  options: {},
  needs: ["departments[].officer", "departments[].head", "people[].reportsTo"],
  fix: "Let the head answer for the department, or make the other post its head.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - name: Cyber Defence
    officer: soc-manager
    head: director
    people:
      - { id: director, title: Director of Cyber, reportsTo: ciso }
      - { id: soc-manager, title: SOC Manager, reportsTo: director }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - name: Cyber Defence
    officer: ciso
    head: director
    people:
      - { id: director, title: Director of Cyber, reportsTo: ciso }
      - { id: soc-manager, title: SOC Manager, reportsTo: director }
`,
  },

  *check({ graph, structure }) {
    for (const unit of graph.units) {
      if (unit.answer.kind !== "own") continue;
      const answerer = structure.findPost(unit.answer.by);
      const head = answerer && findHeadAbove(structure, unit, answerer);
      if (head === undefined || answerer === undefined) continue;
      yield {
        message:
          `${nameOfPost(graph, answerer)} answers for ${quote(unit.name)} but reports to its head, ${nameOfPost(graph, head)}. ` +
          "Let the head answer for it, or swap the two.",
        subjects: [unit.id],
        at: at(unit, "officer"),
      };
    }
  },
});

/**
 * Finds a head of the unit who is above the post that answers for the unit. A line counts if the file states it, or if
 * it is the default line of a post within the unit.
 */
function findHeadAbove(
  structure: Structure,
  { id, heads }: Unit,
  answerer: Officer | Post,
): Officer | Post | undefined {
  let below = answerer;
  for (const manager of structure.managersOf(answerer)) {
    if (below.manager?.guessed === true && !(below.kind === "post" && below.unit === id)) return undefined;
    if (heads.some(({ post }) => post === manager.id)) return isSamePerson(answerer, manager) ? undefined : manager;
    below = manager;
  }
  return undefined;
}

function isSamePerson(one: Officer | Post, other: Officer | Post): boolean {
  return one.person !== undefined && one.person === other.person;
}
