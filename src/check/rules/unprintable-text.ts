import type { RuleCard } from "../../model/rule.js";

export const unprintableText: RuleCard = {
  id: "unprintable-text",
  group: "input",
  severity: "warn",
  precision: "high",
  title: "A text holds a character that cannot be drawn.",
  why: "Control characters break pictures and can make a reviewer see another text; they are drawn as U+FFFD.",
  sources: [{ text: "characters without a shape cannot be drawn", kind: "logic", isChecked: true }],
  options: {},
  needs: [],
  fix: "Remove the character.",
  canBeExcepted: true,
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
