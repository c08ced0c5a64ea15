import type { Unit } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { choice, defineRule, words } from "../define-rule.js";
import { findSharedLead } from "../same-lead.js";
import type { Nearness } from "../same-lead.js";
import { quote } from "../../wording/index.js";

export const accessAndAuditLogSeparate = defineRule({
  id: "access-and-audit-log-separate",
  group: "separation",
  severity: "off",
  precision: "medium",
  title: "The team that grants access and the team that reviews its use have the same head.",
  why: "A person who can open the door should not also be able to edit the visitors' book.",
  sources: [
    { text: "NIST SP 800-53 Rev. 5, AC-5, discussion", kind: "recommendation" },
    { text: "ISO/IEC 27002:2022 5.3 (b), (g)", kind: "recommendation" },
  ],
  options: {
    accessKinds: words(
      ["identity-access-management", "privileged-access"],
      "Kinds of department that grant access.",
      "department-kind",
    ),
    auditKinds: words(
      ["security-operations", "it-audit"],
      "Kinds of department that review how access is used.",
      "department-kind",
    ),
    same: choice(
      ["head", "manager", "officer"],
      "head",
      "What two teams must not share: 'head', a head; 'manager', a head or the manager above it; 'officer', the officer who answers for them.",
    ),
  },
  needs: ["departments[].name", "departments[].head"],
  fix: "Give them different heads, or say in an exception who else reviews the use of access.",
  canBeExcepted: true,
  example: {
    settings: { severity: "warn" },
    bad: `company: Northwind Bikes
officers:
  - { id: ciso, role: CISO }
people:
  - { id: access-lead, title: Head of Access, reportsTo: ciso }
departments:
  - { name: Identity and Access Management, officer: ciso, head: access-lead }
  - { name: Security Operations Center, officer: ciso, head: access-lead }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ciso, role: CISO }
people:
  - { id: access-lead, title: Head of Access, reportsTo: ciso }
  - { id: soc-lead, title: Head of Monitoring, reportsTo: ciso }
departments:
  - { name: Identity and Access Management, officer: ciso, head: access-lead }
  - { name: Security Operations Center, officer: ciso, head: soc-lead }
`,
  },

  *check({ graph, structure, options }) {
    const listKind = (kinds: readonly string[]): readonly Unit[] =>
      graph.units.filter(({ id }) => kinds.includes(structure.departmentOf(id)?.kind?.id ?? ""));
    const [access, audit] = [listKind(options.accessKinds), listKind(options.auditKinds)];
    const shared = findSharedLead(graph, structure, access, audit, options.same);
    if (shared === undefined) return;
    const { first, second } = shared;
    yield {
      message: `${quote(first.name)} and ${quote(second.name)} have the same ${options.same}. Different people should grant access and review its use.`,
      subjects: [first.id, second.id],
      at: at(second, ...KEYS[options.same]),
      related: [{ message: `${quote(first.name)} grants access`, at: at(first, ...KEYS[options.same]) }],
    };
  },
});

/** Keys of a unit that say who leads it, by the level at which units are compared. */
const KEYS: Readonly<Record<Nearness, readonly string[]>> = {
  head: ["head", "heads"],
  manager: ["head", "heads", "reportsTo"],
  officer: ["officer"],
};
