import type { Unit } from "../../model/graph.js";
import { quote } from "../../model/quote.js";
import { at } from "../anchors.js";
import { defineRule, yesNo } from "../define-rule.js";

export const departmentWithoutAccountable = defineRule({
  id: "department-without-accountable",
  group: "accountability",
  severity: "warn",
  precision: "high",
  title: "Nobody answers for a department, neither directly nor by inheritance.",
  why: "Work that nobody answers for is nobody's priority; several regimes ask that every area be covered.",
  sources: [
    {
      text: "UK FCA SYSC 26.2.1G (a senior manager answers for every area, without gaps)",
      kind: "requirement",
      isChecked: true,
    },
    { text: "NIST CSF 2.0 GV.RR-02", kind: "recommendation", isChecked: true },
    { text: "ISO/IEC 27001:2022 clause 5.3 and A.5.2", kind: "requirement", isChecked: true },
  ],
  options: {
    inherit: yesNo(true, "A unit that names nobody has the officer of the unit it is nested in."),
  },
  needs: ["departments[].officer"],
  fix: "Add 'officer:' to it or to the department around it; 'officer: none' with 'why:' says that nobody has to.",
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

  *check({ graph, options }) {
    // A file in which no unit names anybody does not say who answers for what; that is no gap but another subject.
    if (!graph.units.some(({ answer }) => answer.kind === "own" || answer.kind === "contested")) return;
    for (const unit of graph.units) {
      const above = graph.nodes.get(unit.nestedIn ?? "");
      const isGap = options.inherit
        ? isUnowned(unit) && !(above?.kind === "unit" && isUnowned(above))
        : isUnowned(unit) || unit.answer.kind === "inherited";
      if (!isGap || unit.id === graph.company.mergedUnit) continue;
      yield {
        message: `Nobody is accountable for ${quote(unit.name)}. Name an officer${above?.kind === "unit" ? `, or one for ${quote(above.name)}` : ""}.`,
        subjects: [unit.id],
        at: at(unit),
      };
    }
  },
});

/** Names nobody and inherits from nobody; an officer that does not exist is another finding. */
function isUnowned({ answer }: Unit): boolean {
  return answer.kind === "unowned" && answer.because === "not-stated";
}
