import type { RuleCard } from "../../model/finding.js";

export const unprintableText: RuleCard = {
  id: "unprintable-text",
  group: "input",
  severity: "warn",
  title: "A text holds a character that cannot be drawn.",
  why: "Control characters break pictures and can make a reviewer see another text; they are drawn as U+FFFD.",
  example: {
    bad: String.raw`company: Northwind Bikes
departments:
  - { id: sales, name: "Sales\0 and Retail" }
`,
    good: `company: Northwind Bikes
departments:
  - { id: sales, name: Sales and Retail }
`,
  },
};
