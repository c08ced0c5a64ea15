import type { NodeId, Unit } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { anyNumber, defineRule } from "../define-rule.js";
import { quote } from "../../wording/index.js";

export const emptyDepartment = defineRule({
  id: "empty-department",
  group: "hygiene",
  severity: "info",
  precision: "medium",
  title: "A unit has no people, no head, no vacant post and no units below it.",
  why: "Such a unit is usually left over from a reorganisation.",
  sources: [{ text: "practice", kind: "heuristic" }],
  options: {
    ignoreBelowShare: anyNumber(
      0.75,
      "The share of the lowest units that must name or count their people; below this share the file counts as sparse, and a unit that does neither is not reported.",
    ),
  },
  needs: ["departments[].headcount", "departments[].head", "departments[].people"],
  fix: "Remove it, or write 'status: planned'.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto, headcount: 40 }
  - { name: Blockchain Lab, officer: cto, headcount: 0 }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto, headcount: 40 }
  - { name: Blockchain Lab, officer: cto, headcount: 0, status: planned }
`,
  },

  *check({ graph, options }) {
    const inside = new Set<NodeId | undefined>([...graph.posts.map(({ unit }) => unit)]);
    const parents = new Set(graph.units.map(({ nestedIn }) => nestedIn));
    const leaves = graph.units.filter(({ id }) => !parents.has(id) && id !== graph.company.mergedUnit);
    const isManned = ({ id, heads, headVacant, headcount = 0 }: Unit): boolean =>
      headcount > 0 || heads.length > 0 || headVacant || inside.has(id);
    const isSparse = leaves.filter(isManned).length < options.ignoreBelowShare * leaves.length;
    for (const unit of leaves) {
      if (isManned(unit) || unit.status === "planned" || (unit.headcount === undefined && isSparse)) continue;
      yield {
        message: `${quote(unit.name)} has no people, no head and nothing below it. Remove it, or mark it planned.`,
        subjects: [unit.id],
        at: at(unit, "headcount"),
      };
    }
  },
});
