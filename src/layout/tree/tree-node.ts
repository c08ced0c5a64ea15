import { COMPANY } from "../../model/graph.js";
import type { Graph, NodeId, Post } from "../../model/graph.js";
import { childrenOf, colourOfPost } from "../../model/queries.js";
import type { OfficerColour } from "../../model/queries.js";
import type { ChartView } from "../../model/view.js";
import type { Below, ContentContext } from "../content/card-content.js";
import type { BoxIndex } from "../content/boxes-of-entries.js";

/** A box to be drawn and the boxes below it, before anything has a size. */
export interface TreeNode {
  readonly id: NodeId;
  readonly children: readonly TreeNode[];
  /** Boxes that stand beside this one. */
  readonly beside: readonly NodeId[];
  /**
   * Whether the box is an officer, the company or a committee: none of these is stacked, because a stack looks like
   * ranks.
   */
  readonly isOfficial: boolean;
  readonly isPost: boolean;
  /** Officer with a colour, whose whole block stands on tinted ground. */
  readonly territory?: Exclude<OfficerColour, "other">;
  /** Number of boxes from here down, including this one and the boxes beside others. */
  readonly size: number;
  /** Number of levels of boxes below this one. */
  readonly height: number;
  readonly below: Below;
  /** Whether the boxes below this one are left out. */
  readonly isCollapsed: boolean;
}

const NOTHING: Below = { departments: 0, teams: 0, officers: 0, posts: 0 };

/** Builds the tree of the chart from its top down; posts are included only if the view asks for all of them. */
export function growTree(context: ContentContext, people: ChartView["people"]): TreeNode {
  const { graph, boxIndex, coloured } = context;
  const posts = people === "all" ? groupPosts(graph, boxIndex) : new Map<NodeId, readonly NodeId[]>();
  const childIds = (id: NodeId) => [...(posts.get(id) ?? []), ...childrenOf(graph, id)];
  const [only] = childrenOf(graph, COMPANY);
  const top = graph.company.isTop || only === undefined ? COMPANY : only;
  const done = new Map<NodeId, TreeNode>();
  const get = (id: NodeId) => {
    const node = done.get(id);
    if (node === undefined) throw new Error(`box '${id}' was asked for before it was made`);
    return node;
  };
  for (const id of parentsLast(top, childIds)) {
    const children = childIds(id).map(get);
    const beside = boxIndex.beside.get(id) ?? [];
    const kind = graph.nodes.get(id)?.kind;
    const colour = kind === "officer" ? colourOfPost(graph, id, coloured) : "other";
    done.set(id, {
      id,
      children,
      beside,
      isOfficial: kind !== "unit" && kind !== "post",
      isPost: kind === "post",
      ...(colour !== "other" && { territory: colour }),
      size: children.reduce((sum, child) => sum + child.size, 1 + beside.length),
      height: children.reduce((max, child) => Math.max(max, child.height + 1), 0),
      below: children.reduce((sum, child) => addBelow(sum, child, graph), NOTHING),
      isCollapsed: false,
    });
  }
  return get(top);
}

/**
 * Returns a copy of a tree cut at a depth: deeper boxes are collapsed into the boxes at that level, except below the
 * boxes in `whole`.
 */
export function cutTree(top: TreeNode, depth: number, whole: ReadonlySet<TreeNode> = new Set()): TreeNode {
  // A loop instead of recursion, because the depth may be as large as the company.
  const touched: { readonly node: TreeNode; readonly left: number }[] = [];
  const open = [{ node: top, left: depth }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, left } = next;
    if (node.height <= left || whole.has(node)) continue;
    touched.push(next);
    if (left > 0) for (const child of node.children) open.push({ node: child, left: left - 1 });
  }
  const cut = new Map<TreeNode, TreeNode>();
  const get = (node: TreeNode) => cut.get(node) ?? node;
  for (const { node, left } of touched.reverse()) {
    cut.set(
      node,
      left === 0 ? withChildren({ ...node, isCollapsed: true }, []) : withChildren(node, node.children.map(get)),
    );
  }
  return get(top);
}

/** Returns a node with other children, counted anew; `below` stays as it was. */
export function withChildren(node: TreeNode, children: readonly TreeNode[]): TreeNode {
  return {
    ...node,
    children,
    size: children.reduce((sum, child) => sum + child.size, 1 + node.beside.length),
    height: children.reduce((max, child) => Math.max(max, child.height + 1), 0),
  };
}

/** Lists every node of a tree, a manager before the boxes below it. */
export function listNodes(top: TreeNode): TreeNode[] {
  const nodes: TreeNode[] = [];
  const open = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    nodes.push(node);
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) open.push(child);
    }
  }
  return nodes;
}

/** Lists parents after their children, without recursion: chains may be 10,000 long. */
function parentsLast(top: NodeId, childIds: (id: NodeId) => readonly NodeId[]): NodeId[] {
  const order: NodeId[] = [];
  const open = [top];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    order.push(id);
    for (const child of childIds(id)) open.push(child);
  }
  return order.reverse();
}

function addBelow(sum: Below, child: TreeNode, graph: Graph): Below {
  const node = graph.nodes.get(child.id);
  const own = {
    departments: node?.kind === "unit" && node.level === "department" ? 1 : 0,
    teams: node?.kind === "unit" && node.level === "team" ? 1 : 0,
    officers: node?.kind === "officer" ? 1 : 0,
    posts: node?.kind === "post" ? 1 : 0,
  };
  return {
    departments: sum.departments + child.below.departments + own.departments,
    teams: sum.teams + child.below.teams + own.teams,
    officers: sum.officers + child.below.officers + own.officers,
    posts: sum.posts + child.below.posts + own.posts,
  };
}

/** Groups posts by the box they hang under: a manager in the same unit, else the unit, else the officer or the top. */
function groupPosts(graph: Graph, boxIndex: BoxIndex): ReadonlyMap<NodeId, readonly NodeId[]> {
  const boxBeside = new Set([...boxIndex.beside.values()].flat());
  const drawn = new Set(
    graph.posts.filter((post) => !boxBeside.has(post.id) && !boxIndex.heads.has(post.id)).map(({ id }) => id),
  );
  const groups = new Map<NodeId, NodeId[]>();
  for (const post of graph.posts) {
    if (!drawn.has(post.id)) continue;
    const under = findPostAbove(graph, post, drawn) ?? boxIndex.boxOf(post.unit ?? post.manager.to) ?? boxIndex.top;
    const group = groups.get(under);
    if (group === undefined) groups.set(under, [post.id]);
    else group.push(post.id);
  }
  return groups;
}

function findPostAbove(graph: Graph, post: Post, drawn: ReadonlySet<NodeId>): NodeId | undefined {
  const manager = graph.nodes.get(post.manager.to);
  if (manager?.kind !== "post" || !drawn.has(manager.id)) return undefined;
  return manager.unit === post.unit ? manager.id : undefined;
}
