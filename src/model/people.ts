import type { Graph, NodeId, Unit } from "./graph.js";

/**
 * Counts a unit's own people: its headcount less the headcounts stated directly below it. A unit with fewer people than
 * the units below it is left out, because its headcount then does not say how many people it has itself.
 */
export function countOwnPeople(graph: Graph): ReadonlyMap<NodeId, number> {
  const people = new Map<NodeId, number>();
  for (const { id, headcount } of graph.units) if (headcount !== undefined) people.set(id, headcount);
  for (const unit of graph.units) {
    const above = unit.headcount === undefined ? undefined : findCountedAbove(graph, unit);
    if (above !== undefined) people.set(above.id, (people.get(above.id) ?? 0) - (unit.headcount ?? 0));
  }
  return new Map([...people].filter(([, count]) => count >= 0));
}

function findCountedAbove(graph: Graph, unit: Unit): Unit | undefined {
  let above = unit.nestedIn === undefined ? undefined : graph.nodes.get(unit.nestedIn);
  while (above?.kind === "unit" && above.headcount === undefined) {
    above = above.nestedIn === undefined ? undefined : graph.nodes.get(above.nestedIn);
  }
  return above?.kind === "unit" ? above : undefined;
}
