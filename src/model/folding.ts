/** Decides which boxes are collapsed on a chart that the reader can open and close. */
import { COMPANY } from "./graph.js";
import type { Graph, NodeId } from "./graph.js";
import { ancestorsOf, childrenOf } from "./queries.js";
import type { ChartView } from "./view.js";

/** Number of boxes that a chart shows when it is opened; more are hard to take in, and slow to move. */
export const OPENED_AT_MOST = 120;

/** Limit on the boxes that one click opens below a box. */
const OPENED_AT_ONCE = 40;

/**
 * Returns the boxes that are collapsed when a page opens: of a large company, only as many boxes show as a reader can
 * take in.
 */
export function collapseFirst(graph: Graph, { depth, collapsed }: Partial<ChartView>): ReadonlySet<NodeId> {
  if (collapsed !== undefined) return collapsed;
  const top = topOf(graph);
  return depth === undefined ? collapseToFit(graph, top) : collapseAt(graph, top, depth);
}

/**
 * Returns the boxes to collapse so that at most `most` boxes show below `top`: the boxes on the deepest level that
 * fits.
 */
export function collapseToFit(graph: Graph, top: NodeId, most = OPENED_AT_MOST): ReadonlySet<NodeId> {
  let level: readonly NodeId[] = [top];
  for (let shown = 1; level.length > 0;) {
    const below = level.flatMap((id) => childrenOf(graph, id));
    shown += below.length;
    if (shown > most && level[0] !== top) return new Set(level.filter((id) => hasBoxesBelow(graph, id)));
    level = below;
  }
  return new Set();
}

/** Returns the boxes to collapse so that only `depth` levels show below `top`. */
export function collapseAt(graph: Graph, top: NodeId, depth: number): ReadonlySet<NodeId> {
  let level: readonly NodeId[] = [top];
  for (let left = depth; left > 0 && level.length > 0; left--) level = level.flatMap((id) => childrenOf(graph, id));
  return new Set(level.filter((id) => hasBoxesBelow(graph, id)));
}

/** Returns the collapsed boxes without those that a box hangs under, so that this box is visible. */
export function reveal(graph: Graph, collapsed: ReadonlySet<NodeId>, id: NodeId): ReadonlySet<NodeId> {
  const above = new Set(ancestorsOf(graph, id));
  return new Set([...collapsed].filter((one) => !above.has(one)));
}

/** Returns the collapsed boxes after one box is opened or closed. A box with too many boxes below it opens in steps. */
export function toggle(graph: Graph, collapsed: ReadonlySet<NodeId>, id: NodeId): ReadonlySet<NodeId> {
  const next = new Set(collapsed);
  if (!next.delete(id)) return next.add(id);
  for (const below of collapseToFit(graph, id, OPENED_AT_ONCE)) next.add(below);
  return next;
}

export function hasBoxesBelow(graph: Graph, id: NodeId): boolean {
  return childrenOf(graph, id).length > 0;
}

/** Counts all boxes below a box. */
export function countBelow(graph: Graph, id: NodeId): number {
  let count = 0;
  const open = [...childrenOf(graph, id)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    count++;
    open.push(...childrenOf(graph, next));
  }
  return count;
}

/** Returns the top of the chart: the company if it has a box of its own, or else the box below it. */
export function topOf(graph: Graph): NodeId {
  const [only] = childrenOf(graph, COMPANY);
  return graph.company.isTop || only === undefined ? COMPANY : only;
}
