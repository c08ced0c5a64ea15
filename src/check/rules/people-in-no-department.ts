import { atCompany } from "../fault-origins.js";
import { anyNumber, defineRule } from "../define-rule.js";
import { SHARES_ERROR, tellHeadcount } from "../headcounts.js";

export const peopleInNoDepartment = defineRule({
  id: "people-in-no-department",
  group: "hygiene",
  severity: "info",
  precision: "high",
  title: "The company counts more people than its departments and officers count together.",
  why: "A part of the company is missing from the chart, or one of the numbers is out of date.",
  sources: [{ text: "the whole is the sum of its parts", kind: "logic" }],
  options: {
    tolerance: anyNumber(
      0.01,
      "How many people besides the officers may be in no department, as a number of people or, below 1, as a share of the company: totals are often rounded.",
    ),
  },
  needs: ["company.headcount", "departments[].headcount"],
  fix: "Add the departments that are missing, or correct the numbers.",
  canBeExcepted: true,
  example: {
    bad: `company: { name: Northwind Bikes, headcount: 480 }
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

  *check({ graph, options: { tolerance } }) {
    const { headcount: people } = graph.company;
    const tops = graph.units.filter(({ nestedIn }) => nestedIn === undefined);
    if (people === undefined || tops.length === 0) return;
    // A department without a head count may contain all the people who are in no other department.
    if (tops.some(({ headcount }) => headcount === undefined)) return;
    const rest = people - tops.reduce((total, { headcount = 0 }) => total + headcount, 0);
    const allowed = graph.officers.length + (tolerance < 1 ? tolerance * people : tolerance);
    // Head counts of departments can include fractions of posts, so less than one missing person is a matter of
    // rounding.
    if (rest - allowed < LEAST) return;
    yield {
      message: `${tellHeadcount(rest)} of the ${tellHeadcount(people)} people of the company are in no department of this file.`,
      subjects: [],
      at: atCompany(graph),
    };
  },
});

/** One person, less the rounding error that fractions of posts can cause. */
const LEAST = 1 - SHARES_ERROR;
