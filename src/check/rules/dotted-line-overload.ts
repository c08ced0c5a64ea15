import type { DottedLine, Graph, Officer, Post } from "../../model/graph.js";
import { at, atKeys } from "../fault-origins.js";
import { defineRule, wholeNumber } from "../define-rule.js";
import type { Fault } from "../define-rule.js";
import type { Structure } from "../structure.js";
import { capitaliseArticle, nameOfPost, nameOfThePost } from "../../wording/index.js";

export const dottedLineOverload = defineRule({
  id: "dotted-line-overload",
  group: "shape",
  severity: "info",
  precision: "medium",
  title:
    "A post has more dotted lines than the limit allows, or a dotted line to somebody who is already above it on the solid line.",
  why: "Every further manager adds priorities that conflict; a dotted line that follows the solid one adds nothing.",
  sources: [
    {
      text: "Gallup 2021 on matrixed work (72 % work on matrixed teams; role conflict is the usual price)",
      kind: "heuristic",
    },
  ],
  options: { max: wholeNumber(2, "The largest number of dotted lines that a post may have.") },
  needs: ["officers[].dotted", "people[].dotted"],
  fix: "Keep the lines that decide something; turn the others into 'consulted:', or drop them.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: coo, role: COO, reportsTo: ceo }
  - { id: cfo, role: CFO, reportsTo: ceo }
  - { id: cto, role: CTO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo, dotted: [coo, cfo, cto] }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: coo, role: COO, reportsTo: ceo }
  - { id: cfo, role: CFO, reportsTo: ceo }
  - { id: cto, role: CTO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo, dotted: [coo, cto] }
`,
  },

  *check({ graph, structure, options }) {
    for (const [post, lines] of groupByPost(graph, structure)) {
      const along = lines.filter(({ to }) => isAlong(structure, post, to));
      for (const line of along) yield describeAlong(graph, structure, post, line);
      const count = lines.length - along.length;
      if (count <= options.max) continue;
      yield {
        message: `${capitaliseArticle(nameOfPost(graph, post))} has ${count} dotted lines in addition to the solid one (limit ${options.max}). Keep the lines to people who decide about the work of the post.`,
        subjects: [post.id],
        fact: "count",
        at: at(post, "dotted"),
      };
    }
  },
});

function groupByPost({ dottedLines }: Graph, structure: Structure): ReadonlyMap<Officer | Post, readonly DottedLine[]> {
  const groups = new Map<Officer | Post, DottedLine[]>();
  for (const line of dottedLines) {
    const post = structure.findPost(line.from);
    if (post === undefined) continue;
    const group = groups.get(post);
    if (group === undefined) groups.set(post, [line]);
    else group.push(line);
  }
  return groups;
}

/**
 * Tells whether a dotted line leads to the post's own manager, or to the manager's manager. A line past the manager to
 * the very top is not redundant: it lets the post be heard there without its manager.
 */
function isAlong(structure: Structure, post: Officer | Post, to: string): boolean {
  const [manager, next, aboveNext] = structure.managersOf(post);
  if (manager === undefined || post.manager?.guessed === true) return false;
  return manager.id === to || (next?.id === to && aboveNext !== undefined);
}

function describeAlong(graph: Graph, structure: Structure, post: Officer | Post, { to, origin }: DottedLine): Fault {
  const end = structure.findPost(to);
  const name = end === undefined ? "" : nameOfThePost(graph, end);
  return {
    message: `${capitaliseArticle(nameOfPost(graph, post))} has a dotted line to ${name}, which is already above it on the solid line.`,
    help: "Drop the dotted line, or move the solid one.",
    subjects: [post.id],
    fact: `along ${to}`,
    at: atKeys(origin, "dotted", "to"),
  };
}
