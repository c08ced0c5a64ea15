import type { Graph, Officer } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import { BOARD_KINDS, hasRole } from "../structure.js";
import { capitaliseArticle, nameOfRole, nameOfThePost } from "../../wording/index.js";

export const cisoBoardAccess = defineRule({
  id: "ciso-board-access",
  group: "roles",
  severity: "info",
  precision: "high",
  title: "The CISO has no line to the board or one of its committees or, if the file has no board, to the CEO.",
  why: "Several regulations want the CISO to report to the governing body at least once a year. A line on the chart does not prove that the report is made, but without a line nobody expects one.",
  sources: [
    {
      text: "23 NYCRR 500.4(b), (c) (written report at least annually; timely on material issues)",
      kind: "requirement",
    },
    { text: "16 CFR 314.4(i) (in writing, at least annually)", kind: "requirement" },
    {
      text: "ISO/IEC 27001:2022 5.3 (b) (somebody reports on performance to top management)",
      kind: "requirement",
    },
    {
      text: "SEC Regulation S-K Item 106(c)(2)(iii) (disclose whether they report to the board; a rule of disclosure, not of structure)",
      kind: "interpretation",
    },
  ],
  options: {
    to: words(["board", "ceo"], "Kinds of committee and roles that a line may lead to.", "role-or-committee-kind"),
    roles: words(
      ["ciso"],
      "Roles that the rule checks; an officer whose entry has a 'scope:', who answers for only a part of the company, is left out.",
      "role",
    ),
  },
  needs: ["officers[].role", "officers[].dotted", "officers[].reportsTo", "committees[].kind"],
  fix: "Add a dotted line to the committee that hears about security, or give the CISO a seat on it.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO, reportsTo: board }
  - { id: coo, role: COO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: coo }
committees:
  - { id: board, name: Board of Directors, kind: board }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO, reportsTo: board }
  - { id: coo, role: COO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: coo, dotted: [audit] }
committees:
  - { id: board, name: Board of Directors, kind: board }
  - { id: audit, name: Audit Committee, kind: audit }
`,
  },

  *check({ graph, structure, options }) {
    const bodies = options.to.filter((kind) => kind === "board" || isCommitteeKind(graph, kind));
    const hasBody = graph.committees.some(({ committeeKind = "" }) => isOneOf(committeeKind, bodies));
    // If the company has a board or committee that `to` accepts, a line to the CEO is not enough.
    const wanted = hasBody ? bodies : options.to;
    const isThere = hasBody || graph.officers.some((officer) => hasRole(officer, wanted));
    if (!isThere) return;
    for (const role of options.roles) {
      for (const officer of structure.chiefsWithRole(role)) {
        if (hasRole(officer, options.to) || structure.hasLineTo(officer, wanted)) continue;
        const end = hasBody
          ? "the board or its committees"
          : `the ${wanted
              .filter((id) => id !== "board")
              .map(nameOfRole)
              .join(" or ")}`;
        yield {
          message:
            `${capitaliseArticle(nameOfThePost(graph, officer))} has no line to ${end}. ` +
            `Add a dotted line to ${hasBody ? "the committee that hears about security" : "somebody who hears about security"}.`,
          help: adviseOn(graph, officer, wanted),
          subjects: [officer.id],
          fact: hasBody ? "board" : "ceo",
          at: at(officer, "dotted", "reportsTo"),
        };
      }
    }
  },
});

/** Advises a dotted line to a committee or else to an officer, named by the id in the file. */
function adviseOn(graph: Graph, officer: Officer, wanted: readonly string[]): string {
  const bodies = graph.committees.filter(({ committeeKind = "" }) => isOneOf(committeeKind, wanted));
  // Prefer a committee of the board: it deals with risks more closely than the whole board does.
  const body = bodies.find(({ committeeKind }) => committeeKind !== "board") ?? bodies[0];
  if (body !== undefined)
    return `Add a dotted line to the committee that hears about security, such as 'dotted: [${body.id}]', or give ${nameOfThePost(graph, officer)} a seat on it.`;
  const other = graph.officers.find((each) => hasRole(each, wanted));
  return `Add a dotted line${other === undefined ? "" : `, such as 'dotted: [${other.id}]'`}.`;
}

function isCommitteeKind({ committees }: Graph, kind: string): boolean {
  return committees.some(({ committeeKind }) => committeeKind === kind);
}

/** Tells whether a kind of committee is one of these; `board` includes the committees of the board. */
function isOneOf(committeeKind: string, bodies: readonly string[]): boolean {
  return bodies.includes(committeeKind) || (bodies.includes("board") && BOARD_KINDS.includes(committeeKind));
}
