import { FOCUS_AREAS } from "../../catalog/index.js";
import type { FocusArea } from "../../catalog/index.js";
import type { FaultOrigin } from "../fault-origins.js";
import { at, atCompany, atKeys } from "../fault-origins.js";
import { choice, defineRule, words } from "../define-rule.js";
import type { RuleContext } from "../define-rule.js";
import { nameOfRole } from "../../wording/index.js";

export const focusAreaUnowned = defineRule({
  id: "focus-area-unowned",
  group: "roles",
  severity: "info",
  precision: "high",
  title: "A focus area of the technology officers has no owner.",
  why: "Each technology officer is there for four focus areas; without an owner, nobody has promised that the work gets done.",
  sources: [
    { text: "four key areas per officer, as they are commonly described", kind: "convention" },
    { text: "NIST CSF 2.0 GV.RR-02", kind: "recommendation" },
  ],
  options: {
    areas: words([], "Focus areas that the rule checks; an empty list stands for all twelve.", "focus-area"),
    mode: choice(
      ["listed", "all"],
      "listed",
      "With 'listed', the rule checks areas that the file lists and leaves empty; with 'all', also areas that the file does not list.",
    ),
  },
  needs: ["focus"],
  fix: "Add the area to 'focus:' of a department, or give it 'owner:', or 'notApplicable:' with the reason, in the top-level 'focus:'.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: ciso, role: CISO }
departments:
  - { id: it, name: Information Technology, officer: cio, focus: [cio.it-governance] }
focus:
  cio.vendor-management:
  cio.it-governance: { owner: it }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: ciso, role: CISO }
departments:
  - { id: it, name: Information Technology, officer: cio, focus: [cio.it-governance] }
focus:
  cio.vendor-management: { notApplicable: the parent company buys everything }
`,
  },

  *check(context) {
    const { graph, options } = context;
    const owned = new Set(graph.units.flatMap(({ focus }) => focus));
    for (const { area, owner, notApplicable, isOwnerUnknown } of graph.focus) {
      // Another rule reports an owner that does not exist.
      if (owner !== undefined || notApplicable !== undefined || isOwnerUnknown) owned.add(area);
    }
    for (const area of FOCUS_AREAS) {
      if (owned.has(area.id)) continue;
      if (options.areas.length > 0 && !options.areas.includes(area.id)) continue;
      const listed = graph.focus.find((entry) => entry.area === area.id);
      if (options.mode === "listed" && listed === undefined) continue;
      yield {
        message: `Nobody owns '${area.name}'. The ${nameOfRole(area.officer)} usually owns it.`,
        subjects: [area.id],
        at: listed === undefined ? atOfficer(context, area) : atKeys(listed.origin),
      };
    }
  },
});

function atOfficer(
  { graph, structure }: Pick<RuleContext, "graph" | "structure">,
  { officer }: FocusArea,
): FaultOrigin {
  const [usual] = structure.officersWithRole(officer);
  return usual === undefined ? atCompany(graph) : at(usual);
}
