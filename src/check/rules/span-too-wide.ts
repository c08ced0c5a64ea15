import type { Archetype } from "../../model/company.js";
import type { Officer, Post } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule, numbersByWord, wholeNumber } from "../define-rule.js";
import { nameOfPost } from "../../wording/index.js";

export const spanTooWide = defineRule({
  id: "span-too-wide",
  group: "shape",
  severity: "info",
  precision: "medium",
  title: "A manager has more direct reports than the limit allows.",
  why: "With too many reports, a manager has no time left for one-to-ones, coaching and appraisals. The right number depends on the work, so each archetype can have a limit of its own.",
  sources: [
    {
      text: "McKinsey 2017, five archetypes: player/coach 3-5, coach 6-7, supervisor 8-10, facilitator 11-15, coordinator more than 15",
      kind: "heuristic",
    },
    {
      text: "Gallup 2026: mean 12.1, median 5-6 direct reports; 66 % of managers have fewer than 10",
      kind: "heuristic",
    },
  ],
  options: {
    max: wholeNumber(15, "The largest number of direct reports that a post may have.", 1),
    officerMax: wholeNumber(10, "The largest number of direct reports that an officer may have.", 1),
    byArchetype: numbersByWord(
      { "player-coach": 5, coach: 7, supervisor: 10, facilitator: 15, coordinator: 30 },
      "The largest number of direct reports that a post or officer of each archetype may have.",
    ),
  },
  needs: ["people[].reportsTo", "officers[].reportsTo"],
  fix: "Add a lead, regroup the reports, or say with 'archetype:' what kind of manager this is.",
  canBeExcepted: true,
  example: {
    settings: { options: { officerMax: 3 } },
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO, reportsTo: cto, dotted: [board] }
departments:
  - name: Engineering
    officer: cto
    people:
      - { title: Head of Frames, reportsTo: cto }
      - { title: Head of Motors, reportsTo: cto }
      - { title: Head of Firmware, reportsTo: cto }
committees:
  - { id: board, name: Board, kind: board }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO, archetype: supervisor }
  - { id: ciso, role: CISO, reportsTo: cto, dotted: [board] }
departments:
  - name: Engineering
    officer: cto
    people:
      - { title: Head of Frames, reportsTo: cto }
      - { title: Head of Motors, reportsTo: cto }
      - { title: Head of Firmware, reportsTo: cto }
committees:
  - { id: board, name: Board, kind: board }
`,
  },

  *check({ graph, structure, options }) {
    const limitOf = (post: Officer | Post): number =>
      limitByArchetype(options.byArchetype, post.archetype) ??
      (post.kind === "officer" ? options.officerMax : options.max);
    for (const post of [...graph.officers, ...graph.posts]) {
      const count = structure.directReportsOf(post.id).length;
      const limit = limitOf(post);
      if (count <= limit) continue;
      const name = nameOfPost(graph, post);
      yield {
        message: `${name} has ${count} direct reports (limit ${limit}). Put some of them under a lead, or say with 'archetype:' what kind of manager this is.`,
        subjects: [post.id],
        at: at(post),
      };
    }
  },
});

function limitByArchetype(
  limits: Readonly<Record<string, number>>,
  archetype: Archetype | undefined,
): number | undefined {
  return archetype === undefined ? undefined : limits[archetype];
}
