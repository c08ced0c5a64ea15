import type { Graph, NodeId, Unit } from "../../model/graph.js";
import { answerersOf } from "../../model/queries.js";
import { at } from "../fault-origins.js";
import { defineRule, wholeNumber, word, words } from "../define-rule.js";
import type { Structure } from "../structure.js";
import { listNames, nameOfThePost, quote } from "../../wording/index.js";

export const incidentResponseSingleOwner = defineRule({
  id: "incident-response-single-owner",
  group: "accountability",
  severity: "warn",
  precision: "high",
  title: "Security incident response has no owner, or its teams answer to different officers.",
  why: "During an incident, minutes are lost on finding out who decides; regulations ask for clear roles and decision levels beforehand.",
  sources: [
    {
      text: "23 NYCRR 500.16(a)(1)(iii) (a plan with clear roles and levels of decision)",
      kind: "interpretation",
    },
    { text: "PCI DSS v4.0.1 12.10.1 (a plan with roles and responsibilities)", kind: "interpretation" },
    { text: "NIST CSF 2.0 GV.RR-02, examples of implementation", kind: "recommendation" },
  ],
  options: {
    departmentKinds: words(
      ["incident-response", "security-operations"],
      "Kinds of department that respond to incidents.",
      "department-kind",
    ),
    focus: word("ciso.incident-response", "The focus area whose owner must be able to decide."),
    exemptBelowHeadcount: wholeNumber(0, "The smallest number of people in a company for the rule to apply."),
  },
  needs: ["departments[].name", "departments[].officer", "focus"],
  fix: "Give the focus area one owner, and put the teams under that officer or give them a dotted line to that officer.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: coo, role: COO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - { name: Computer Security Incident Response Team, kind: incident-response, officer: ciso }
  - { name: Security Operations Centre, kind: security-operations, officer: coo, reportsTo: coo }
dotted:
  - { from: coo, to: ciso }
`,
    good: `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO }
  - { id: coo, role: COO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - { name: Computer Security Incident Response Team, kind: incident-response, officer: ciso }
  - { id: soc, name: Security Operations Centre, kind: security-operations, officer: coo, reportsTo: coo }
dotted:
  - { from: soc, to: ciso }
`,
  },

  *check({ graph, structure, options }) {
    const { headcount } = graph.company;
    if (headcount !== undefined && headcount < options.exemptBelowHeadcount) return;
    const teams = graph.units.filter((unit) => isTeam(structure, unit, options.departmentKinds));
    for (const team of teams) {
      if (team.answer.kind !== "none" || team.answer.from !== undefined) continue;
      yield {
        message: `Security incident response has no owner: nobody answers for ${quote(team.name)}. One officer must be able to say 'disconnect it' without asking anybody else.`,
        subjects: [team.id],
        fact: "none",
        at: at(team, "officer"),
      };
    }

    const answered = teams.filter((team) => answerersOf(team).length === 1);
    const answerers = [...new Set(answered.flatMap(answerersOf))];
    const owner = findOwner(graph, options.focus);
    const candidates = owner === undefined ? answerers : [owner];
    const reaches = (team: Unit, officer: NodeId): boolean => isUnder(structure, team, officer);
    const isSettled = candidates.some((officer) => answered.every((team) => reaches(team, officer)));
    if (answered.length === 0 || isSettled || (owner === undefined && answerers.length < 2)) return;
    const decider = owner ?? answerers[0] ?? "";
    const outside = answered.filter((team) => !reaches(team, decider));
    const [first] = outside;
    if (first === undefined) return;
    const list = answered.map((team) => {
      const [post] = answerersOf(team).flatMap((id) => structure.findPost(id) ?? []);
      return `${quote(team.name)} to ${post === undefined ? "nobody" : nameOfThePost(graph, post)}`;
    });
    const ownerPost = structure.findPost(owner);
    const owned = ownerPost === undefined ? "" : `, and its owner is ${nameOfThePost(graph, ownerPost)}`;
    yield {
      message: `Security incident response is divided: ${listNames(list)}${owned}. One officer must be able to say 'disconnect it' without asking anybody else.`,
      subjects: outside.map(({ id }) => id),
      fact: "divided",
      at: at(first, "officer"),
    };
  },
});

/** Tells whether a unit is certainly of one of these kinds and not inside another such unit, which counts instead. */
function isTeam(structure: Structure, { id, nestedIn }: Unit, kinds: readonly string[]): boolean {
  const isOfKind = (unit: NodeId): boolean => {
    const match = structure.departmentOf(unit);
    return match?.kind !== undefined && match.confidence === "high" && kinds.includes(match.kind.id);
  };
  return isOfKind(id) && (nestedIn === undefined || !isOfKind(nestedIn));
}

/**
 * Finds the post that owns the focus area; if the file names a department as the owner, the post that answers for it.
 */
function findOwner(graph: Graph, area: string): NodeId | undefined {
  const owner = graph.nodes.get(graph.focus.find((entry) => entry.area === area)?.owner ?? "");
  return owner?.kind === "unit" ? answerersOf(owner)[0] : owner?.id;
}

/**
 * Tells whether the officer answers for the team, is above the team's head, is above the post that answers for the
 * team, or is at the end of a dotted line from the team.
 */
function isUnder(structure: Structure, team: Unit, officer: NodeId): boolean {
  const posts = [...answerersOf(team), ...team.heads.flatMap(({ post }) => post ?? [])].flatMap(
    (id) => structure.findPost(id) ?? [],
  );
  const isAbove = posts.some(
    (post) => post.id === officer || [...structure.managersOf(post)].some(({ id }) => id === officer),
  );
  const heads = team.heads.flatMap(({ post }) => post ?? []);
  return isAbove || [team.id, ...heads].some((from) => structure.dottedLinesFrom(from).includes(officer));
}
