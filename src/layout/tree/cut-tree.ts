import type { NodeId } from "../../model/graph.js";
import { listNodes } from "./tree-node.js";
import type { TreeNode } from "./tree-node.js";

/** Branches that stay open although they are deeper than the cut. */
export interface CutOptions {
  /** Boxes below which everything stays open. */
  readonly whole?: ReadonlySet<TreeNode>;
  /** Whether boxes with only a few boxes below them stay open. */
  readonly opensSmall?: boolean;
  /** Whether every box above the CIO, the CTO or the CISO stays open. */
  readonly opensOfficers?: boolean;
}

/** Largest number of boxes below the top of a small branch; a small branch needs no page of its own. */
export const SMALL_BRANCH = 3;

/** Returns a copy of a tree cut at a depth: deeper boxes are collapsed into the boxes at that level. */
export function cutTree(top: TreeNode, depth: number, options: CutOptions = {}): TreeNode {
  const { whole, opensSmall = false, opensOfficers = false } = options;
  // A loop instead of recursion, because the depth may be as large as the company.
  const touched: TouchedNode[] = [];
  const open = [{ node: top, left: depth }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, left } = next;
    if (node.height <= left || whole?.has(node) === true) continue;
    if (left === 0 && opensSmall && node.size <= 1 + SMALL_BRANCH) continue;
    const isOpen = left > 0 || (opensOfficers && node.officersBelow.length > 0);
    touched.push({ node, isOpen });
    if (isOpen) for (const child of node.children) open.push({ node: child, left: Math.max(0, left - 1) });
  }
  return rebuild(top, touched);
}

/** Returns a copy of a tree in which everything below some of its boxes is collapsed into those boxes. */
export function closeBoxes(top: TreeNode, boxes: ReadonlySet<NodeId>): TreeNode {
  const managers = listNodes(top).filter(({ children }) => children.length > 0);
  return rebuild(
    top,
    managers.map((node) => ({ node, isOpen: !boxes.has(node.id) })),
  );
}

interface TouchedNode {
  readonly node: TreeNode;
  readonly isOpen: boolean;
}

/** Copies a tree without what is below closed nodes; `touched` holds managers before the boxes below them. */
function rebuild(top: TreeNode, touched: TouchedNode[]): TreeNode {
  const cut = new Map<TreeNode, TreeNode>();
  const get = (node: TreeNode) => cut.get(node) ?? node;
  for (const { node, isOpen } of touched.reverse()) {
    if (!isOpen) cut.set(node, closeBox(node));
    // A box without anything collapsed below it stays the same object, which shows that nothing below it is left out.
    else if (node.children.some((child) => cut.has(child))) cut.set(node, openBox(node, node.children.map(get), top));
  }
  return get(top);
}

/**
 * Boxes of cut trees, by the box that they were made from. The drafts of one overview share most of their boxes; if these
 * are the same objects, everything that is known about them by object is known in all drafts.
 */
const MADE = new WeakMap<TreeNode, TreeNode[]>();

/** Limit on the boxes that are kept for one box, since a reader may close and open boxes again and again. */
const MOST_MADE = 16;

function closeBox(node: TreeNode): TreeNode {
  return (
    findMade(node, ({ isCollapsed }) => isCollapsed) ?? keep(node, withChildren({ ...node, isCollapsed: true }, []))
  );
}

function openBox(node: TreeNode, children: readonly TreeNode[], top: TreeNode): TreeNode {
  // The top of a page is drawn differently from the same box on other pages, so it is never shared.
  if (node === top) return withChildren(node, children);
  const isSame = (made: TreeNode) =>
    !made.isCollapsed && made.children.every((child, index) => child === children[index]);
  return findMade(node, isSame) ?? keep(node, withChildren(node, children));
}

function findMade(node: TreeNode, isWanted: (made: TreeNode) => boolean): TreeNode | undefined {
  return MADE.get(node)?.find(isWanted);
}

function keep(node: TreeNode, made: TreeNode): TreeNode {
  const others = MADE.get(node) ?? [];
  MADE.set(node, [made, ...others].slice(0, MOST_MADE));
  return made;
}

/** Returns a node with other children, and counts its boxes and levels anew; `below` stays as it was. */
export function withChildren(node: TreeNode, children: readonly TreeNode[]): TreeNode {
  return {
    ...node,
    children,
    size: children.reduce((sum, child) => sum + child.size, 1 + node.beside.length),
    height: children.reduce((max, child) => Math.max(max, child.height + 1), 0),
  };
}
