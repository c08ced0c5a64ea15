import type { RuleCard } from "../../model/rule.js";

export const unreadableInclude: RuleCard = {
  id: "unreadable-include",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "An included file does not exist, or must not be read.",
  why: "The chart lacks what that file says. Only files in the folder of the company file or below it are read, so that no company file can reveal other files on the machine.",
  sources: [{ text: "what is not read is missing from the chart", kind: "logic" }],
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
