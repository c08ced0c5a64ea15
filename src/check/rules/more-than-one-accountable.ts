import type { FocusAreaId } from "../../model/company.js";
import type { NodeId, Unit } from "../../model/graph.js";
import { answerersOf } from "../../model/queries.js";
import { at } from "../fault-origins.js";
import { defineRule, pairs } from "../define-rule.js";
import { listNames, nameOfPost, quote } from "../../wording/index.js";

export const moreThanOneAccountable = defineRule({
  id: "more-than-one-accountable",
  group: "accountability",
  severity: "error",
  precision: "very-high",
  title: "More than one officer answers for the same department or focus area.",
  why: "If two answer for something, in the end nobody does. Many may do the work, but one officer answers for it.",
  sources: [
    { text: "COBIT 2019, RACI charts (one accountable for each practice)", kind: "recommendation" },
    {
      text: "UK FCA SYSC 24.2.1R (one or more persons may hold a responsibility, so that holding it jointly is lawful there)",
      kind: "requirement",
    },
  ],
  options: {
    allowJoint: pairs(
      [],
      "Pairs of ids that answer together by design, such as a job share or two heads of one function.",
    ),
  },
  needs: ["departments[].officer"],
  fix: "Keep one under 'officer:', and name the others under 'responsible:' or 'consulted:'.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Platform, officer: [cto, cio] }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Platform, officer: cto, responsible: [cio] }
`,
  },

  *check({ graph, structure, options }) {
    const isJoint = (ids: readonly NodeId[]): boolean =>
      ids.length === 2 && options.allowJoint.some((pair) => pair.every((id) => ids.includes(id)));
    const listPosts = (ids: readonly NodeId[]): string =>
      listNames(ids.flatMap((id) => structure.findPost(id) ?? []).map((post) => nameOfPost(graph, post)));

    for (const unit of graph.units) {
      const { answer } = unit;
      // Units inside a contested unit are contested for the same reason, so they are not reported again.
      if (answer.kind !== "contested" || answer.from !== undefined || isJoint(answer.by)) continue;
      yield {
        message: `${answer.by.length} answer for ${quote(unit.name)}: ${listPosts(answer.by)}. Keep one under 'officer:', and make the rest responsible or consulted.`,
        subjects: [unit.id],
        at: at(unit, ["officer", 1], "officer"),
      };
    }

    const settled = new Set(graph.focus.map(({ area }) => area));
    for (const [area, units] of groupByArea(graph.units)) {
      const answerers = new Set(units.flatMap((unit) => (unit.answer.kind === "contested" ? [] : answerersOf(unit))));
      const second = units.find((unit) => answerersOf(unit).every((id) => id !== [...answerers][0]));
      if (answerers.size < 2 || second === undefined || settled.has(area) || isJoint([...answerers])) continue;
      yield {
        message: `${answerers.size} answer for the focus area ${area}: ${listPosts([...answerers])}. Name its owner in the top-level 'focus:', or remove it from all units but one.`,
        help: `Write 'focus: { ${area}: { owner: ... } }'.`,
        subjects: [area],
        at: at(second, ["focus", second.focus.indexOf(area)], "focus"),
        // A unit can list an area of which it owns only a part.
        atMost: "warn",
      };
    }
  },
});

function groupByArea(units: readonly Unit[]): ReadonlyMap<FocusAreaId, readonly Unit[]> {
  const groups = new Map<FocusAreaId, Unit[]>();
  for (const unit of units) {
    for (const area of new Set(unit.focus)) {
      const group = groups.get(area);
      if (group === undefined) groups.set(area, [unit]);
      else group.push(unit);
    }
  }
  return groups;
}
