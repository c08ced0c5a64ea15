import type { Diff, SubjectKind } from "../../model/diff.js";
import { COMPANY } from "../../model/graph.js";
import type { Graph, NodeId } from "../../model/graph.js";

/** Prefix of the ids of ghosts; the rest is the id in the old state. */
const GHOST = "was:";

/** Kinds of entries that are nodes. Only these are looked at, since an entry of another kind may have the same id. */
const NODES: ReadonlySet<SubjectKind> = new Set(["officer", "unit", "post", "committee"]);

/** The ids of old entries in a graph that contains the new state and, as ghosts, entries of the old one. */
export class StateIds {
  readonly #removed: ReadonlySet<NodeId>;
  readonly #added: ReadonlySet<NodeId>;
  readonly #renewed: ReadonlyMap<NodeId, NodeId>;
  readonly #old: ReadonlyMap<NodeId, NodeId>;
  readonly #prefix: string;

  constructor(diff: Diff, after: Graph) {
    const nodes = diff.edits.filter(({ subject }) => NODES.has(subject));
    this.#removed = new Set(nodes.flatMap(({ kind, id }) => (kind === "removed" ? [id] : [])));
    this.#added = new Set(nodes.flatMap(({ kind, id }) => (kind === "added" ? [id] : [])));
    const renewed = diff.ids.filter(({ subject }) => NODES.has(subject));
    this.#renewed = new Map(renewed.map((pair) => [pair.before, pair.after]));
    this.#old = new Map(renewed.map((pair) => [pair.after, pair.before]));
    let prefix = GHOST;
    while ([...after.nodes.keys()].some((id) => id.startsWith(prefix))) prefix += GHOST;
    this.#prefix = prefix;
  }

  isRemoved(old: NodeId): boolean {
    return this.#removed.has(old);
  }

  isAdded(id: NodeId): boolean {
    return this.#added.has(id);
  }

  /** Returns the id that the ghost of an old entry has or would have. */
  ghostOf = (old: NodeId): NodeId => (old === COMPANY ? COMPANY : `${this.#prefix}${old}`);

  /** Returns the id in the new state or, if the entry was removed, the id of its ghost. */
  translate = (old: NodeId): NodeId => (this.#removed.has(old) ? this.ghostOf(old) : (this.#renewed.get(old) ?? old));

  /** Returns the old id of an entry that both states have. */
  oldOf(id: NodeId): NodeId {
    return this.#old.get(id) ?? id;
  }
}
