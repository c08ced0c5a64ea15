/** Chains of boxes that each have only one box directly below them. */
import type { FitsPage } from "../page/paged-view.js";
import { findMost } from "./find-most.js";
import { cutTree } from "./cut-tree.js";
import type { TreeNode } from "./tree-node.js";
import { createPart } from "./tree-page.js";
import type { Task, TreePage } from "./tree-page.js";

/**
 * The box at the end of a chain, and its level in the chain. Directly below this box there are several boxes or none.
 */
export interface Fan {
  readonly node: TreeNode;
  readonly depth: number;
}

export function findFan(top: TreeNode): Fan {
  let depth = 0;
  let node = top;
  for (let [only] = node.children; node.children.length === 1 && only !== undefined; [only] = node.children) {
    node = only;
    depth++;
  }
  return { node, depth };
}

/** Returns the node a number of levels down a chain, or the last one of a shorter chain. */
export function walkDown(top: TreeNode, levels: number): TreeNode {
  let node = top;
  for (let level = 0; level < levels; level++) node = node.children[0] ?? node;
  return node;
}

/** Cuts a chain that is too long for a page into equal parts, and returns the first of them and the rest. */
export function cutChain(top: TreeNode, fan: Fan, fits: FitsPage<TreePage>): Task[] {
  const toPage = (levels: number) => createPart("overview", cutTree(top, levels), [top]);
  const most = findMost({ least: 1, most: fan.depth, guess: 1 }, (levels) => fits(toPage(levels)));
  const levels = Math.ceil(fan.depth / Math.ceil(fan.depth / most));
  const page = toPage(levels);
  return [
    { kind: "page", page },
    { kind: "split", node: walkDown(top, levels), shown: walkDown(page.part, levels) },
  ];
}
