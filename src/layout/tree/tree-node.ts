import { COMPANY } from "../../model/graph.js";
import type { Graph, NodeId, Post } from "../../model/graph.js";
import { childrenOf, colourOfPost } from "../../model/queries.js";
import type { TechnologyOfficer } from "../../model/queries.js";
import type { ChartView } from "../../model/view.js";
import type { StandIns } from "../content/boxes-of-entries.js";

/** What is to be drawn, box by box, before anything has a size. */
export interface OutlineNode {
  readonly id: NodeId;
  readonly children: readonly OutlineNode[];
  /** What stands beside it. */
  readonly asides: readonly NodeId[];
  /** Officers, the company and committees: never stacked under one another, a stack reads as rank. */
  readonly isOfficial: boolean;
  /** A technology officer, whose whole block stands on tinted ground. */
  readonly territory?: TechnologyOfficer;
  /** Boxes from here down, this one and what stands beside included. */
  readonly size: number;
  /** Levels of boxes below. */
  readonly height: number;
  readonly below: Below;
  /** What is below is not shown here. */
  readonly isCollapsed: boolean;
}

/** How many of each kind hang below a box, at any depth. */
export interface Below {
  readonly departments: number;
  readonly teams: number;
  readonly officers: number;
  readonly posts: number;
}

const NOTHING: Below = { departments: 0, teams: 0, officers: 0, posts: 0 };

/** The top of the chart with everything below it; posts only where the view asks for all of them. */
export function growOutline(graph: Graph, standIns: StandIns, people: ChartView["people"]): OutlineNode {
  const posts = people === "all" ? groupPosts(graph, standIns) : new Map<NodeId, readonly NodeId[]>();
  const childIds = (id: NodeId) => [...(posts.get(id) ?? []), ...childrenOf(graph, id)];
  const [only] = childrenOf(graph, COMPANY);
  const top = graph.company.isTop || only === undefined ? COMPANY : only;
  const done = new Map<NodeId, OutlineNode>();
  const get = (id: NodeId) => {
    const node = done.get(id);
    if (node === undefined) throw new Error(`box '${id}' was asked for before it was made`);
    return node;
  };
  for (const id of parentsLast(top, childIds)) {
    const children = childIds(id).map(get);
    const asides = standIns.asides.get(id) ?? [];
    const kind = graph.nodes.get(id)?.kind;
    const colour = kind === "officer" ? colourOfPost(graph, id) : "other";
    done.set(id, {
      id,
      children,
      asides,
      isOfficial: kind !== "unit" && kind !== "post",
      ...(colour !== "other" && { territory: colour }),
      size: children.reduce((sum, child) => sum + child.size, 1 + asides.length),
      height: children.reduce((max, child) => Math.max(max, child.height + 1), 0),
      below: children.reduce((sum, child) => addBelow(sum, child, graph), NOTHING),
      isCollapsed: false,
    });
  }
  return get(top);
}

/**
 * The same with everything more than so many levels below it collapsed into the boxes at that level; what is
 * below the boxes in `whole` stays.
 */
export function cutOutline(top: OutlineNode, depth: number, whole: ReadonlySet<OutlineNode> = new Set()): OutlineNode {
  // Without recursion: the depth asked for may be as large as the company.
  const touched: { readonly node: OutlineNode; readonly left: number }[] = [];
  const open = [{ node: top, left: depth }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, left } = next;
    if (node.height <= left || whole.has(node)) continue;
    touched.push(next);
    if (left > 0) for (const child of node.children) open.push({ node: child, left: left - 1 });
  }
  const cut = new Map<OutlineNode, OutlineNode>();
  const get = (node: OutlineNode) => cut.get(node) ?? node;
  for (const { node, left } of touched.reverse()) {
    cut.set(
      node,
      left === 0 ? withChildren({ ...node, isCollapsed: true }, []) : withChildren(node, node.children.map(get)),
    );
  }
  return get(top);
}

/** The same with other children, counted anew; what is below in all stays as it was. */
export function withChildren(node: OutlineNode, children: readonly OutlineNode[]): OutlineNode {
  return {
    ...node,
    children,
    size: children.reduce((sum, child) => sum + child.size, 1 + node.asides.length),
    height: children.reduce((max, child) => Math.max(max, child.height + 1), 0),
  };
}

/** Every node of a tree, a manager before what is below it. */
export function listOutline(top: OutlineNode): OutlineNode[] {
  const nodes: OutlineNode[] = [];
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

/** Without recursion: chains may be 10,000 long. */
function parentsLast(top: NodeId, childIds: (id: NodeId) => readonly NodeId[]): NodeId[] {
  const order: NodeId[] = [];
  const open = [top];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    order.push(id);
    for (const child of childIds(id)) open.push(child);
  }
  return order.reverse();
}

function addBelow(sum: Below, child: OutlineNode, graph: Graph): Below {
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

/** Posts by the box they hang under: a manager in the same unit, else the unit, else the officer or the top. */
function groupPosts(graph: Graph, standIns: StandIns): ReadonlyMap<NodeId, readonly NodeId[]> {
  const aside = new Set([...standIns.asides.values()].flat());
  const drawn = new Set(
    graph.posts.filter((post) => !aside.has(post.id) && !standIns.heads.has(post.id)).map(({ id }) => id),
  );
  const groups = new Map<NodeId, NodeId[]>();
  for (const post of graph.posts) {
    if (!drawn.has(post.id)) continue;
    const under = findPostAbove(graph, post, drawn) ?? standIns.boxOf(post.unit ?? post.manager.to) ?? standIns.top;
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
