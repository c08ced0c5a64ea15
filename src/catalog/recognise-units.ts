import type { Graph, NodeId, Unit } from "../model/graph.js";
import { createDepartmentFinder, readOwnMeaning } from "./find-department.js";
import type { DepartmentMatch, OwnMeaning } from "./find-department.js";

/** Recognises a unit as a kind of department. The enclosing unit decides what ambiguous letters mean. */
export type UnitRecogniser = (unit: Unit) => DepartmentMatch | undefined;

/** Returns a recogniser that knows a company's own words and remembers the units it has seen. */
export function createUnitRecogniser(graph: Graph, ownWords: Readonly<Record<string, string>>): UnitRecogniser {
  const find = createDepartmentFinder(readOwnWords(ownWords));
  const matches = new Map<NodeId, DepartmentMatch | undefined>();
  const recognise: UnitRecogniser = ({ id, name, unitKind, nestedIn }) => {
    const known = matches.get(id);
    if (known !== undefined || matches.has(id)) return known;
    const around = graph.nodes.get(nestedIn ?? "");
    const within = around?.kind === "unit" ? recognise(around)?.kind?.domain : undefined;
    const match = find({ name, kind: unitKind, within });
    matches.set(id, match);
    return match;
  };
  return (unit) => {
    // Most units come after the unit that contains them, so that unit is already recognised.
    if (unit.nestedIn === undefined || matches.has(unit.nestedIn)) return recognise(unit);
    // Recognise the outermost unit first. There is no recursion, because units can be nested 10,000 levels deep.
    for (const around of listAround(graph, unit, (id) => matches.has(id))) recognise(around);
    return recognise(unit);
  };
}

/** Returns the enclosing units that are not recognised yet, the outermost first. */
function listAround(graph: Graph, unit: Unit, isKnown: (id: NodeId) => boolean): readonly Unit[] {
  const around: Unit[] = [];
  let node = graph.nodes.get(unit.nestedIn ?? "");
  while (node?.kind === "unit" && !isKnown(node.id)) {
    around.push(node);
    node = graph.nodes.get(node.nestedIn ?? "");
  }
  return around.reverse();
}

/** Recognises all units as kinds of department, with a company's own words. */
export function recogniseUnits(
  graph: Graph,
  ownWords: Readonly<Record<string, string>>,
): ReadonlyMap<NodeId, DepartmentMatch> {
  const recognise = createUnitRecogniser(graph, ownWords);
  return new Map(
    graph.units.flatMap((unit) => {
      const match = recognise(unit);
      return match === undefined ? [] : [[unit.id, match] as const];
    }),
  );
}

/** Skips words without a known meaning, which are reported when the config file is read. */
function readOwnWords(ownWords: Readonly<Record<string, string>>): ReadonlyMap<string, OwnMeaning> {
  const meanings = new Map<string, OwnMeaning>();
  for (const [word, value] of Object.entries(ownWords)) {
    const meaning = readOwnMeaning(value);
    if (meaning.kind !== "unknown") meanings.set(word, meaning);
  }
  return meanings;
}
