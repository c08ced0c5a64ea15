import type { Unit } from "../../model/graph.js";
import { at, atCompany } from "../fault-origins.js";
import { defineRule } from "../define-rule.js";
import type { Fault, RuleContext } from "../define-rule.js";
import { SHARES_ERROR, tellHeadcount } from "../headcounts.js";
import { quote } from "../../wording/index.js";

export const headcountBeyondCompany = defineRule({
  id: "headcount-beyond-company",
  group: "hygiene",
  severity: "warn",
  precision: "high",
  title: "The departments have more people than the company.",
  why: "One of the numbers is out of date, or counts people twice.",
  sources: [{ text: "the whole is not smaller than its parts", kind: "logic" }],
  options: {},
  needs: ["company.headcount", "departments[].headcount"],
  fix: "Correct the numbers.",
  canBeExcepted: true,
  example: {
    bad: `company: { name: Northwind Bikes, headcount: 40 }
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto, headcount: 400 }
`,
    good: `company: { name: Northwind Bikes, headcount: 402 }
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto, headcount: 400 }
`,
  },

  *check({ graph }) {
    const { headcount: people } = graph.company;
    if (people === undefined) return;
    const tops = graph.units.filter(({ nestedIn }) => nestedIn === undefined);
    const sum = tops.reduce((total, { headcount = 0 }) => total + headcount, 0);
    if (sum > people + SHARES_ERROR) yield reportBeyond(graph, tops, sum, people);
  },
});

/** Reports the department that alone is larger than the company, or else the sum of all departments. */
function reportBeyond(graph: RuleContext["graph"], tops: readonly Unit[], sum: number, people: number): Fault {
  const large = tops.find(({ headcount = 0 }) => headcount > people + SHARES_ERROR);
  if (large !== undefined)
    return {
      message: `${quote(large.name)} says ${tellHeadcount(large.headcount ?? 0)} people, but the whole company says ${tellHeadcount(people)}. Correct one of the numbers.`,
      subjects: [large.id],
      at: at(large, "headcount"),
    };
  return {
    message: `The departments add up to ${tellHeadcount(sum)} people, but the company says ${tellHeadcount(people)}. Correct one of the numbers.`,
    subjects: [],
    fact: "sum",
    at: atCompany(graph),
  };
}
