import type { Detail } from "../content/detail.js";
import type { TreeNode } from "./tree-node.js";

/** A box that is drawn as a row of the card above it. */
export interface CardRow {
  readonly node: TreeNode;
  /** Number of rows above this one in the reporting line. */
  readonly depth: number;
}

/** Largest number of levels below a post that is a row; further indents would leave no room for names. */
const MOST_LEVELS = 2;

/** A node of a page, and how the page draws it. */
export interface DrawnNode {
  readonly node: TreeNode;
  readonly detail: Detail;
  /** Whether the node is at the top of its page; the link on its card then leads up to another page. */
  readonly isTop: boolean;
}

/**
 * Lists the boxes below a node that become rows of its card: the posts of a unit always, because they make up the unit,
 * and other boxes only if the level of detail has lists and nothing below the node needs a box.
 */
export function listCardRows({ node, detail, isTop }: DrawnNode): readonly CardRow[] {
  if (node.children.length === 0) return [];
  if (isListIn(node, detail)) return node.children.map((child) => ({ node: child, depth: 0 }));
  if (node.isOfficial) return [];
  return node.children.filter((child) => isRowOfTeam(child, isTop)).flatMap((child) => listWithBelow(child, 0));
}

/** Lists the boxes directly below a node that are drawn as boxes of their own. */
export function listBoxesBelow({ node, detail, isTop }: DrawnNode): readonly TreeNode[] {
  if (node.children.length === 0 || isListIn(node, detail)) return [];
  return node.isOfficial ? node.children : node.children.filter((child) => !isRowOfTeam(child, isTop));
}

function listWithBelow(node: TreeNode, depth: number): CardRow[] {
  return [{ node, depth }, ...node.children.flatMap((child) => listWithBelow(child, depth + 1))];
}

/**
 * Tells whether a post and everything below it are posts with nobody beside them. If posts below it are on another
 * page, the card that holds the row links to that page. A card at the top of its own page cannot do so, because its
 * link leads up.
 */
function isRowOfTeam(node: TreeNode, isTop: boolean): boolean {
  if (!node.isPost || node.height > MOST_LEVELS || node.beside.length > 0) return false;
  return !(isTop && node.isCollapsed) && node.children.every((child) => isRowOfTeam(child, isTop));
}

function isListIn(node: TreeNode, { hasLists }: Detail): boolean {
  return (
    hasLists &&
    node.beside.length === 0 &&
    node.children.every(
      (child) => child.height === 0 && child.beside.length === 0 && !child.isOfficial && !child.isCollapsed,
    )
  );
}
