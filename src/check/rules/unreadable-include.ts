import type { RuleCard } from "../../model/rule.js";

export const unreadableInclude: RuleCard = {
  id: "unreadable-include",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "A file that is included is not there, or must not be read.",
  why: "What stands in it is missing from the chart. Only files below the company file are read, so that nobody's change can show other files of a machine.",
  sources: [{ text: "what is not read is missing from the chart", kind: "logic", isChecked: true }],
  options: {},
  needs: ["departments[].include", "include"],
  fix: "Correct the path, or move the file below the folder of the company file.",
  canBeExcepted: false,
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
