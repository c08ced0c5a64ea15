import type { RuleCard } from "../../model/rule.js";

export const brandColour: RuleCard = {
  id: "brand-colour",
  group: "config",
  severity: "warn",
  precision: "high",
  title: "A colour set in the config file is hard to read, or too close to another officer's colour.",
  why: "Text needs contrast, and about one man in twelve sees colours differently: the chart must work for them too.",
  sources: [{ text: "WCAG 2.2, 1.4.3 and 1.4.11 (contrast)", kind: "recommendation" }],
  options: {},
  needs: ["theme"],
  fix: "Choose a colour whose lightness differs more from that of its text and of the other officers' colours.",
  canBeExcepted: true,
  example: {
    bad: `theme:
  cio: "#F4F6C8"
`,
    good: `theme:
  cio: "#16327F"
`,
  },
};
