import type { DepartmentMatch } from "../catalog/index.js";
import type { Card, CardPart } from "../model/card.js";
import type { Coverage } from "../model/coverage.js";
import type { Finding } from "../model/finding.js";
import type { Graph, NodeId, Unit } from "../model/graph.js";
import { countOwnPeople } from "../model/people.js";
import { answerersOf, childrenOf } from "../model/queries.js";
import { countPeople, describeAnswer, displayName, holderText, nameOfRole, quote } from "../wording/index.js";
import { tellReason } from "./answer-for.js";
import { listOwned, nameAll, nameWithHolder, part } from "./card-parts.js";

/** Facts about a unit that are not in the graph. */
export interface UnitFacts {
  readonly match: DepartmentMatch | undefined;
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
}

/** Explains a unit: why its officer answers for it, what it does, its lines, and what a check found about it. */
export function explainUnit(graph: Graph, unit: Unit, { match, coverage, findings }: UnitFacts): Card {
  const { level, name, id, purpose } = unit;
  const lead = `${describeAnswer(graph, unit.answer)}.`;
  return {
    kind: "unit",
    id,
    title: `${name}, ${level === "team" ? "a team" : "a department"}`,
    lead,
    parts: [
      ...part("Who answers, and why", listChain(graph, unit)),
      ...part("Purpose", [purpose]),
      ...part("Focus areas", [listOwned(coverage, unit.id)]),
      ...listWork(graph, unit, match),
      ...listPeople(graph, unit),
      ...listLines(graph, unit),
      ...listFindings(id, findings),
    ],
  };
}

/** Returns the chain of reasons for a unit's officer, from the unit outwards to the unit that names the officer. */
function listChain(graph: Graph, unit: Unit): readonly string[] {
  const { answer } = unit;
  const chain: string[] = [];
  const from = "from" in answer ? answer.from : undefined;
  for (let around = unit; from !== undefined && around.id !== from;) {
    const outer = graph.nodes.get(around.nestedIn ?? "");
    if (outer?.kind !== "unit") break;
    chain.push(`${quote(around.name)} names no officer and is inside ${quote(outer.name)}.`);
    around = outer;
  }
  const posts = answerersOf(unit).map((id) => nameWithHolder(graph, id));
  const source = from === undefined ? unit : graph.nodes.get(from);
  const stated = source?.kind === "unit" && source !== unit ? [tellStated(graph, source)] : [tellReason(graph, unit)];
  return [...chain, ...stated, ...(posts.length === 0 ? [] : [`So: ${posts.join(" and ")}.`])];
}

function tellStated(graph: Graph, source: Unit): string {
  return `${quote(source.name)}: ${describeAnswer(graph, source.answer)}.`;
}

function listWork(graph: Graph, unit: Unit, match: DepartmentMatch | undefined): readonly CardPart[] {
  const inside = graph.units.filter(({ nestedIn }) => nestedIn === unit.id).map(({ id }) => id);
  const kind = match?.kind;
  const usual =
    kind && `Looks like ${quote(kind.name)} (${kind.id}), which the ${nameOfRole(kind.usual)} usually answers for.`;
  return [
    ...part("Holds", [nameAll(graph, inside)]),
    ...part("Kind", [usual, kind?.note]),
    ...part("Responsible", [nameAll(graph, unit.responsible)]),
    ...part("Consulted", [nameAll(graph, unit.consulted)]),
    ...part("Informed", [nameAll(graph, unit.informed)]),
    ...part("Tags", [unit.tags.join(", ")]),
  ];
}

function listPeople(graph: Graph, { id, heads, headVacant, headcount }: Unit): readonly CardPart[] {
  const own = countOwnPeople(graph).get(id);
  const count = headcount === undefined ? undefined : countPeople(headcount);
  const isSplit = own !== undefined && headcount !== undefined && own !== headcount;
  return [
    ...part("Head", headVacant ? ["Vacant"] : heads.map((head) => holderText(head))),
    ...part("People", [isSplit ? `${count ?? ""}, ${countPeople(own)} of them directly in this unit` : count]),
  ];
}

function listLines(graph: Graph, { id }: Unit): readonly CardPart[] {
  const under = graph.places.get(id)?.under;
  const dotted = graph.dottedLines.filter(({ from, to }) => from === id || to === id);
  return [
    ...part("Hangs under", [under === undefined ? undefined : nameWithHolder(graph, under)]),
    ...part("Below it", [nameAll(graph, childrenOf(graph, id))]),
    ...part(
      "Dotted lines",
      dotted.map(({ from, to, note }) => {
        const ends = from === id ? `to ${displayName(graph, to)}` : `from ${displayName(graph, from)}`;
        return note === undefined ? ends : `${ends}: ${note}`;
      }),
    ),
  ];
}

/** Returns what a check found about an entry. */
export function listFindings(id: NodeId, findings: readonly Finding[]): readonly CardPart[] {
  const about = findings.filter(({ subjects }) => subjects.includes(id));
  return part(
    "Findings",
    about.map(({ severity, message, rule, file, range }) => {
      return `${severity}: ${message} (${rule}, ${file}:${range.start.line}:${range.start.column})`;
    }),
  );
}
