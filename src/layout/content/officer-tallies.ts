import type { Graph, NodeId, Unit } from "../../model/graph.js";
import { countOwnPeople } from "../../model/people.js";
import { ancestorsOf } from "../../model/queries.js";
import { addOwnerCounts } from "./owner-count.js";
import type { OwnerCount } from "./owner-count.js";

/** Units that an officer answers for alone, wherever they are on the chart. */
export interface OfficerTally extends OwnerCount {
  /** Whether no unit hangs under the officer, so that all of these units are elsewhere on the chart. */
  readonly isElsewhere: boolean;
}

/** Counts the units of each officer as the legend does: a contested unit belongs to nobody. */
export function tallyOfficers(graph: Graph): ReadonlyMap<NodeId, OfficerTally> {
  const counts = new Map<NodeId, OwnerCount>();
  const people = countOwnPeople(graph);
  for (const { id, answer } of graph.units) {
    if (answer.kind !== "own" && answer.kind !== "inherited") continue;
    const own = people.get(id);
    const count = { units: 1, counted: Number(own !== undefined), people: own ?? 0 };
    counts.set(answer.by, addOwnerCounts(counts.get(answer.by), count));
  }
  const managers = findManagers(graph);
  return new Map([...counts].map(([id, count]) => [id, { ...count, isElsewhere: !managers.has(id) }]));
}

/**
 * Tells whether a unit below an officer has more people than the officer answers for according to the officer's card.
 */
export function isOutnumbered(tally: OfficerTally | undefined, { headcount = 0 }: Unit): boolean {
  return tally !== undefined && tally.people > 0 && headcount > tally.people;
}

/** Finds all boxes that units hang under, at any depth. */
function findManagers(graph: Graph): ReadonlySet<NodeId> {
  const managers = new Set<NodeId>();
  for (const unit of graph.units) {
    for (const above of ancestorsOf(graph, unit.id)) {
      if (managers.has(above)) break;
      managers.add(above);
    }
  }
  return managers;
}
