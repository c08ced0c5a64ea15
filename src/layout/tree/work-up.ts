import type { TreeNode } from "./tree-node.js";

/**
 * Works out a value for each tree in `open` and for every tree below these, each value after the values below it. Values
 * that are known already are not worked out again. There is no recursion, because a chart may be as deep as the company
 * is large.
 */
export function workUp<Value>(
  open: TreeNode[],
  known: Pick<WeakMap<TreeNode, Value>, "has" | "set">,
  { listBelow, toValue }: { listBelow: (node: TreeNode) => readonly TreeNode[]; toValue: (node: TreeNode) => Value },
): void {
  for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
    const missing = known.has(node) ? [] : listBelow(node).filter((child) => !known.has(child));
    if (missing.length > 0) {
      for (const child of missing) open.push(child);
    } else {
      open.pop();
      if (!known.has(node)) known.set(node, toValue(node));
    }
  }
}
