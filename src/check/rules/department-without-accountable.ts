import type { Graph, NodeId, Unit } from "../../model/graph.js";
import { TECHNOLOGY_OFFICERS } from "../../model/queries.js";
import { at } from "../fault-origins.js";
import { defineRule, yesNo } from "../define-rule.js";
import type { Structure } from "../structure.js";
import { quote } from "../../wording/index.js";

export const departmentWithoutAccountable = defineRule({
  id: "department-without-accountable",
  group: "accountability",
  severity: "warn",
  precision: "high",
  title: "Nobody answers for a department, neither directly nor by inheritance.",
  why: "Work that nobody answers for is nobody's priority; several regulators ask that every area be covered.",
  sources: [
    {
      text: "UK FCA SYSC 26.2.1G (a senior manager answers for every area, without gaps)",
      kind: "requirement",
    },
    { text: "NIST CSF 2.0 GV.RR-02", kind: "recommendation" },
    { text: "ISO/IEC 27001:2022 clause 5.3 and A.5.2", kind: "requirement" },
  ],
  options: {
    inherit: yesNo(true, "Whether a unit that names nobody inherits the officer of the unit that contains it."),
    technologyOnly: yesNo(
      false,
      "Whether only technology units count: units of a kind that a CIO, CTO or CISO usually answers for, and owners of a focus area.",
    ),
  },
  needs: ["departments[].officer"],
  fix: "Add 'officer:' to it or to the department that contains it, or write 'officer: none' with 'why:' if nobody has to answer for it.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto }
  - name: Data Platform
    teams:
      - { name: Pipelines }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto }
  - name: Data Platform
    officer: cto
    teams:
      - { name: Pipelines }
  - { name: Canteen, officer: none, why: no technology of its own }
`,
  },

  *check({ graph, structure, options }) {
    // If no unit of a file names an officer, the file is not meant to show who answers for what, so nothing is missing.
    if (!graph.units.some(({ answer }) => answer.kind === "own" || answer.kind === "contested")) return;
    const isGap = (unit: Unit) => isUnowned(unit) || (!options.inherit && unit.answer.kind === "inherited");
    const isMeant = (unit: Unit) => !options.technologyOnly || isTechnology(unit, graph, structure);
    /** Reported units, and the units inside them for which the same remedy works. */
    const told = new Set<NodeId>();
    for (const unit of graph.units) {
      if (!isGap(unit)) continue;
      const isTold = options.inherit && told.has(unit.nestedIn ?? "");
      if (!isTold && !isMeant(unit)) continue;
      told.add(unit.id);
      if (isTold || unit.id === graph.company.mergedUnit) continue;
      const above = graph.nodes.get(unit.nestedIn ?? "");
      yield {
        message: `Nobody is accountable for ${quote(unit.name)}. Name an officer${above?.kind === "unit" ? `, or one for ${quote(above.name)}` : ""}.`,
        subjects: [unit.id],
        at: at(unit, "name"),
      };
    }
  },
});

/** Tells whether a unit neither names nor inherits an officer; another rule reports an officer that does not exist. */
function isUnowned({ answer }: Unit): boolean {
  return answer.kind === "unowned" && answer.because === "not-stated";
}

/** Recognises a technology unit by its kind or name, if these are clear enough, or by a focus area that it owns. */
function isTechnology({ id, focus }: Unit, graph: Graph, structure: Structure): boolean {
  const match = structure.departmentOf(id);
  const isRecognised =
    match !== undefined && match.confidence !== "low" && TECHNOLOGY_OFFICERS.some((officer) => officer === match.usual);
  return isRecognised || focus.length > 0 || graph.focus.some(({ owner }) => owner === id);
}
