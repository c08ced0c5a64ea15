import type { RuleCard } from "../../model/rule.js";
import { words, yesNo } from "../options.js";

export const personalDataPresent: RuleCard = {
  id: "personal-data-present",
  group: "hygiene",
  severity: "warn",
  precision: "high",
  title: "The file holds personal data that the chart does not need.",
  why: "Git keeps every version, and people forward pictures; a chart needs a name or a title, not a dossier.",
  sources: [{ text: "GDPR Art. 5(1)(c) (data minimisation)", kind: "interpretation" }],
  options: {
    allow: words(["work-email"], "Keys for personal data that the file may hold, in any spelling."),
    titlesOnly: yesNo(false, "Whether to report the names of people too, for example in a public repository."),
  },
  needs: ["people[].*", "officers[].*"],
  fix: "Remove the key, and remember that git keeps what was once committed.",
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
