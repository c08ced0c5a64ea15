import type { Change, ChangeKind, ChangeSide, Subject } from "../../model/diff.js";
import type { Graph, NodeId, Unit } from "../../model/graph.js";
import { COMPANY } from "../../model/graph.js";
import { displayName } from "../../wording/index.js";
import type { EntryEdit } from "../edits.js";
import type { ComparedEntry } from "../entries.js";

/** Two states, and which entries are the same in both. */
export interface ChangeContext {
  readonly before: Graph;
  readonly after: Graph;
  readonly edits: readonly EntryEdit[];
  /** Ids in the new state, by the ids in the old one, of the entries that both states have. */
  readonly toNew: ReadonlyMap<NodeId, NodeId>;
  /** Ids in the old state, by the ids in the new one. */
  readonly toOld: ReadonlyMap<NodeId, NodeId>;
}

export function unitOf(graph: Graph, id: NodeId | undefined): Unit | undefined {
  const node = id === undefined ? undefined : graph.nodes.get(id);
  return node?.kind === "unit" ? node : undefined;
}

export function toSubject({ kind, id, name }: ComparedEntry): Subject {
  return { kind, id, name };
}

export function subjectOfUnit({ id, name }: Unit): Subject {
  return { kind: "unit", id, name };
}

/** Creates a change for the entry that an edit is about. */
export function createChange(
  kind: ChangeKind,
  { before, after }: Pick<EntryEdit, "before" | "after">,
  details: Partial<Omit<Change, "kind" | "subject" | "origins">> = {},
): Change {
  const entry = after ?? before;
  if (entry === undefined) throw new Error("A change is about an entry of one state at least.");
  return {
    kind,
    subject: toSubject(entry),
    below: [],
    ...details,
    origins: {
      ...(before !== undefined && { before: before.origin }),
      ...(after !== undefined && { after: after.origin }),
    },
  };
}

/** Returns both sides of a change; a side without a text is absent. */
export function sides(
  before: string | undefined,
  after: string | undefined,
): { before?: ChangeSide; after?: ChangeSide } {
  return {
    ...(before !== undefined && before !== "" && { before: { text: before } }),
    ...(after !== undefined && after !== "" && { after: { text: after } }),
  };
}

/** Returns the name of the entry with this id; any other text is a name already and is returned unchanged. */
export function nameIn(graph: Graph, id: unknown): string | undefined {
  if (typeof id !== "string") return undefined;
  return id === COMPANY || graph.nodes.has(id) ? displayName(graph, id) : id;
}
