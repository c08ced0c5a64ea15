import { COMPANY } from "./graph.js";
import type { Graph, NodeId, Officer, Unit } from "./graph.js";

/** The colour a unit or officer carries; also the value of `data-officer` in the SVG. */
export type Owner = TechnologyOfficer | "other" | "contested" | "none" | "unowned";
export type TechnologyOfficer = "cio" | "cto" | "ciso";
export const TECHNOLOGY_OFFICERS: readonly TechnologyOfficer[] = ["cio", "cto", "ciso"];

/** The colour of the officer or post with this id. */
export function colourOfPost(graph: Graph, id: NodeId): TechnologyOfficer | "other" {
  const node = graph.nodes.get(id);
  const role = node?.kind === "officer" ? node.role.id : undefined;
  return TECHNOLOGY_OFFICERS.find((officer) => officer === role) ?? "other";
}

/** The colour of a unit: its officer's, or the state it is in without one. */
export function ownerOfUnit(graph: Graph, unit: Unit): Owner {
  const { answer } = unit;
  return answer.kind === "own" || answer.kind === "inherited" ? colourOfPost(graph, answer.by) : answer.kind;
}

/** Everybody who answers for a unit: one, several when contested, nobody. */
export function answerersOf(unit: Unit): readonly NodeId[] {
  switch (unit.answer.kind) {
    case "own":
    case "inherited":
      return [unit.answer.by];
    case "contested":
      return unit.answer.by;
    case "none":
    case "unowned":
      return [];
  }
}

export function childrenOf(graph: Graph, id: NodeId): readonly NodeId[] {
  return graph.children.get(id) ?? [];
}

/** The boxes a box hangs under, nearest first; ends below the company. */
export function* ancestorsOf(graph: Graph, id: NodeId): Generator<NodeId> {
  let place = graph.places.get(id);
  while (place !== undefined && place.under !== COMPANY) {
    yield place.under;
    place = graph.places.get(place.under);
  }
}

/** The officer a box sits under by its solid line; absent when only the company is above. */
export function findOfficerAbove(graph: Graph, id: NodeId): Officer | undefined {
  for (const above of ancestorsOf(graph, id)) {
    const node = graph.nodes.get(above);
    if (node?.kind === "officer") return node;
  }
  return undefined;
}

/** Tells whether the officer who answers for a unit is not the one it sits under. */
export function differsFromLine(graph: Graph, unit: Unit, above: Officer | undefined): boolean {
  if (unit.answer.kind !== "own" && unit.answer.kind !== "inherited") return false;
  return above !== undefined && above.id !== unit.answer.by && isTechnologyRelevant(graph, unit, above);
}

/** A place under the top officer says nothing about who answers: everything ends there. */
function isTechnologyRelevant(graph: Graph, unit: Unit, above: Officer): boolean {
  return above.id !== graph.root || graph.places.get(unit.id)?.because === "reports-to";
}
