import type { Graph, NodeId, Unit } from "../../model/graph.js";
import { countOwnPeople } from "../../model/people.js";
import { colourOfPost, colourOfUnit, differsFromLine, ownerOfUnit } from "../../model/queries.js";
import type { OfficerColour, Owner, OwnColour } from "../../model/queries.js";
import { BoxDescriber } from "./box-content.js";
import { lacksHeadName } from "./card-content.js";
import { isGhost } from "./change-marks.js";
import type { ContentContext } from "./card-content.js";
import { addOwnerCounts } from "./owner-count.js";
import type { OwnerCount } from "./owner-count.js";

/** Counts of each state, as the legend shows them. */
export interface StateCounts {
  readonly owners: ReadonlyMap<Owner | OwnColour, OwnerCount>;
  /** Colours of the first contested unit, which the legend shows as the sample for all contested units. */
  readonly contest?: readonly OfficerColour[];
  /** Units that nobody answers for; units inside them that nobody answers for either are not counted again. */
  readonly gaps: Gaps;
  /** Number of units that hang under an officer other than the one who answers. */
  readonly differing: number;
  /** Number of vacant boxes, units or not. */
  readonly vacant: number;
  /** Number of units whose head is not named. */
  readonly unnamed: number;
  readonly broken: number;
}

/** The part of the company that counts are about, if some of its boxes are not on the page. */
export interface CountedIn {
  /** Words after a count, for instance "in the company". */
  readonly words: string;
  /** Whether the pages of the chart together show exactly that part of the company. */
  readonly isWholeChart: boolean;
  /** Counts of the boxes on the page itself. */
  readonly shown: StateCounts;
}

export interface Gaps {
  readonly count: number;
  /** Names of the first few. */
  readonly names: readonly string[];
}

/** Limit on the names of gaps that are kept: a headline has no room for more. */
const MOST_GAP_NAMES = 3;

const NO_GAPS: Gaps = { count: 0, names: [] };

export const NO_COUNTS: StateCounts = {
  owners: new Map(),
  gaps: NO_GAPS,
  differing: 0,
  vacant: 0,
  unnamed: 0,
  broken: 0,
};

/** States whose boxes readers want to find on the pages; officers, who may have many units, are not among them. */
export const COUNTED_STATES = ["contested", "none", "unowned", "differs", "vacant", "unnamed", "broken"] as const;

export type CountedState = (typeof COUNTED_STATES)[number];

export function countState(counts: StateCounts, state: CountedState): number {
  switch (state) {
    case "contested":
    case "none":
    case "unowned":
      return counts.owners.get(state)?.units ?? 0;
    case "differs":
      return counts.differing;
    case "vacant":
    case "unnamed":
    case "broken":
      return counts[state];
  }
}

/** Counts each box by itself; `sumCounts` adds up the counts. */
export class BoxCounter {
  readonly #context: ContentContext;
  readonly #describer: BoxDescriber;
  readonly #people: ReadonlyMap<NodeId, number>;

  constructor(context: ContentContext, describer = new BoxDescriber(context)) {
    this.#context = context;
    this.#describer = describer;
    this.#people = countOwnPeople(context.graph);
  }

  count(id: NodeId): StateCounts {
    // A ghost, a box that is no longer in its place, is part of the old state, and the legend counts the new one.
    if (isGhost(this.#context, id)) return NO_COUNTS;
    const { isVacant, isBroken, merged } = this.#describer.describe(id).attributes;
    const marks = { vacant: Number(isVacant), broken: Number(isBroken) };
    const { graph } = this.#context;
    const node = graph.nodes.get(merged?.node ?? id);
    if (node?.kind !== "unit") return { ...NO_COUNTS, ...marks };
    // The company's own unit shares the card of its head, and that card is not hatched. If the unit has no people of
    // its own, readers could not find the gap on the chart, so the unit is not counted. If it has people, it is
    // counted, so that the people in the legend add up.
    const isEmptyGap = merged !== undefined && ownerOfUnit(graph, node) === "unowned" && !this.#people.get(node.id);
    if (isEmptyGap) return { ...NO_COUNTS, ...marks };
    // The card of the company names the head of that unit only if the file does; a missing name is not counted.
    return { ...this.#countUnit(node), ...(merged !== undefined && { unnamed: 0 }), ...marks };
  }

  #countUnit(unit: Unit): StateCounts {
    const context = this.#context;
    const { graph, boxIndex, coloured } = context;
    const people = this.#people.get(unit.id);
    const count = { units: 1, counted: Number(people !== undefined), people: people ?? 0 };
    const { answer } = unit;
    return {
      ...NO_COUNTS,
      owners: new Map([[colourOfUnit(graph, unit, coloured), count]]),
      ...(answer.kind === "contested" && { contest: answer.by.map((by) => colourOfPost(graph, by, coloured)) }),
      gaps: isGap(graph, unit) ? { count: 1, names: [unit.name] } : NO_GAPS,
      differing: Number(differsFromLine(graph, unit, boxIndex.officerAbove.get(unit.id))),
      unnamed: Number(lacksHeadName(context, unit)),
    };
  }
}

/** Tells whether nobody answers for a unit, while somebody answers for the unit around it or no unit is around it. */
function isGap(graph: Graph, unit: Unit): boolean {
  if (unit.answer.kind !== "unowned") return false;
  const above = unit.nestedIn === undefined ? undefined : graph.nodes.get(unit.nestedIn);
  return above?.kind !== "unit" || above.answer.kind !== "unowned";
}

/** Adds up counts. Each of them may be about one box or about a whole branch. */
export function sumCounts(all: readonly StateCounts[]): StateCounts {
  const owners = new Map<Owner | OwnColour, OwnerCount>();
  const sum = { gaps: NO_GAPS, differing: 0, vacant: 0, unnamed: 0, broken: 0 };
  let contest: StateCounts["contest"];
  // All counts go into one map: otherwise, the map would be copied for each of a manager's many boxes.
  for (const one of all) {
    for (const [owner, count] of one.owners) owners.set(owner, addOwnerCounts(owners.get(owner), count));
    contest ??= one.contest;
    sum.gaps = addGaps(sum.gaps, one.gaps);
    sum.differing += one.differing;
    sum.vacant += one.vacant;
    sum.unnamed += one.unnamed;
    sum.broken += one.broken;
  }
  return { owners, ...sum, ...(contest !== undefined && { contest }) };
}

function addGaps(a: Gaps, b: Gaps): Gaps {
  if (b.count === 0) return a;
  return { count: a.count + b.count, names: [...a.names, ...b.names].slice(0, MOST_GAP_NAMES) };
}
