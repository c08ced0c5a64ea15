import type { FiguresChange, OfficerFigures } from "../model/diff.js";
import { COMPANY } from "../model/graph.js";
import type { Graph, NodeId } from "../model/graph.js";
import { countOwnPeople } from "../model/people.js";
import { answerersOf, childrenOf } from "../model/queries.js";
import { displayName } from "../wording/index.js";

/**
 * Returns figures for what each officer answers for in both states, then for the units that several officers answer
 * for, and for those that nobody answers for.
 */
export function compareFigures(
  before: Graph,
  after: Graph,
  toNew: ReadonlyMap<NodeId, NodeId>,
): readonly FiguresChange[] {
  const [was, is] = [countAll(before), countAll(after)];
  const gone = [...was.officers.keys()].filter((id) => !is.officers.has(toNew.get(id) ?? ""));
  const oldOf = new Map([...was.officers.keys()].map((id) => [toNew.get(id) ?? "", id]));
  const nameRow = (graph: Graph, id: NodeId) => ({ id, kind: "officer" as const, name: displayName(graph, id) });
  return [
    ...[...is.officers].map(([id, figures]) => ({
      ...nameRow(after, id),
      ...joinSides(was.officers.get(oldOf.get(id) ?? ""), figures),
    })),
    ...gone.map((id) => ({ ...nameRow(before, id), ...joinSides(was.officers.get(id), undefined) })),
    ...(["contested", "nobody"] as const).flatMap((kind) => {
      const [one, other] = [was[kind], is[kind]];
      return one.units + other.units === 0 ? [] : [{ id: kind, kind, name: kind, ...joinSides(one, other) }];
    }),
  ];
}

function joinSides(before: OfficerFigures | undefined, after: OfficerFigures | undefined) {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

interface AllFigures {
  readonly officers: ReadonlyMap<NodeId, OfficerFigures>;
  readonly contested: OfficerFigures;
  readonly nobody: OfficerFigures;
}

function countAll(graph: Graph): AllFigures {
  const people = countOwnPeople(graph);
  const tallies = new Map<string, { units: number; people: number }>();
  for (const unit of graph.units) {
    const [by, ...others] = answerersOf(unit);
    const key = by === undefined ? NOBODY : others.length > 0 ? SEVERAL : by;
    const tally = tallies.get(key) ?? { units: 0, people: 0 };
    tallies.set(key, { units: tally.units + 1, people: tally.people + (people.get(unit.id) ?? 0) });
  }
  const layers = countLayers(graph);
  const officers = graph.officers.flatMap(({ id }) => {
    const tally = tallies.get(id);
    const span = childrenOf(graph, id).length;
    return tally === undefined ? [] : [[id, { ...tally, span, layers: layers.get(id) ?? 0 }] as const];
  });
  const none = { units: 0, people: 0 };
  return {
    officers: new Map(officers),
    contested: tallies.get(SEVERAL) ?? none,
    nobody: tallies.get(NOBODY) ?? none,
  };
}

/** Keys that cannot be ids of officers, since no id contains a control character. */
const NOBODY = "\u0000nobody";
const SEVERAL = "\u0000several";

/** Counts the levels of boxes below each box. */
function countLayers(graph: Graph): ReadonlyMap<NodeId, number> {
  const topDown: NodeId[] = [COMPANY];
  for (const id of topDown) for (const child of childrenOf(graph, id)) topDown.push(child);
  const layers = new Map<NodeId, number>();
  for (const id of topDown.reverse()) {
    let most = 0;
    for (const child of childrenOf(graph, id)) most = Math.max(most, 1 + (layers.get(child) ?? 0));
    layers.set(id, most);
  }
  return layers;
}
