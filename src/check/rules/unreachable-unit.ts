import type { RuleCard } from "../../model/rule.js";

export const unreachableUnit: RuleCard = {
  id: "unreachable-unit",
  group: "integrity",
  severity: "error",
  precision: "very-high",
  title: "A post is not connected to the company.",
  why: "Without a department or a manager the entry would be missing from every picture and every count.",
  sources: [{ text: "the lines of an org chart form a tree", kind: "logic" }],
  options: {},
  needs: ["people[].department", "people[].reportsTo", "people[].assistantTo"],
  fix: "Give the entry a department or a manager.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: coo, role: COO }
people:
  - { id: ana, name: Ana Ruiz, title: Adviser }
`,
    good: `company: Northwind Bikes
officers:
  - { id: coo, role: COO }
people:
  - { id: ana, name: Ana Ruiz, title: Adviser, reportsTo: coo }
`,
  },
};
