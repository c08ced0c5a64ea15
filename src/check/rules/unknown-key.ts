import type { RuleCard } from "../../model/rule.js";

export const unknownKey: RuleCard = {
  id: "unknown-key",
  group: "input",
  severity: "warn",
  precision: "high",
  title: "A key is not one that its entry can have.",
  why: "A mistyped key is ignored, so what it says is missing from the chart. Keys of your own start with 'x-'.",
  sources: [{ text: "schema of the company file", kind: "logic" }],
  options: {},
  needs: [],
  fix: "Correct the key, or start it with 'x-'.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
departments:
  - { name: Service Desk, oficer: cio }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
departments:
  - { name: Service Desk, officer: cio, x-cost-centre: 4711 }
`,
  },
};
