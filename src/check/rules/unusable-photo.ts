import type { RuleCard } from "../../model/rule.js";

export const unusablePhoto: RuleCard = {
  id: "unusable-photo",
  group: "input",
  severity: "warn",
  precision: "very-high",
  title: "A photo does not exist, or cannot be drawn.",
  why: "A chart with photos shows initials instead. Only PNG and JPEG files of at most 2 MB and 4 megapixels are read, and only from the folder of the company file or below it.",
  sources: [{ text: "what is not read is missing from the chart", kind: "logic" }],
  options: {},
  needs: ["officers[].photo", "people[].photo", "departments[].head.photo"],
  fix: "Correct the path, or save the picture again as a small PNG or JPEG.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO, name: Tom Berg, photo: ../private/tom.jpg }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO, name: Tom Berg }
`,
  },
};
