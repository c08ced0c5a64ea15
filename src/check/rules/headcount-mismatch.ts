import type { NodeId } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { anyNumber, defineRule } from "../define-rule.js";
import { SHARES_ERROR, tellHeadcount } from "../headcounts.js";
import { quote } from "../../wording/index.js";

export const headcountMismatch = defineRule({
  id: "headcount-mismatch",
  group: "hygiene",
  severity: "warn",
  precision: "high",
  title: "A unit states fewer people than the units inside it have together.",
  why: "Spans, shares and totals are computed from these numbers.",
  sources: [{ text: "the whole is not smaller than its parts", kind: "logic" }],
  options: {
    tolerance: anyNumber(
      0,
      "How much smaller the total may be, as a number of people or, below 1, as a share of the total.",
    ),
  },
  needs: ["departments[].headcount"],
  fix: "Correct one of the numbers, or leave the total out.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - name: Engineering
    officer: cto
    headcount: 40
    teams:
      - { name: Frames, headcount: 22 }
      - { name: Motors, headcount: 31 }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - name: Engineering
    officer: cto
    headcount: 60
    teams:
      - { name: Frames, headcount: 22 }
      - { name: Motors, headcount: 31 }
`,
  },

  *check({ graph, options: { tolerance } }) {
    const sums = new Map<NodeId, number>();
    for (const { nestedIn, headcount = 0 } of graph.units)
      if (nestedIn !== undefined) sums.set(nestedIn, (sums.get(nestedIn) ?? 0) + headcount);
    for (const unit of graph.units) {
      const { headcount: stated } = unit;
      const sum = sums.get(unit.id);
      if (stated === undefined || sum === undefined) continue;
      const slack = tolerance < 1 ? tolerance * stated : tolerance;
      if (sum - stated <= slack + SHARES_ERROR) continue;
      yield {
        message: `${quote(unit.name)} says ${tellHeadcount(stated)} people, but its parts add up to ${tellHeadcount(sum)}. Correct one of the numbers, or leave the total out.`,
        subjects: [unit.id],
        at: at(unit, "headcount"),
      };
    }
  },
});
