import type { Graph, NodeId, Unit } from "../model/graph.js";
import { createDepartmentFinder, readOwnMeaning } from "./find-department.js";
import type { DepartmentMatch, OwnMeaning } from "./find-department.js";

/** Recognises the departments of units, with a company's own words; the unit around settles ambiguous letters. */
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

/** Skips words without a known meaning: they are reported when the config file is read. */
function readOwnWords(ownWords: Readonly<Record<string, string>>): ReadonlyMap<string, OwnMeaning> {
  const meanings = new Map<string, OwnMeaning>();
  for (const [word, value] of Object.entries(ownWords)) {
    const meaning = readOwnMeaning(value);
    if (meaning.kind !== "unknown") meanings.set(word, meaning);
  }
  return meanings;
}
