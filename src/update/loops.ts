import type { Graph, NodeId } from "../model/graph.js";
import type { PlannedChange } from "../model/planned-change.js";

/**
 * Leaves changes of managers to people if they would together close a loop. The loop is in the table itself, and a
 * chart would have to cut one of its lines.
 */
export function leaveLoops(graph: Graph, changes: readonly PlannedChange[]): readonly PlannedChange[] {
  const managers = new Map<NodeId, NodeId>();
  const idAt = new Map<Graph["company"]["origin"], NodeId>();
  for (const { id, manager, origin } of [...graph.officers, ...graph.posts]) {
    if (manager !== undefined && !manager.guessed) managers.set(id, manager.to);
    idAt.set(origin, id);
  }
  const changed = new Map<PlannedChange, NodeId>();
  for (const change of changes) {
    const [promise] = change.kind === "manager" ? change.promises : [];
    const id = promise !== undefined && "fact" in promise ? idAt.get(promise.at) : undefined;
    if (id === undefined || promise === undefined || !("value" in promise)) continue;
    managers.set(id, promise.value);
    changed.set(change, id);
  }
  return changes.map((change) => {
    const id = changed.get(change);
    if (id === undefined || !isLooped(managers, id)) return change;
    const message = `${change.message} That would close a loop, so it was left out: correct the table.`;
    return { ...change, kind: "by-hand", message, edits: [], promises: [], needs: [] };
  });
}

function isLooped(managers: ReadonlyMap<NodeId, NodeId>, start: NodeId): boolean {
  const seen = new Set<NodeId>();
  for (let at = managers.get(start); at !== undefined && !seen.has(at); at = managers.get(at)) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}
