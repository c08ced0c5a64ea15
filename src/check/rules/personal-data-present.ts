import type { RuleCard } from "../../model/finding.js";

export const personalDataPresent: RuleCard = {
  id: "personal-data-present",
  group: "hygiene",
  severity: "warn",
  title: "The file holds personal data the chart does not need.",
  why: "Git never forgets and pictures get forwarded; a chart needs a name or a title, not a dossier.",
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
