import type { Change } from "../../model/diff.js";
import type { NodeId } from "../../model/graph.js";
import { homeOf } from "../mergers.js";
import type { ChangeContext } from "./context.js";
import type { Explained } from "./presence.js";

/**
 * Leaves out moves that follow from a change that is reported already: the unit around a unit or post was renamed,
 * merged or split.
 */
export function leaveOutFollowing(
  { edits }: ChangeContext,
  { likely, mergers, splits }: Explained,
  changes: readonly Change[],
): readonly Change[] {
  const told = new Set([
    ...likely.map(({ before, after }) => nameMove(before.id, after.id)),
    ...mergers.flatMap(({ into, units }) => units.map(({ id }) => nameMove(id, into))),
    ...splits.flatMap(({ into, units }) => units.map(({ id }) => nameMove(into, id))),
  ]);
  if (told.size === 0) return changes;
  const following = new Set(
    edits.flatMap(({ before, after }) => {
      const [from, to] = [before && homeOf(before), after && homeOf(after)];
      const isTold = after !== undefined && from !== undefined && to !== undefined && told.has(nameMove(from, to));
      return isTold ? [after.id] : [];
    }),
  );
  return changes.filter(({ kind, subject }) => !isMove(kind) || !following.has(subject.id));
}

function isMove(kind: Change["kind"]): boolean {
  return kind === "unit-moved" || kind === "post-moved";
}

function nameMove(from: NodeId, to: NodeId): string {
  return JSON.stringify([from, to]);
}
