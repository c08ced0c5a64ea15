import type { Committee } from "../../model/graph.js";
import { at, atCompany } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import type { Structure } from "../structure.js";
import { quote } from "../../wording/index.js";

/** Topics of `oversees:` that include security. */
const TOPICS = ["security", "technology", "risk"];

export const governingBodyMissing = defineRule({
  id: "governing-body-missing",
  group: "roles",
  severity: "off",
  precision: "high",
  title: "The file names no board, committee or management body that oversees security risk.",
  why: "Newer regulations make the governing body itself responsible for security risk, so the file should say which body that is.",
  sources: [
    { text: "NIS2, (EU) 2022/2555, Art. 20(1)", kind: "requirement" },
    { text: "DORA, (EU) 2022/2554, Art. 5(2)", kind: "requirement" },
    { text: "23 NYCRR 500.4(d)", kind: "requirement" },
    { text: "SEC Regulation S-K Item 106(c)(1)", kind: "interpretation" },
    { text: "NIST CSF 2.0 GV.RR-01", kind: "recommendation" },
  ],
  options: {
    kinds: words(["board", "audit", "risk", "management-body"], "Kinds of committee that govern.", "committee-kind"),
  },
  needs: ["committees[].kind", "committees[].oversees"],
  fix: "Add the board or the committee under 'committees:', with 'oversees:' and the ids of what it oversees.",
  canBeExcepted: true,
  example: {
    settings: { severity: "warn" },
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, reportsTo: ceo, dotted: [board] }
committees:
  - { id: board, name: Board of Directors, kind: board, oversees: [audit] }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: ciso, role: CISO, reportsTo: ceo, dotted: [board] }
committees:
  - { id: board, name: Board of Directors, kind: board, oversees: [audit, security] }
`,
  },

  *check({ graph, structure, options }) {
    const bodies = graph.committees.filter(({ committeeKind = "" }) => options.kinds.includes(committeeKind));
    if (bodies.some((body) => overseesSecurity(structure, body))) return;
    const [body] = bodies;
    yield {
      message: `The file names no governing body that oversees security risk. ${
        body === undefined
          ? "Add the board or the committee, and what it oversees."
          : `Say what ${quote(body.name)} oversees, or add the committee that does.`
      }`,
      subjects: [],
      at: body === undefined ? atCompany(graph) : at(body, "oversees"),
    };
  },
});

/** Tells whether a committee oversees a security topic, a security unit or the CISO. */
function overseesSecurity(structure: Structure, { oversees }: Committee): boolean {
  const chiefs = structure.officersWithRole("ciso").map(({ id }) => id);
  return oversees.some(
    (what) =>
      TOPICS.includes(what.toLowerCase()) ||
      chiefs.includes(what) ||
      structure.departmentOf(what)?.kind?.domain === "security",
  );
}
