import type { RuleCard } from "../../model/finding.js";

export const unknownRole: RuleCard = {
  id: "unknown-role",
  group: "integrity",
  severity: "error",
  title: "A role is not known, or its letters mean several roles.",
  why: "Colours and checks depend on the role; CDO, CPO, CRO, CSO and CCO each mean two or three things.",
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: data, role: CDO }
`,
    good: `company: Northwind Bikes
officers:
  - { id: data, role: chief-data }
`,
  },
};
