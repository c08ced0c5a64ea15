import type { Change, ChangeKind, Edit } from "../../model/diff.js";
import type { Graph, NodeId, Post } from "../../model/graph.js";
import { topBoxOf } from "./context.js";
import type { PictureContext } from "./context.js";

/**
 * Finds the box that a change is about. For a post or a line, which has no box of its own, that is the box on which it
 * is shown.
 */
export class BoxFinder {
  readonly #context: PictureContext;
  readonly #headOf: ReadonlyMap<Graph, ReadonlyMap<NodeId, NodeId>>;
  readonly #lines: ReadonlyMap<string, Edit>;

  constructor(context: PictureContext) {
    const { before, after, diff } = context;
    this.#context = context;
    this.#headOf = new Map([before, after].map((graph) => [graph, findHeads(graph)]));
    const lines = diff.edits.filter(({ subject }) => subject === "dotted-line");
    this.#lines = new Map(lines.map((edit) => [nameLine(edit.id, edit.kind === "removed"), edit]));
  }

  /** Returns the id that the box of a change has on the picture. */
  find(change: Change): NodeId {
    const { before, after, ids } = this.#context;
    const { kind, id } = change.subject;
    const isGone = isRemoval(change);
    const [graph, translate] = isGone ? ([before, ids.translate] as const) : ([after, (one: NodeId) => one] as const);
    if (kind === "dotted-line") {
      const { from } = this.#lines.get(nameLine(id, isGone))?.fields ?? {};
      const start = isGone ? from?.before : (from?.after ?? id.split(" > ")[0]);
      return typeof start === "string" ? translate(this.#boxOf(graph, start)) : this.#top;
    }
    if (kind === "company") return this.#top;
    if (kind === "focus-area") {
      const owner = graph.focus.find(({ area }) => area === id)?.owner;
      return owner === undefined ? this.#top : translate(this.#boxOf(graph, owner));
    }
    // A split is shown on the old unit, or on its ghost if that unit is gone.
    if (change.kind === "unit-split") return ids.translate(id);
    return translate(this.#boxOf(graph, id));
  }

  /** Tells whether a post stands beside another box instead of on the card of its unit. */
  isBeside(graph: Graph, { assistantTo }: Post): boolean {
    if (assistantTo === undefined) return false;
    return graph.nodes.get(assistantTo)?.kind === "officer" || this.#headOf.get(graph)?.has(assistantTo) === true;
  }

  get #top(): NodeId {
    return topBoxOf(this.#context.after);
  }

  #boxOf(graph: Graph, id: NodeId): NodeId {
    const seen = new Set<NodeId>();
    for (let at = id; !seen.has(at);) {
      seen.add(at);
      const node = graph.nodes.get(at);
      if (node === undefined) break;
      if (at === graph.company.mergedUnit) return topBoxOf(graph);
      if (node.kind !== "post") return at;
      const isBeside = this.isBeside(graph, node);
      // A removed assistant has no ghost, so the box that the assistant stood beside shows the removal.
      if (isBeside && graph === this.#context.after) return at;
      at = (isBeside ? node.assistantTo : this.#headOf.get(graph)?.get(at)) ?? node.unit ?? node.manager.to;
    }
    return topBoxOf(graph);
  }
}

const REMOVALS: ReadonlySet<ChangeKind> = new Set(["officer-removed", "unit-removed", "post-removed"]);
/** Kinds of changes that, if they have no aspect, say that an entry is in one state and not in the other. */
const LISTED: ReadonlySet<ChangeKind> = new Set(["committee", "dotted-line", "focus-area"]);

/** Tells whether a change is about an entry that the new state does not have. */
export function isRemoval({ kind, aspect, before, after }: Change): boolean {
  if (!LISTED.has(kind)) return REMOVALS.has(kind);
  return aspect === undefined && before !== undefined && after === undefined;
}

function nameLine(id: string, isGone: boolean): string {
  return `${isGone ? "gone" : "there"} ${id}`;
}

function findHeads(graph: Graph): ReadonlyMap<NodeId, NodeId> {
  const heads = new Map<NodeId, NodeId>();
  for (const unit of graph.units) {
    for (const { post } of unit.heads) if (post !== undefined && !heads.has(post)) heads.set(post, unit.id);
  }
  return heads;
}
