import type { Graph, NodeId, Officer, Unit } from "../../model/graph.js";
import { answerersOf, findOfficerAbove } from "../../model/queries.js";
import { at } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import type { RuleContext } from "../define-rule.js";
import { BOARD_KINDS, hasRole } from "../structure.js";
import type { Structure } from "../structure.js";
import { nameOfThePost, quote } from "../../wording/index.js";

export const internalAuditIndependent = defineRule({
  id: "internal-audit-independent",
  group: "separation",
  severity: "error",
  precision: "high",
  title: "Internal audit reports or answers to somebody who runs what it audits.",
  why: "The assurance of the third line is worth only as much as its independence.",
  sources: [
    { text: "IIA Three Lines Model 2020, principle 5", kind: "recommendation" },
    {
      text: "IIA Global Internal Audit Standards 2024, standard 7.1 (a direct reporting relationship with the board)",
      kind: "requirement",
    },
    {
      text: "ISO/IEC 27001:2022 9.2.2 (objective and impartial audits)",
      kind: "requirement",
    },
    { text: "DORA, (EU) 2022/2554, Art. 6(4)", kind: "requirement" },
  ],
  options: {
    allowedManagers: words(
      ["board", "ceo"],
      "Roles and committees that internal audit may report to; add cfo if the administrative line leads there.",
      "role-or-committee-kind",
    ),
    departmentKinds: words(["internal-audit", "it-audit"], "Kinds of department that audit.", "department-kind"),
  },
  needs: ["officers[].role", "officers[].reportsTo", "departments[].name", "departments[].officer"],
  fix: "Move the line to the board or its audit committee; if a team only tests controls for its own officer, give it a name that says so, and set 'line: 1' or 'line: 2'.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - { name: Information Technology, officer: cio, teams: [{ name: Internal Audit }] }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: cae, role: CAE, reportsTo: audit }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo, dotted: [audit] }
departments:
  - { name: Information Technology, officer: cio, teams: [{ name: Control Testing }] }
  - { name: Internal Audit, officer: cae }
committees:
  - { id: audit, name: Audit Committee, kind: audit }
`,
  },

  *check({ graph, structure, options }) {
    const isAllowed = (officer: Officer): boolean =>
      hasRole(officer, [...options.allowedManagers, "cae"]) ||
      // The top of the company is allowed, whatever the title. So is a role in the file's own words, which cannot be
      // judged.
      officer.id === graph.root ||
      !officer.roles.some(({ id }) => id !== undefined);

    for (const head of structure.officersWithRole("cae")) {
      const manager = structure.findPost(head.manager?.to);
      if (manager?.kind !== "officer" || head.manager?.guessed === true || isAllowed(manager)) continue;
      yield {
        message: describe("Internal audit reports", graph, manager),
        subjects: [head.id],
        fact: manager.role.id ?? "",
        at: at(head, "reportsTo"),
        isSofter: structure.hasLineTo(head, ["board"]),
      };
    }

    const audits = graph.units.filter((unit) => isAudit(structure, unit, options.departmentKinds));
    const auditIds = new Set(audits.map(({ id }) => id));
    for (const unit of audits) {
      if (auditIds.has(unit.nestedIn ?? "")) continue;
      const officer = findOfficer(graph, structure, unit);
      if (officer === undefined || isAllowed(officer)) continue;
      const isSure = unit.line === 3 || structure.departmentOf(unit.id)?.confidence === "high";
      yield {
        message: describe(`${quote(unit.name)} answers`, graph, officer),
        subjects: [unit.id],
        fact: officer.role.id ?? "",
        at: at(unit, "officer", "reportsTo"),
        isSofter: hasLineToBoard(graph, structure, unit),
        ...(!isSure && { atMost: "info" as const }),
      };
    }
  },
});

function describe(subject: string, graph: RuleContext["graph"], manager: Officer): string {
  return `${subject} to ${nameOfThePost(graph, manager)}. It must answer to the board or its audit committee, with at most an administrative line to the CEO.`;
}

/**
 * Tells whether a unit is internal audit. A stated line of defence overrides the recognised kind, so a team that only
 * tests controls can opt out with `line: 1`.
 */
function isAudit(structure: Structure, { id, line }: Unit, kinds: readonly string[]): boolean {
  if (line !== undefined) return line === 3;
  const match = structure.departmentOf(id);
  return match?.kind !== undefined && match.confidence !== "low" && kinds.includes(match.kind.id);
}

/** Finds the officer who answers for a unit; if nobody does, the officer that the file places it under. */
function findOfficer(graph: Graph, structure: Structure, unit: Unit): Officer | undefined {
  const [answerer] = answerersOf(unit);
  const post = structure.findPost(answerer);
  if (answerer !== undefined) return post?.kind === "officer" ? post : undefined;
  return graph.places.get(unit.id)?.guessed === false ? findOfficerAbove(graph, unit.id) : undefined;
}

function hasLineToBoard({ nodes }: Graph, structure: Structure, { id, heads }: Unit): boolean {
  const ends = [id, ...heads.flatMap(({ post }) => post ?? [])].flatMap((from) => structure.dottedLinesFrom(from));
  return ends.some((end: NodeId) => {
    const node = nodes.get(end);
    return node?.kind === "committee" && BOARD_KINDS.includes(node.committeeKind ?? "");
  });
}
