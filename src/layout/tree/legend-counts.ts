import type { Graph, NodeId, Unit } from "../../model/graph.js";
import { ownerOfUnit } from "../../model/queries.js";
import type { Owner } from "../../model/queries.js";
import type { ContentContext } from "../content/card-content.js";
import { describeBox } from "../content/box-content.js";
import type { OutlineNode } from "./tree-node.js";
import { differsFromLine } from "../content/words.js";

/** What the legend counts. */
export interface Tally {
  readonly owners: ReadonlyMap<Owner, OwnerCount>;
  /** Units under another officer than the one who answers. */
  readonly differing: number;
  /** Boxes, units or not. */
  readonly vacant: number;
  readonly broken: number;
}

export interface OwnerCount {
  readonly units: number;
  /** Units whose people are known. */
  readonly counted: number;
  readonly people: number;
}

const NOTHING: Tally = { owners: new Map(), differing: 0, vacant: 0, broken: 0 };

/** Counts trees of boxes; each tree once, since every overview counts all that is below it. */
export class Counter {
  readonly #context: ContentContext;
  readonly #people: ReadonlyMap<NodeId, number>;
  readonly #known = new WeakMap<OutlineNode, Tally>();

  constructor(context: ContentContext) {
    this.#context = context;
    this.#people = countOwnPeople(context.graph);
  }

  /** Everything in some trees, what stands beside a box included. */
  count(trees: readonly OutlineNode[]): Tally {
    return trees.map((tree) => this.#countTree(tree)).reduce(addTallies, NOTHING);
  }

  #countTree(top: OutlineNode): Tally {
    const open = [top];
    for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
      const missing = node.children.filter((child) => !this.#known.has(child));
      if (missing.length > 0) {
        for (const child of missing) open.push(child);
      } else {
        open.pop();
        this.#known.set(node, this.#sum(node));
      }
    }
    return this.#known.get(top) ?? NOTHING;
  }

  #sum(node: OutlineNode): Tally {
    const own = [node.id, ...node.asides].map((id) => this.#countBox(id));
    return [...own, ...node.children.map((child) => this.#known.get(child) ?? NOTHING)].reduce(addTallies);
  }

  #countBox(id: NodeId): Tally {
    const { graph, standIns } = this.#context;
    const { isVacant, isBroken } = describeBox(this.#context, id).face;
    const node = graph.nodes.get(id);
    const marks = { vacant: Number(isVacant), broken: Number(isBroken) };
    if (node?.kind !== "unit") return { ...NOTHING, ...marks };
    const people = this.#people.get(id);
    const count = { units: 1, counted: Number(people !== undefined), people: people ?? 0 };
    const differing = Number(differsFromLine(graph, node, standIns.officerAbove.get(id)));
    return { owners: new Map([[ownerOfUnit(graph, node), count]]), differing, ...marks };
  }
}

function addTallies(a: Tally, b: Tally): Tally {
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

/** People of a unit are its headcount less the headcounts stated directly below it, at least none. */
function countOwnPeople(graph: Graph): ReadonlyMap<NodeId, number> {
  const people = new Map<NodeId, number>();
  for (const { id, headcount } of graph.units) if (headcount !== undefined) people.set(id, headcount);
  for (const unit of graph.units) {
    const above = unit.headcount === undefined ? undefined : findCountedAbove(graph, unit);
    if (above !== undefined) people.set(above.id, (people.get(above.id) ?? 0) - (unit.headcount ?? 0));
  }
  return new Map([...people].map(([id, count]) => [id, Math.max(0, count)]));
}

function findCountedAbove(graph: Graph, unit: Unit): Unit | undefined {
  let above = unit.nestedIn === undefined ? undefined : graph.nodes.get(unit.nestedIn);
  while (above?.kind === "unit" && above.headcount === undefined) {
    above = above.nestedIn === undefined ? undefined : graph.nodes.get(above.nestedIn);
  }
  return above?.kind === "unit" ? above : undefined;
}
