import type { Graph, Officer, Post } from "../../model/graph.js";
import { childrenOf } from "../../model/queries.js";
import { at } from "../fault-origins.js";
import { defineRule, wholeNumber, yesNo } from "../define-rule.js";
import type { Structure } from "../structure.js";
import { capitaliseArticle, nameOfPost } from "../../wording/index.js";

export const singleReportManager = defineRule({
  id: "single-report-manager",
  group: "shape",
  severity: "info",
  precision: "medium",
  title: "A manager has only one direct report, who is also a manager.",
  why: "A layer with one manager delays every decision and rarely makes one.",
  sources: [
    {
      text: "Bain, Streamlining spans and layers (small teams and piled-up layers cost speed)",
      kind: "heuristic",
    },
    { text: "practice of spans and layers", kind: "heuristic" },
  ],
  options: {
    min: wholeNumber(2, "The fewest direct reports that a manager may have.", 1),
    chainsOnly: yesNo(
      true,
      "Whether to report only a manager over a single manager; a lead with one specialist is often building a team.",
    ),
    ignoreIfGrowing: yesNo(
      true,
      "Whether to leave out managers with vacant or planned posts, who are building a team.",
    ),
  },
  needs: ["people[].reportsTo"],
  fix: "Merge the two posts, or say in an exception why the layer is there.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - name: Engineering
    officer: cto
    head: director
    people:
      - { id: director, title: Director of Cloud }
      - { id: lead, title: Head of Cloud Platform, reportsTo: director }
      - { title: Cloud Engineer, reportsTo: lead }
      - { title: Reliability Engineer, reportsTo: lead }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - name: Engineering
    officer: cto
    head: director
    people:
      - { id: director, title: Director of Cloud }
      - { id: lead, title: Head of Cloud Platform, reportsTo: director }
      - { title: Cloud Engineer, reportsTo: lead }
      - { title: Head of Cloud Cost, reportsTo: director }
`,
  },

  *check({ graph, structure, options: { min, chainsOnly, ignoreIfGrowing } }) {
    // Officers are left out: files seldom list everybody who reports to an officer.
    for (const manager of graph.posts) {
      const reports = structure.directReportsOf(manager.id);
      const [only] = reports;
      if (only === undefined || reports.length >= min || isSamePerson(manager, only)) continue;
      if (reports.some(({ kind }) => kind === "officer")) continue;
      if (ignoreIfGrowing && reports.some(isOpen)) continue;
      if (chainsOnly && !(reports.length === 1 && isManager(structure, only))) continue;
      if (hasOthersBelow(graph, structure, manager, reports)) continue;
      const name = capitaliseArticle(nameOfPost(graph, manager));
      yield {
        message:
          `${name} manages only ${reports.map((report) => nameOfPost(graph, report)).join(" and ")}. ` +
          "If this is not a handover or a team being built, the layer may be unnecessary.",
        subjects: [manager.id],
        at: at(manager),
      };
    }
  },
});

function isOpen({ status }: Officer | Post): boolean {
  return status === "vacant" || status === "planned";
}

/** Tells whether one person holds both posts: then they are not two layers. */
function isSamePerson({ person }: Officer | Post, other: Officer | Post): boolean {
  return person !== undefined && person === other.person;
}

function isManager(structure: Structure, post: Officer | Post): boolean {
  return structure.directReportsOf(post.id).length > 0;
}

/**
 * Tells whether the file shows that a manager has more people below than the posts that are listed: units led by
 * others, or a head count of the manager's own unit.
 */
function hasOthersBelow(
  graph: Graph,
  structure: Structure,
  manager: Officer | Post,
  reports: readonly (Officer | Post)[],
): boolean {
  const headed = structure.unitsHeadedBy(manager.id);
  const below = [manager.id, ...headed.map(({ id }) => id)].flatMap((id) => childrenOf(graph, id));
  return (
    headed.some(({ headcount }) => headcount !== undefined) ||
    below.some((id) => {
      const unit = graph.nodes.get(id);
      if (unit?.kind !== "unit" || headed.includes(unit)) return false;
      return !unit.heads.some(({ post }) => reports.some((report) => report.id === post));
    })
  );
}
