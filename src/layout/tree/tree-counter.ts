import type { BoxDescriber } from "../content/box-content.js";
import type { ContentContext } from "../content/card-content.js";
import { BoxCounter, NO_COUNTS, sumCounts } from "../content/state-counts.js";
import type { StateCounts } from "../content/state-counts.js";
import type { TreeNode } from "./tree-node.js";
import { workUp } from "./work-up.js";

/**
 * A counter of the boxes in trees. It counts each tree only once, although every overview includes everything below it.
 */
export class TreeCounter {
  readonly #boxes: BoxCounter;
  readonly #known = new WeakMap<TreeNode, StateCounts>();

  constructor(context: ContentContext, describer: BoxDescriber) {
    this.#boxes = new BoxCounter(context, describer);
  }

  /** Counts all boxes in the given trees, including boxes beside others. */
  count(trees: readonly TreeNode[]): StateCounts {
    return sumCounts(trees.map((tree) => this.#countTree(tree)));
  }

  #countTree(top: TreeNode): StateCounts {
    workUp([top], this.#known, { listBelow: ({ children }) => children, toValue: (node) => this.#sum(node) });
    return this.#known.get(top) ?? NO_COUNTS;
  }

  #sum(node: TreeNode): StateCounts {
    const own = [node.id, ...node.beside].map((id) => this.#boxes.count(id));
    return sumCounts([...own, ...node.children.map((child) => this.#known.get(child) ?? NO_COUNTS)]);
  }
}
