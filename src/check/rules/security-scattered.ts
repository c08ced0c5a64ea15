import type { Graph, NodeId, Unit } from "../../model/graph.js";
import { answerersOf } from "../../model/queries.js";
import { at } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import type { Structure } from "../structure.js";
import { listNames, nameOfPost, quote } from "../../wording/index.js";

export const securityScattered = defineRule({
  id: "security-scattered",
  group: "roles",
  severity: "info",
  precision: "medium",
  title: "Security units answer to officers other than the CISO and have no line to the CISO.",
  why: "Attackers do not stop at the border of a department; the CISO can answer only for what the CISO can see.",
  sources: [
    {
      text: "NIST SP 800-53 Rev. 5 PM-2 (a programme for the whole organisation)",
      kind: "interpretation",
    },
    { text: "practice", kind: "heuristic" },
  ],
  options: {
    ignoreKinds: words(
      ["physical-security", "product-security", "fraud"],
      "Kinds of department that may answer to another officer.",
      "department-kind",
    ),
  },
  needs: ["departments[].name", "departments[].officer", "officers[].role"],
  fix: "Give the units of other officers a dotted line to the CISO, or let the CISO answer for them.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto }
  - { name: Security Operations, officer: ciso }
  - { id: appsec, name: Application Security, officer: cto, why: sits with the developers }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO }
departments:
  - { name: Engineering, officer: cto }
  - { name: Security Operations, officer: ciso }
  - { id: appsec, name: Application Security, officer: cto, why: sits with the developers }
dotted:
  - { from: appsec, to: ciso }
`,
  },

  *check({ graph, structure, options }) {
    const cisos = structure.officersWithRole("ciso");
    if (cisos.length === 0) return;
    const security = graph.units.filter((unit) => isSecurity(structure, unit, options.ignoreKinds));
    const seen = new Set(cisos.map(({ id }) => id));
    const isOutside = (unit: Unit): boolean =>
      answerersOf(unit).every((id) => !isInView(structure, id, seen)) && !hasDottedLine(graph, structure, unit, seen);
    const outside = security.filter((unit) => answerersOf(unit).length > 0 && isOutside(unit));
    const ids = new Set(outside.map(({ id }) => id));
    const parts = outside.filter(({ nestedIn = "" }) => !ids.has(nestedIn));
    const [first, ...others] = parts;
    // If all security work is outside the CISO's area, the company has chosen that, and the work is not split.
    if (first === undefined || security.length === outside.length) return;
    const inside = security.filter((unit) => answerersOf(unit).some((id) => seen.has(id)));
    const isSure = parts.some(({ id }) => structure.departmentOf(id)?.confidence === "high");
    yield {
      message: `Security work is split: ${listNames([...inside.slice(0, 1), ...parts].map((unit) => describeUnit(graph, structure, unit)))}. Give the units of other officers a dotted line to the CISO.`,
      subjects: parts.map(({ id }) => id),
      at: at(first, "officer"),
      related: others.map((unit) => ({
        message: `${quote(unit.name)} has no line to the CISO either`,
        at: at(unit, "officer"),
      })),
      ...(!isSure && { atMost: "info" as const }),
    };
  },
});

function isSecurity(structure: Structure, { id }: Unit, ignored: readonly string[]): boolean {
  const match = structure.departmentOf(id);
  return match?.kind?.domain === "security" && match.confidence !== "low" && !ignored.includes(match.kind.id);
}

/** Tells whether a post is a CISO, or reports to one. */
function isInView(structure: Structure, id: NodeId, cisos: ReadonlySet<NodeId>): boolean {
  const post = structure.findPost(id);
  if (post === undefined) return false;
  return cisos.has(id) || [...structure.managersOf(post)].some((manager) => cisos.has(manager.id));
}

/** Looks for a dotted line to a CISO from the unit, a unit around it, their heads or their answerers. */
function hasDottedLine(graph: Graph, structure: Structure, unit: Unit, cisos: ReadonlySet<NodeId>): boolean {
  const isToCiso = (from: NodeId): boolean => structure.dottedLinesFrom(from).some((to) => cisos.has(to));
  if (answerersOf(unit).some(isToCiso)) return true;
  for (let one: Unit | undefined = unit; one !== undefined; one = findUnitAround(graph, one)) {
    if (isToCiso(one.id) || one.heads.some(({ post }) => post !== undefined && isToCiso(post))) return true;
  }
  return false;
}

function findUnitAround({ nodes }: Graph, { nestedIn }: Unit): Unit | undefined {
  const around = nodes.get(nestedIn ?? "");
  return around?.kind === "unit" ? around : undefined;
}

/** Describes a unit as `'SOC' (CISO)`. */
function describeUnit(graph: Graph, structure: Structure, unit: Unit): string {
  const names = answerersOf(unit).flatMap((id) => structure.findPost(id) ?? []);
  return `${quote(unit.name)} (${names.map((post) => nameOfPost(graph, post)).join(", ")})`;
}
