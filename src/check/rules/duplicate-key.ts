import type { RuleCard } from "../../model/finding.js";

export const duplicateKey: RuleCard = {
  id: "duplicate-key",
  group: "input",
  severity: "error",
  title: "A key is written twice in the same entry.",
  why: "A reviewer reads one of the two values and a program uses the other, so neither is used.",
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
departments:
  - name: Engineering
    officer: cio
    officer: cto
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
departments:
  - name: Engineering
    officer: cto
`,
  },
};
