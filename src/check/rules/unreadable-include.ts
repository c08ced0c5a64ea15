import type { RuleCard } from "../../model/finding.js";

export const unreadableInclude: RuleCard = {
  id: "unreadable-include",
  group: "input",
  severity: "error",
  title: "A file that is included is not there, or must not be read.",
  why: "What stands in it is missing from the chart. Only files below the company file are read, so that nobody's change can show other files of a machine.",
  example: {
    bad: `company: Northwind Bikes
departments:
  - { name: Marketing }
  - include: ../private/security.yaml
`,
    good: `company: Northwind Bikes
departments:
  - { name: Marketing }
  - { name: Information Security }
`,
  },
};
