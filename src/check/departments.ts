import { createDepartmentFinder, readOwnMeaning } from "../catalog/index.js";
import type { DepartmentMatch, OwnMeaning } from "../catalog/index.js";
import type { Graph, NodeId, Unit } from "../model/graph.js";

/** What units were recognised as, with a company's own words; the unit around settles letters. */
export function recogniseUnits(
  graph: Graph,
  ownWords: Readonly<Record<string, string>>,
): ReadonlyMap<NodeId, DepartmentMatch> {
  const find = createDepartmentFinder(readOwnWords(ownWords));
  const matches = new Map<NodeId, DepartmentMatch | undefined>();
  const recognise = ({ id, name, unitKind, nestedIn }: Unit): DepartmentMatch | undefined => {
    if (matches.has(id)) return matches.get(id);
    const around = graph.nodes.get(nestedIn ?? "");
    const within = around?.kind === "unit" ? recognise(around)?.kind?.domain : undefined;
    const match = find({ name, kind: unitKind, within });
    matches.set(id, match);
    return match;
  };
  for (const unit of graph.units) recognise(unit);
  return new Map([...matches].flatMap(([id, match]) => (match === undefined ? [] : [[id, match]])));
}

/** Those that mean something; the others are said where the config file is read. */
function readOwnWords(ownWords: Readonly<Record<string, string>>): ReadonlyMap<string, OwnMeaning> {
  const meanings = new Map<string, OwnMeaning>();
  for (const [word, value] of Object.entries(ownWords)) {
    const meaning = readOwnMeaning(value);
    if (meaning.kind !== "unknown") meanings.set(word, meaning);
  }
  return meanings;
}
