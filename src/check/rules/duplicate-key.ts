import type { RuleCard } from "../../model/rule.js";

export const duplicateKey: RuleCard = {
  id: "duplicate-key",
  group: "input",
  severity: "error",
  precision: "very-high",
  title: "A key is written twice in the same entry.",
  why: "A reviewer reads one of the two values and a program uses the other, so neither is used.",
  sources: [{ text: "YAML 1.2.2, 3.2.1.1: the keys of a mapping are unique", kind: "requirement", isChecked: true }],
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
