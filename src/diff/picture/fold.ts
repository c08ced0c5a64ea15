import type { BoxChange } from "../../model/drawn-diff.js";
import { COMPANY } from "../../model/graph.js";
import type { Graph, NodeId } from "../../model/graph.js";
import { ancestorsOf, childrenOf, isTechnologyOfficer } from "../../model/queries.js";
import { countOf } from "../../wording/index.js";
import { tellFollowing } from "./card-lines.js";

/** A graph without the branches in which nothing changed, and the lines that count the boxes of these branches. */
export interface Folded {
  readonly graph: Graph;
  readonly folded: ReadonlyMap<NodeId, readonly string[]>;
  readonly kept: ReadonlySet<NodeId>;
}

/**
 * Replaces each branch in which no box changed with a line of text on the box above the branch. The CIO, the CTO and
 * the CISO stay, because the colours of the chart stand for them.
 */
export function foldUnchanged(graph: Graph, changed: Iterable<NodeId>, followers: ReadonlyMap<NodeId, NodeId>): Folded {
  const kept = findKept(graph, changed);
  const children = new Map<NodeId, readonly NodeId[]>();
  const folded = new Map<NodeId, readonly string[]>();
  for (const parent of kept) {
    const all = childrenOf(graph, parent);
    const shown = all.filter((child) => kept.has(child));
    children.set(parent, shown);
    const lines = tellFolded(graph, all, kept, followers);
    if (lines.length > 0) folded.set(parent, lines);
  }
  const committees = graph.committees.filter(({ id }) => kept.has(id));
  const posts = graph.posts.filter(({ id, assistantTo }) => assistantTo === undefined || kept.has(id));
  return { graph: { ...graph, children, committees, posts }, folded, kept };
}

function findKept(graph: Graph, changed: Iterable<NodeId>): ReadonlySet<NodeId> {
  const officers = graph.officers.flatMap(({ id, role }) => (isTechnologyOfficer(role.id) ? [id] : []));
  const tops = childrenOf(graph, COMPANY).filter(
    (id, index) => index === 0 || graph.nodes.get(id)?.kind === "committee",
  );
  const kept = new Set([COMPANY, ...tops]);
  for (const id of [...changed, ...officers, ...(graph.root === undefined ? [] : [graph.root])]) {
    kept.add(id);
    for (const above of ancestorsOf(graph, id)) {
      if (kept.has(above)) break;
      kept.add(above);
    }
  }
  return kept;
}

/**
 * Counts the boxes that are left out below a box: first those that only inherit a change, then those without any
 * change.
 */
function tellFolded(
  graph: Graph,
  children: readonly NodeId[],
  kept: ReadonlySet<NodeId>,
  followers: ReadonlyMap<NodeId, NodeId>,
): readonly string[] {
  const counts = { officer: 0, unit: 0, post: 0, committee: 0 };
  let following = 0;
  const open = children.filter((child) => !kept.has(child));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const kind = graph.nodes.get(id)?.kind;
    if (followers.has(id)) following++;
    else if (kind !== undefined) counts[kind]++;
    for (const child of childrenOf(graph, id)) open.push(child);
  }
  const unchanged = Object.entries(counts).flatMap(([noun, count]) => (count === 0 ? [] : [countOf(count, noun)]));
  return [
    ...(following === 0 ? [] : [tellFollowing(following)]),
    ...(unchanged.length === 0 ? [] : [`${unchanged.join(", ")} unchanged`]),
  ];
}

/** Adds to each change how many of the units that inherit it are not drawn. */
export function countFollowing(
  boxes: ReadonlyMap<NodeId, BoxChange>,
  kept: ReadonlySet<NodeId>,
  followers: ReadonlyMap<NodeId, NodeId>,
): ReadonlyMap<NodeId, BoxChange> {
  const hidden = new Map<NodeId, number>();
  for (const [unit, cause] of followers) if (!kept.has(unit)) hidden.set(cause, (hidden.get(cause) ?? 0) + 1);
  return new Map(
    [...boxes].map(([id, change]) => {
      const following = hidden.get(id);
      return [id, following === undefined ? change : { ...change, following }];
    }),
  );
}
