import type { Graph, NodeId, Unit } from "../model/graph.js";
import { answerersOf } from "../model/queries.js";
import type { Structure } from "./structure.js";

/**
 * Level at which two units are compared for a common leader: their heads, the managers next above, or the officers who
 * answer for them.
 */
export type Nearness = "head" | "manager" | "officer";

export interface SharedLead {
  readonly first: Unit;
  readonly second: Unit;
}

/**
 * Finds the first two units, one from each list, that are led by the same person: by the same post, or by posts and
 * heads with the same `person`. Two equal names may be two people, so they do not count. The pair is the first one in
 * the order of the second list.
 */
export function findSharedLead(
  graph: Graph,
  structure: Structure,
  one: readonly Unit[],
  other: readonly Unit[],
  near: Nearness,
): SharedLead | undefined {
  const byLead = new Map<string, Unit>();
  for (const unit of one) {
    for (const lead of listLeads(graph, structure, unit, near)) if (!byLead.has(lead)) byLead.set(lead, unit);
  }
  for (const second of other) {
    for (const lead of listLeads(graph, structure, second, near)) {
      const first = byLead.get(lead);
      if (first !== undefined && first.id !== second.id) return { first, second };
    }
  }
  return undefined;
}

function listLeads(graph: Graph, structure: Structure, unit: Unit, near: Nearness): readonly string[] {
  const heads = unit.heads.flatMap(({ post, person }) => toLead(structure, post, person));
  if (near === "head") return heads;
  if (near === "officer") return answerersOf(unit).flatMap((id) => toLead(structure, id, undefined));
  const managers = unit.heads.flatMap(({ post }) => {
    const line = structure.findPost(post)?.manager;
    return line === undefined || line.guessed ? [] : toLead(structure, line.to, undefined);
  });
  const above = graph.places.get(unit.id);
  const box = graph.nodes.get(above?.guessed === false ? above.under : "");
  const around = box?.kind === "unit" ? box.heads.flatMap(({ post, person }) => toLead(structure, post, person)) : [];
  return [...heads, ...managers, ...around, ...(box?.kind === "officer" ? toLead(structure, box.id, undefined) : [])];
}

function toLead(structure: Structure, post: NodeId | undefined, person: string | undefined): readonly string[] {
  const known = person ?? structure.findPost(post)?.person;
  if (known !== undefined) return [`person ${known}`];
  return post === undefined ? [] : [`post ${post}`];
}
