import type { NodeId } from "../model/graph.js";

/**
 * Lines from child to parent that never form a loop. A node gets at most one line, so a node without a line is the top
 * of its tree. A new line from a top would close a loop exactly if the new parent is in the same tree. Trees are
 * union-find sets, so a query takes nearly constant time however deep the tree is.
 */
export class Forest {
  readonly #parents = new Map<NodeId, NodeId>();
  readonly #leaders = new Map<NodeId, NodeId>();
  readonly #sizes = new Map<NodeId, number>();

  findParent(child: NodeId): NodeId | undefined {
    return this.#parents.get(child);
  }

  /** Tells whether a line from this child, which has no line yet, to this parent would close a loop. */
  wouldLoop(child: NodeId, parent: NodeId): boolean {
    return this.#findLeader(child) === this.#findLeader(parent);
  }

  add(child: NodeId, parent: NodeId): void {
    if (this.#parents.has(child)) throw new Error(`'${child}' has a line already`);
    if (this.wouldLoop(child, parent)) throw new Error(`the line from '${child}' to '${parent}' closes a loop`);
    this.#parents.set(child, parent);
    this.#unite(this.#findLeader(child), this.#findLeader(parent));
  }

  /** Yields `from` and all nodes above it, up to the top of its tree. */
  *climb(from: NodeId): Generator<NodeId> {
    for (let at: NodeId | undefined = from; at !== undefined; at = this.#parents.get(at)) yield at;
  }

  #unite(a: NodeId, b: NodeId): void {
    const [sizeA, sizeB] = [this.#sizes.get(a) ?? 1, this.#sizes.get(b) ?? 1];
    const [small, large] = sizeA < sizeB ? [a, b] : [b, a];
    this.#leaders.set(small, large);
    this.#sizes.set(large, sizeA + sizeB);
  }

  #findLeader(id: NodeId): NodeId {
    // Sets are united by size, so the way up is short without path compression.
    let leader = id;
    for (let next = this.#leaders.get(leader); next !== undefined; next = this.#leaders.get(leader)) leader = next;
    return leader;
  }
}
