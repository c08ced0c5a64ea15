import type { Graph, NodeId, Unit } from "../model/graph.js";
import { countOwnPeople } from "../model/people.js";
import { answerersOf } from "../model/queries.js";
import type { RoleHere } from "../model/role-profile.js";

/** Finds who holds a role in a company, and what its holders answer for. */
export function findRoleHere(role: string, graph: Graph): RoleHere {
  const holders = graph.officers.filter(({ roles }) => roles.some(({ id }) => id === role));
  const ids = new Set(holders.map(({ id }) => id));
  const mine = graph.units.filter((unit) => answerersOf(unit).some((id) => ids.has(id)));
  const isAlone = (unit: Unit) => answerersOf(unit).every((id) => ids.has(id));
  const units = mine.filter(isAlone);
  const people = countPeopleOf(graph, units);
  return {
    holders: [...ids],
    units: toIds(units),
    topUnits: toIds(keepOutermost(units)),
    contestedUnits: toIds(mine.filter((unit) => !isAlone(unit))),
    ...(people !== undefined && { people }),
    reportsTo: [...new Set(holders.flatMap(({ manager }) => manager?.to ?? []))],
    dottedTo: [...new Set(graph.dottedLines.flatMap(({ from, to }) => (ids.has(from) ? [to] : [])))],
  };
}

function toIds(units: readonly Unit[]): readonly NodeId[] {
  return units.map(({ id }) => id);
}

/** Keeps the outermost units: those that are not inside another unit of the list. */
export function keepOutermost(units: readonly Unit[]): readonly Unit[] {
  const ids = new Set(toIds(units));
  return units.filter(({ nestedIn }) => nestedIn === undefined || !ids.has(nestedIn));
}

function countPeopleOf(graph: Graph, units: readonly Unit[]): number | undefined {
  const people = countOwnPeople(graph);
  const counts = units.flatMap(({ id }) => people.get(id) ?? []);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}
