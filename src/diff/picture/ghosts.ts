import type { BoxChange } from "../../model/drawn-diff.js";
import type { DottedLine, GraphNode, NodeId } from "../../model/graph.js";
import { displayName, quote } from "../../wording/index.js";
import type { PictureContext } from "./context.js";
import { translateNode } from "./translate-node.js";

/** A box of the old state that the new state does not have, or has in another place. */
export interface Ghost {
  readonly node: GraphNode;
  /** Box that the ghost hangs under; absent for a committee that is beside another box. */
  readonly under?: NodeId;
  readonly change: BoxChange;
  /** The same box in its new place, if the ghost shows an old place. */
  readonly now?: NodeId;
}

/** Returns a ghost for each box that was removed, and for the old place of each box that moved. */
export function listGhosts(context: PictureContext): readonly Ghost[] {
  const boxes = new Set([...context.before.children.values()].flat());
  return [...listRemoved(context, boxes), ...listOldPlaces(context, boxes)];
}

function listRemoved(context: PictureContext, boxes: ReadonlySet<NodeId>): readonly Ghost[] {
  const { before, diff, ids } = context;
  const merged = listReplaced(context);
  return diff.edits.flatMap(({ kind, id }): readonly Ghost[] => {
    const node = before.nodes.get(id);
    if (kind !== "removed" || !ids.isRemoved(id) || node === undefined || node.kind === "post") return [];
    const under = before.places.get(id)?.under;
    if (!boxes.has(id) && node.kind !== "committee") return [];
    const line = merged.get(id);
    const change = { kind: "removed" as const, isGhost: true, lines: line === undefined ? [] : [line] };
    const ghost = { node: translateNode(node, ids.ghostOf(id), ids.translate), change };
    return [under === undefined || !boxes.has(id) ? ghost : { ...ghost, under: ids.translate(under) }];
  });
}

/** Returns lines that say what happened to units that were merged or renamed, by their old ids. */
function listReplaced({ diff }: PictureContext): ReadonlyMap<NodeId, string> {
  return new Map(
    diff.changes.flatMap(({ kind, subject, others = [], likely }): readonly (readonly [NodeId, string])[] => {
      if (kind === "unit-merged") return others.map(({ id }) => [id, `Merged into ${quote(subject.name)}`]);
      return likely === undefined ? [] : [[likely.from.id, `Perhaps now ${quote(subject.name)}`]];
    }),
  );
}

function listOldPlaces(context: PictureContext, boxes: ReadonlySet<NodeId>): readonly Ghost[] {
  const { before, after, diff, ids } = context;
  const now = new Set([...after.children.values()].flat());
  return diff.changes.flatMap(({ kind, subject: { id } }): readonly Ghost[] => {
    if (kind !== "unit-moved" && kind !== "officer-line") return [];
    const old = ids.oldOf(id);
    const node = before.nodes.get(old);
    const [from, to] = [before.places.get(old)?.under, after.places.get(id)?.under];
    if (node === undefined || from === undefined || to === undefined || !boxes.has(old) || !now.has(id)) return [];
    const under = ids.translate(from);
    if (under === to) return [];
    const lines = [`Now under ${displayName(after, to)}`];
    const change = { kind: "moved" as const, isGhost: true, lines };
    return [{ node: translateNode(node, ids.ghostOf(old), ids.translate), under, change, now: id }];
  });
}

/** Returns the lines from old places to new ones. */
export function listMoves(ghosts: readonly Ghost[]): readonly DottedLine[] {
  return ghosts.flatMap(({ node: { id: from, origin }, now }) =>
    now === undefined ? [] : [{ from, to: now, isMove: true, origin }],
  );
}
