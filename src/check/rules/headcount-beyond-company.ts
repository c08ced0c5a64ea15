import type { Unit } from "../../model/graph.js";
import { at, atCompany } from "../fault-origins.js";
import { anyNumber, defineRule } from "../define-rule.js";
import type { Fault, RuleContext } from "../define-rule.js";
import { quote } from "../../wording/index.js";

export const headcountBeyondCompany = defineRule({
  id: "headcount-beyond-company",
  group: "hygiene",
  severity: "warn",
  precision: "high",
  title: "The departments have more people than the company, or many people of the company are in no department.",
  why: "One of the numbers is out of date, or a part of the company is missing from the chart.",
  sources: [{ text: "the whole is not smaller than its parts", kind: "logic" }],
  options: {
    unplaced: anyNumber(
      0.25,
      "How many people may be in no department, as a number of people or, below 1, as a share of the company; a larger rest gives a note, if every department at the top states its people.",
    ),
  },
  needs: ["company.headcount", "departments[].headcount"],
  fix: "Correct the numbers, or add the departments that are missing.",
  canBeExcepted: true,
  example: {
    bad: `company: { name: Northwind Bikes, headcount: 40 }
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto, headcount: 400 }
`,
    good: `company: { name: Northwind Bikes, headcount: 412 }
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto, headcount: 400 }
`,
  },

  *check({ graph, options: { unplaced } }) {
    const { headcount: people } = graph.company;
    if (people === undefined) return;
    const tops = graph.units.filter(({ nestedIn }) => nestedIn === undefined);
    const sum = tops.reduce((total, { headcount = 0 }) => total + headcount, 0);
    // Adding up shares of posts leaves a rounding error in the last bits.
    if (sum > people + ROUNDING) yield reportBeyond(graph, tops, sum, people);
    else if (tops.length > 0 && tops.every(({ headcount }) => headcount !== undefined)) {
      const rest = people - sum;
      if (rest <= (unplaced < 1 ? unplaced * people : unplaced) + ROUNDING) return;
      yield {
        message: `${toNumber(rest)} of the ${toNumber(people)} people of the company are in no department of this file.`,
        subjects: [],
        fact: "unplaced",
        atMost: "info",
        at: atCompany(graph),
      };
    }
  },
});

const ROUNDING = 1e-6;

/** Names the department that alone is larger than the company, or else the sum of all. */
function reportBeyond(graph: RuleContext["graph"], tops: readonly Unit[], sum: number, people: number): Fault {
  const large = tops.find(({ headcount = 0 }) => headcount > people + ROUNDING);
  if (large !== undefined)
    return {
      message: `${quote(large.name)} says ${toNumber(large.headcount ?? 0)} people, but the whole company says ${toNumber(people)}. Correct one of the numbers.`,
      subjects: [large.id],
      at: at(large, "headcount"),
    };
  return {
    message: `The departments add up to ${toNumber(sum)} people, but the company says ${toNumber(people)}. Correct one of the numbers.`,
    subjects: [],
    fact: "sum",
    at: atCompany(graph),
  };
}

function toNumber(people: number): string {
  return String(Math.round(people * 100) / 100);
}
