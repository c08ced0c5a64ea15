import type { RuleCard } from "../../model/rule.js";

export const unprintableText: RuleCard = {
  id: "unprintable-text",
  group: "input",
  severity: "warn",
  precision: "high",
  title:
    "A text holds a character that cannot be drawn, too many marks on one letter, or the curly quotes of a word processor.",
  why: "Control characters break pictures, and characters without a shape can hide words from a reviewer; all of them are drawn as U+FFFD. At most 30 marks on one letter are kept (UAX 15). Curly quotes around a name would become a part of the name.",
  sources: [{ text: "characters without a shape cannot be drawn", kind: "logic" }],
  options: {},
  needs: [],
  fix: "Remove the characters.",
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
