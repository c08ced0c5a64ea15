import type { RuleCard } from "../../model/rule.js";

export const duplicateKey: RuleCard = {
  id: "duplicate-key",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "A key is written twice in the same entry.",
  why: "A reviewer may read one of the two values where a program uses the other, so orgwright uses neither.",
  sources: [{ text: "YAML 1.2.2, 3.2.1.1: the keys of a mapping are unique", kind: "requirement" }],
  options: {},
  needs: [],
  fix: "Keep one of the two.",
  canBeExcepted: false,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - name: Engineering
    officer: cio
    officer: cto
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - name: Engineering
    officer: cto
`,
  },
};
