import type { RuleCard } from "../../model/rule.js";
import { words, yesNo } from "../options.js";

export const personalDataPresent: RuleCard = {
  id: "personal-data-present",
  group: "hygiene",
  severity: "warn",
  precision: "high",
  title: "The file holds personal data the chart does not need.",
  why: "Git never forgets and pictures get forwarded; a chart needs a name or a title, not a dossier.",
  sources: [{ text: "GDPR Art. 5(1)(c) (data minimisation)", kind: "interpretation", isChecked: false }],
  options: {
    allow: words(["work-email"], "Keys that are fine here, in any spelling."),
    titlesOnly: yesNo(false, "Names of people are too much as well, as in a public repository."),
  },
  needs: ["people[].*", "officers[].*"],
  fix: "Remove the key; git keeps the history.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO, name: Tom Berg, mobile: "+31 6 0000 0000" }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO, name: Tom Berg }
`,
  },
};
