import type { Difference } from "../model/drift.js";
import type { Graph } from "../model/graph.js";
import type { Candidate, CompanyPerson, MovedFact, Move, Pair, RowPerson } from "../model/matched-people.js";
import { nameOfNode, quote } from "../wording/index.js";
import { placesOf } from "./list-people.js";

export function describeMisnumbered({ one, other }: Pair): Difference {
  const message =
    `The number ${quote(other.id ?? "")} is that of ${quote(one.name)} in the company file and of ${quote(other.name)} ` +
    "in the list.";
  return { kind: "number-of-another", message, ...bothSides({ one, other }) };
}

export function describeMove({ one, other, unit, manager }: Move): Difference {
  const clauses = [...tellBoth("unit", unit), ...tellBoth("manager", manager)];
  const message = `${quote(one.name)} moved: ${clauses.join("; ")}.`;
  return { kind: "moved", message, ...bothSides({ one, other }) };
}

function tellBoth(noun: string, fact: MovedFact | undefined): readonly string[] {
  if (fact === undefined) return [];
  return [`${noun} ${quote(fact.there)} in the list, ${quote(fact.here)} in the company file`];
}

export function describeCandidate({ one, other, because }: Candidate): Difference {
  const message = `${quote(one.name)} of the company file may be ${tellRow(other)} of the list: ${because}.`;
  return { kind: "perhaps-the-same", message, ...bothSides({ one, other }) };
}

export function describeOnlyThere(other: RowPerson): Difference {
  const message = `${tellRow(other)} is only in the list.`;
  return { kind: "only-in-list", message, subjects: [], rows: placesOf(other), fact: factOf(other) };
}

export function describeOnlyHere(graph: Graph, one: CompanyPerson): Difference {
  const nodes = one.subjects.flatMap((id) => graph.nodes.get(id) ?? []);
  const posts = [...new Set(nodes.map((node) => nameOfNode(graph, node)))].slice(0, 3);
  const message = `${quote(one.name)} (${posts.join(", ")}) is only in the company file.`;
  return {
    kind: "only-in-company",
    message,
    subjects: subjectsOf(one),
    origin: one.origin,
    rows: [],
    fact: one.folded,
  };
}

function bothSides({ one, other }: Pair): Omit<Difference, "kind" | "message"> {
  return { subjects: subjectsOf(one), origin: one.origin, rows: placesOf(other), fact: factOf(other) };
}

function subjectsOf({ subjects }: CompanyPerson): readonly string[] {
  return [...new Set(subjects)];
}

/** Returns the name of somebody in the list with the title and the unit, to tell people with the same name apart. */
function tellRow({ name, rows }: RowPerson): string {
  const [row] = rows;
  const facts = [row?.title, row?.unit.at(-1)].filter((fact) => fact !== undefined).map(quote);
  return facts.length === 0 ? quote(name) : `${quote(name)} (${facts.join(", ")})`;
}

function factOf({ id, folded }: RowPerson): string {
  return id ?? folded;
}
