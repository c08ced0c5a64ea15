import { FOCUS_AREAS } from "../../catalog/index.js";
import { atCompany, atKeys } from "../fault-origins.js";
import { defineRule, wholeNumber } from "../define-rule.js";
import { listNames } from "../../wording/index.js";

export const focusAreasLeftOut = defineRule({
  id: "focus-areas-left-out",
  group: "roles",
  severity: "info",
  precision: "medium",
  title: "The file lists half of the twelve focus areas or more, and leaves several out.",
  why: "A list that stops half-way reads as if nobody did the rest of the work.",
  sources: [
    { text: "four key areas per officer, as they are commonly described", kind: "convention" },
    { text: "NIST CSF 2.0 GV.RR-02", kind: "recommendation" },
  ],
  options: {
    leastListed: wholeNumber(6, "The smallest number of focus areas in a file for the rule to apply.", 1),
    leastLeftOut: wholeNumber(
      3,
      "The smallest number of focus areas that a file leaves out for the rule to report it.",
      1,
    ),
  },
  needs: ["focus"],
  fix: "Add the areas to 'focus:' of departments, or give them 'owner:', or 'notApplicable:' with the reason, in the top-level 'focus:'.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: ciso, role: CISO }
departments:
  - { name: Information Technology, officer: cio, focus: [cio.it-governance, cio.vendor-management, cio.strategic-planning, cio.budgeting-resource-allocation] }
  - { name: Information Security, officer: ciso, focus: [ciso.cybersecurity-strategy, ciso.risk-management] }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: ciso, role: CISO }
departments:
  - { name: Information Technology, officer: cio, focus: [cio.it-governance] }
`,
  },

  *check({ graph, options }) {
    const listed = new Set([...graph.units.flatMap(({ focus }) => focus), ...graph.focus.map(({ area }) => area)]);
    const [first] = graph.focus;
    const left = FOCUS_AREAS.filter(({ id }) => !listed.has(id));
    if (listed.size < options.leastListed || left.length < options.leastLeftOut) return;
    yield {
      message: `${left.length} of the ${FOCUS_AREAS.length} focus areas are not in this file, so nobody owns them: ${listNames(left.map(({ name }) => name))}.`,
      subjects: [],
      at: first === undefined ? atCompany(graph) : atKeys(first.origin),
    };
  },
});
