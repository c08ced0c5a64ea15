import type { NodeId, Unit } from "../../model/graph.js";
import { countOwnPeople } from "../../model/people.js";
import { colourOfUnit, differsFromLine, ownerOfUnit } from "../../model/queries.js";
import type { Owner, OwnColour } from "../../model/queries.js";
import { describeBox } from "./box-content.js";
import type { ContentContext } from "./card-content.js";

/** Counts of each state, as the legend shows them. */
export interface StateCounts {
  readonly owners: ReadonlyMap<Owner | OwnColour, OwnerCount>;
  /** Number of units that hang under an officer other than the one who answers. */
  readonly differing: number;
  /** Number of vacant boxes, units or not. */
  readonly vacant: number;
  readonly broken: number;
}

export interface OwnerCount {
  readonly units: number;
  /** Number of units whose headcount is known. */
  readonly counted: number;
  readonly people: number;
}

export const NO_COUNTS: StateCounts = { owners: new Map(), differing: 0, vacant: 0, broken: 0 };

/** Counts boxes one by one; `addCounts` sums several. */
export class BoxCounter {
  readonly #context: ContentContext;
  readonly #people: ReadonlyMap<NodeId, number>;

  constructor(context: ContentContext) {
    this.#context = context;
    this.#people = countOwnPeople(context.graph);
  }

  count(id: NodeId): StateCounts {
    const { isVacant, isBroken, merged } = describeBox(this.#context, id).attributes;
    const marks = { vacant: Number(isVacant), broken: Number(isBroken) };
    const { graph } = this.#context;
    const node = graph.nodes.get(merged?.node ?? id);
    if (node?.kind !== "unit") return { ...NO_COUNTS, ...marks };
    // The company's own unit shares the card of its head, which is not hatched. If it has no people of its own, readers
    // could not find the gap on the chart, so it is not counted; with people it is, so that the people in the legend
    // add up.
    const isEmptyGap = merged !== undefined && ownerOfUnit(graph, node) === "unowned" && !this.#people.get(node.id);
    if (isEmptyGap) return { ...NO_COUNTS, ...marks };
    return { ...this.#countUnit(node), ...marks };
  }

  #countUnit(unit: Unit): StateCounts {
    const { graph, boxIndex, coloured } = this.#context;
    const people = this.#people.get(unit.id);
    const count = { units: 1, counted: Number(people !== undefined), people: people ?? 0 };
    const differing = Number(differsFromLine(graph, unit, boxIndex.officerAbove.get(unit.id)));
    return { ...NO_COUNTS, owners: new Map([[colourOfUnit(graph, unit, coloured), count]]), differing };
  }
}

/** Adds up the counts of two boxes, or of everything below them. */
export function addCounts(a: StateCounts, b: StateCounts): StateCounts {
  const owners = new Map(a.owners);
  for (const [owner, count] of b.owners) {
    const sum = owners.get(owner);
    owners.set(owner, {
      units: (sum?.units ?? 0) + count.units,
      counted: (sum?.counted ?? 0) + count.counted,
      people: (sum?.people ?? 0) + count.people,
    });
  }
  return {
    owners,
    differing: a.differing + b.differing,
    vacant: a.vacant + b.vacant,
    broken: a.broken + b.broken,
  };
}
