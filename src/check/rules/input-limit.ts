import type { RuleCard } from "../../model/rule.js";

export const inputLimit: RuleCard = {
  id: "input-limit",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "The file goes beyond a limit.",
  why: "The limits on size, depth, aliases and YAML features keep a hostile or broken file from stopping the run.",
  sources: [{ text: "limits that keep a hostile file from stopping the run", kind: "convention" }],
  options: {},
  needs: [],
  fix: "Make the file smaller or simpler.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
departments:
  - &sales { id: sales, name: Sales }
  - <<: *sales
    id: retail
`,
    good: `company: Northwind Bikes
departments:
  - { id: sales, name: Sales }
  - { id: retail, name: Retail }
`,
  },
};
