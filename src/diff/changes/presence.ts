import type { Change, ChangeKind, Subject } from "../../model/diff.js";
import type { Graph } from "../../model/graph.js";
import { describeAnswer } from "../../wording/index.js";
import type { EntryEdit } from "../edits.js";
import type { ComparedEntry } from "../entries.js";
import type { LikelyPair } from "../likely-renames.js";
import { homeOf } from "../mergers.js";
import type { Merger } from "../mergers.js";
import { createChange, sides, toSubject, unitOf } from "./context.js";
import type { ChangeContext } from "./context.js";
import { tellPlace as tellPlaceOfPost } from "./posts.js";

/** Units that only one state has and that are not reported as removed or added, but as renamed, merged or split. */
export interface Explained {
  readonly likely: readonly LikelyPair[];
  readonly mergers: readonly Merger[];
  /** Mergers seen from the new state back to the old one: the units that one unit was split into. */
  readonly splits: readonly Merger[];
}

/**
 * Returns the units, posts and committees that only one state has. If a whole unit was removed or added, the units and
 * posts in it are listed below that unit's change.
 */
export function listPresenceChanges(context: ChangeContext, explained: Explained): readonly Change[] {
  return [
    ...listOneSide(context, explained, "removed"),
    ...listOneSide(context, explained, "added"),
    ...explained.mergers.map((merger) => tellMerger(context, "unit-merged", merger)),
    ...explained.splits.map((merger) => tellMerger(context, "unit-split", merger)),
  ];
}

function listOneSide(context: ChangeContext, { likely, mergers, splits }: Explained, side: "added" | "removed") {
  const isAdded = side === "added";
  const edits = context.edits.filter(({ edit }) => edit.kind === side && ["unit", "post"].includes(edit.subject));
  const entries = new Map(edits.map((edit) => [entryOf(edit).id, edit]));
  const told = listTold(isAdded ? splits : mergers, isAdded ? mergers : splits);
  const renamed = new Map(likely.map((pair) => [isAdded ? pair.after : pair.before, pair]));
  const below = new Map<string, Subject[]>();
  const causes = edits.filter((edit) => {
    const entry = entryOf(edit);
    const home = homeOf(entry) ?? "";
    const above = entries.get(home);
    const isWhole = above !== undefined && !told.has(home) && !renamed.has(entryOf(above));
    const isExplained = told.has(entry.id) || renamed.has(entry);
    if (!isWhole || isExplained) return !told.has(entry.id) && !(renamed.has(entry) && !isAdded);
    const top = findTop(home, entries, (one) => told.has(one.id) || renamed.has(one));
    below.set(top, [...(below.get(top) ?? []), toSubject(entry)]);
    return false;
  });
  return causes.map((edit) => {
    const entry = entryOf(edit);
    const pair = renamed.get(entry);
    const details = { below: below.get(entry.id) ?? [], ...(pair !== undefined && { likely: pair.rename }) };
    return createChange(kindOf(entry, side), edit, { ...tell(context, edit), ...details });
  });
}

/** Returns the ids of units that only one state has and that a merger or split explains. */
function listTold(own: readonly Merger[], opposite: readonly Merger[]): ReadonlySet<string> {
  return new Set([...own.flatMap(({ units }) => units.map(({ id }) => id)), ...opposite.map(({ into }) => into)]);
}

/**
 * Returns the topmost removed or added unit around an entry. The search ends below a unit that was renamed, merged or
 * split.
 */
function findTop(
  home: string,
  entries: ReadonlyMap<string, EntryEdit>,
  isExplained: (entry: ComparedEntry) => boolean,
): string {
  let top = home;
  for (;;) {
    const edit = entries.get(top);
    const above = edit === undefined ? undefined : homeOf(entryOf(edit));
    const next = above === undefined ? undefined : entries.get(above);
    if (above === undefined || next === undefined || isExplained(entryOf(next))) return top;
    top = above;
  }
}

function entryOf({ before, after }: EntryEdit): ComparedEntry {
  const entry = after ?? before;
  if (entry === undefined) throw new Error("An edit is about an entry of one state at least.");
  return entry;
}

function kindOf({ kind }: ComparedEntry, side: "added" | "removed"): ChangeKind {
  return kind === "unit" ? `unit-${side}` : `post-${side}`;
}

function tell({ before, after }: ChangeContext, edit: EntryEdit) {
  return sides(edit.before && tellEntry(before, edit.before), edit.after && tellEntry(after, edit.after));
}

function tellEntry(graph: Graph, { id }: ComparedEntry): string | undefined {
  const node = graph.nodes.get(id);
  if (node?.kind === "post") return tellPlaceOfPost(graph, node);
  return node?.kind === "unit" ? describeAnswer(graph, node.answer) : undefined;
}

/**
 * Creates the change for units merged into one, or for one unit split into several. A split is a merger with the two
 * states exchanged.
 */
function tellMerger(context: ChangeContext, kind: "unit-merged" | "unit-split", { into, units }: Merger): Change {
  const isMerger = kind === "unit-merged";
  const [graph, other] = isMerger ? [context.after, context.before] : [context.before, context.after];
  const [target, counterpart] = [unitOf(graph, into), (isMerger ? context.toOld : context.toNew).get(into)];
  const twin = unitOf(other, counterpart);
  const subject = { kind: "unit" as const, id: into, name: target?.name ?? into };
  const [own, its] = isMerger ? (["after", "before"] as const) : (["before", "after"] as const);
  return {
    kind,
    subject,
    below: [],
    others: units.map(toSubject),
    origins: {
      ...(target !== undefined && { [own]: target.origin }),
      ...(twin !== undefined && { [its]: twin.origin }),
    },
  };
}
