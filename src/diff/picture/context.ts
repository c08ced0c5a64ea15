import type { Diff } from "../../model/diff.js";
import { COMPANY } from "../../model/graph.js";
import type { Graph, NodeId } from "../../model/graph.js";
import { childrenOf } from "../../model/queries.js";
import type { StateIds } from "./state-ids.js";

/** One state of a company, and the name that a picture gives it. */
export interface NamedState {
  readonly name: string;
  readonly graph: Graph;
}

/** Two states, their difference, and the ids of old entries on the picture of the new state. */
export interface PictureContext {
  readonly before: Graph;
  readonly after: Graph;
  readonly diff: Diff;
  readonly ids: StateIds;
}

/** Returns the box that stands for the company as a whole. */
export function topBoxOf(graph: Graph): NodeId {
  const [only] = childrenOf(graph, COMPANY);
  return graph.company.isTop ? COMPANY : (graph.root ?? only ?? COMPANY);
}
