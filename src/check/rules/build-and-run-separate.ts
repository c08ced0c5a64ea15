import type { Unit } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule, word, words } from "../define-rule.js";
import { findSharedLead } from "../same-lead.js";
import { quote } from "../../wording/index.js";

export const buildAndRunSeparate = defineRule({
  id: "build-and-run-separate",
  group: "separation",
  severity: "off",
  precision: "low",
  title: "Development and operation of the systems behind the financial statements have the same direct head.",
  why:
    "Auditors ask that nobody can both change a program and put it into production. Teams that both build and run " +
    "their systems meet this with controls, such as reviewed and logged pipelines, instead of separate teams, so the rule is off by default.",
  sources: [
    {
      text: "SOX 404, IT general controls on program change (auditing practice; PCAOB AS 2201)",
      kind: "interpretation",
    },
    { text: "ISO/IEC 27002:2022 5.3 (d)", kind: "recommendation" },
  ],
  options: {
    buildKinds: words(
      ["software-engineering", "business-applications"],
      "Kinds of department that change programs.",
      "department-kind",
    ),
    runKinds: words(
      ["it-operations", "systems-administration", "database-administration"],
      "Kinds of department that run programs.",
      "department-kind",
    ),
    onlyTag: word("icfr", "Tag of the units that the rule checks; '*' stands for all units."),
  },
  needs: ["departments[].name", "departments[].head", "departments[].tags"],
  fix: "Give them different heads, or name the pipeline control in an exception.",
  canBeExcepted: true,
  example: {
    settings: { severity: "warn" },
    bad: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: ciso, role: CISO }
people:
  - { id: lead, title: Head of Finance Systems, reportsTo: cio }
departments:
  - { name: Business Applications, officer: cio, head: lead, tags: [icfr] }
  - { name: IT Operations, officer: cio, head: lead, tags: [icfr] }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: ciso, role: CISO }
people:
  - { id: lead, title: Head of Finance Systems, reportsTo: cio }
departments:
  - { name: Business Applications, officer: cio, head: lead, tags: [icfr] }
  - { name: IT Operations, officer: cio, head: { title: Head of Operations }, tags: [icfr] }
`,
  },

  *check({ graph, structure, options }) {
    const listKind = (kinds: readonly string[]): readonly Unit[] =>
      graph.units.filter(
        ({ id, tags }) =>
          (options.onlyTag === "*" || tags.includes(options.onlyTag)) &&
          kinds.includes(structure.departmentOf(id)?.kind?.id ?? ""),
      );
    const shared = findSharedLead(graph, structure, listKind(options.buildKinds), listKind(options.runKinds), "head");
    if (shared === undefined) return;
    const { first, second } = shared;
    yield {
      message: `${quote(first.name)} and ${quote(second.name)} have the same head. If a pipeline control replaces the separation, say so in an exception.`,
      subjects: [first.id, second.id],
      at: at(second, "head", "heads"),
      related: [{ message: `${quote(first.name)} changes programs`, at: at(first, "head", "heads") }],
    };
  },
});
