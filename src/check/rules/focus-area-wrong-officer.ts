import { FOCUS_AREAS } from "../../catalog/index.js";
import type { FocusArea } from "../../catalog/index.js";
import type { FocusAreaId } from "../../model/company.js";
import type { Graph, NodeId, Officer } from "../../model/graph.js";
import { answerersOf, TECHNOLOGY_OFFICERS } from "../../model/queries.js";
import { at, atKeys } from "../fault-origins.js";
import type { FaultOrigin } from "../fault-origins.js";
import { defineRule, wordsByWord } from "../define-rule.js";
import { hasRole } from "../structure.js";
import { nameOfRole, nameOfThePost } from "../../wording/index.js";

export const focusAreaWrongOfficer = defineRule({
  id: "focus-area-wrong-officer",
  group: "roles",
  severity: "info",
  precision: "medium",
  title: "The owner of a focus area is not the technology officer who usually owns it.",
  why: "Such an owner is often intended and sometimes a copy-and-paste slip, so it is worth a look.",
  sources: [{ text: "the three roles as they are commonly described", kind: "convention" }],
  options: {
    allow: wordsByWord({}, "For each focus area, further roles that may own it in this company."),
  },
  needs: ["focus", "departments[].focus", "officers[].role"],
  fix: "Change the owner, or allow the officer with the rule's option 'allow' in the config file.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: ciso, role: CISO }
departments:
  - { id: it, name: Information Technology, officer: cio }
focus:
  ciso.incident-response: { owner: it }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: ciso, role: CISO }
departments:
  - { id: it, name: Information Technology, officer: cio }
focus:
  ciso.incident-response: { owner: ciso }
`,
  },

  *check({ graph, structure, options }) {
    const seen = new Set<string>();
    for (const { area, owner, at } of listOwners(graph)) {
      const officer = findAnswerer(graph, owner);
      if (officer === undefined || !hasRole(officer, TECHNOLOGY_OFFICERS)) continue;
      if (hasRole(officer, [area.officer, ...(options.allow[area.id] ?? [])])) continue;
      // If the usual officer does not exist, somebody else has to own the area.
      if (structure.officersWithRole(area.officer).length === 0) continue;
      const statement = `${area.id} ${officer.id}`;
      if (seen.has(statement)) continue;
      seen.add(statement);
      yield {
        message: `'${area.name}' is owned by ${nameOfThePost(graph, officer)}, but the ${nameOfRole(area.officer)} usually owns it. If that is intended, allow it with the rule's option 'allow'.`,
        subjects: [owner],
        fact: statement,
        at,
      };
    }
  },
});

interface Ownership {
  readonly area: FocusArea;
  readonly owner: NodeId;
  readonly at: FaultOrigin;
}

/** Lists the owners that the company's `focus:` names, then the units that list areas themselves. */
function listOwners({ focus, units }: Graph): readonly Ownership[] {
  const find = (id: FocusAreaId) => FOCUS_AREAS.filter((area) => area.id === id);
  return [
    ...focus.flatMap(({ area, owner, origin }) =>
      owner === undefined ? [] : find(area).map((one) => ({ area: one, owner, at: atKeys(origin, "owner") })),
    ),
    ...units.flatMap((unit) =>
      unit.focus.flatMap((id, index) =>
        find(id).map((area) => ({ area, owner: unit.id, at: at(unit, ["focus", index], "focus") })),
      ),
    ),
  ];
}

/**
 * Finds the officer behind an owner: the owner itself or, if the owner is a unit or a post, the officer who answers for
 * that unit or for the unit of that post.
 */
function findAnswerer({ nodes }: Graph, id: NodeId): Officer | undefined {
  const owner = nodes.get(id);
  if (owner?.kind === "officer") return owner;
  const unit = nodes.get(owner?.kind === "post" ? (owner.unit ?? "") : id);
  const [answerer, other] = unit?.kind === "unit" ? answerersOf(unit) : [];
  const officer = nodes.get(answerer ?? "");
  return officer?.kind === "officer" && other === undefined ? officer : undefined;
}
