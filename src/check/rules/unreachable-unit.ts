import type { RuleCard } from "../../model/finding.js";

export const unreachableUnit: RuleCard = {
  id: "unreachable-unit",
  group: "integrity",
  severity: "error",
  title: "A person is not connected to the company.",
  why: "Without a department or a manager the entry would be missing from every picture and every count.",
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
people:
  - { id: ana, name: Ana Ruiz, title: Adviser }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
people:
  - { id: ana, name: Ana Ruiz, title: Adviser, reportsTo: ceo }
`,
  },
};
