import type { RuleCard } from "../../model/finding.js";

export const brandColour: RuleCard = {
  id: "brand-colour",
  group: "config",
  severity: "warn",
  title: "A colour of the config file is hard to read, or too near to another officer's.",
  why: "Text needs contrast, and about one man in twelve sees colours differently: the chart must work for them too.",
  example: {
    bad: `theme:
  cio: "#F4F6C8"
`,
    good: `theme:
  cio: "#16327F"
`,
  },
};
