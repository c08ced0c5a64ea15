import { COMPANY } from "../../model/graph.js";
import type { Graph, NodeId, Post } from "../../model/graph.js";
import { ancestorsOf, childrenOf, colourOfPost, isTechnologyOfficer } from "../../model/queries.js";
import type { OfficerColour } from "../../model/queries.js";
import type { ChartView } from "../../model/view.js";
import { isGhost } from "../content/change-marks.js";
import type { Below, ContentContext } from "../content/card-content.js";
import type { BoxIndex } from "../content/boxes-of-entries.js";

/** A box to be drawn and the boxes below it, before anything has a size. */
export interface TreeNode {
  readonly id: NodeId;
  readonly children: readonly TreeNode[];
  /** Boxes that stand beside this one. */
  readonly beside: readonly NodeId[];
  /**
   * Whether the box is an officer, the company or a committee: none of these is stacked, because boxes in a stack look
   * as if they had different ranks.
   */
  readonly isOfficial: boolean;
  readonly isPost: boolean;
  /** Officer with a colour, whose whole block is on a tinted background. */
  readonly territory?: Exclude<OfficerColour, "other">;
  /** Officer with a colour above this box, on whose tinted background the box is. */
  readonly ground?: Ground;
  /** The CIO, the CTO and the CISO, if they are among the boxes below this one. */
  readonly officersBelow: readonly NodeId[];
  /** Number of boxes: this one, all boxes below it, and the boxes beside any of them. */
  readonly size: number;
  /** Number of levels of boxes below this one. */
  readonly height: number;
  readonly below: Below;
  /** Whether the boxes below this one are left out. */
  readonly isCollapsed: boolean;
}

/** The tinted background of an officer. */
export interface Ground {
  readonly officer: NodeId;
  readonly colour: Exclude<OfficerColour, "other">;
}

const NOTHING: Below = { departments: 0, teams: 0, officers: 0, posts: 0, ghosts: 0 };

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
  const order = parentsLast(top, childIds);
  const colourOf = (id: NodeId) => (isGhost(context, id) ? "other" : colourOfPost(graph, id, coloured));
  const grounds = findGrounds([...order].reverse(), childIds, colourOf);
  const technologyOfficers = findTechnologyOfficers(graph);
  for (const id of order) {
    const children = childIds(id).map(get);
    const beside = boxIndex.beside.get(id) ?? [];
    const kind = graph.nodes.get(id)?.kind;
    const colour = colourOf(id);
    const ground = grounds.get(id);
    done.set(id, {
      id,
      children,
      beside,
      isOfficial: kind !== "unit" && kind !== "post",
      isPost: kind === "post",
      ...(colour !== "other" && { territory: colour }),
      ...(ground !== undefined && { ground }),
      officersBelow: listOfficersBelow(children, technologyOfficers),
      size: children.reduce((sum, child) => sum + child.size, 1 + beside.length),
      height: children.reduce((max, child) => Math.max(max, child.height + 1), 0),
      below: children.reduce((sum, child) => addBelow(sum, child, context), NOTHING),
      isCollapsed: false,
    });
  }
  return get(top);
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

/** Finds, for each box, the nearest officer above it who has a colour. */
function findGrounds(
  parentsFirst: readonly NodeId[],
  childIds: (id: NodeId) => readonly NodeId[],
  colourOf: (id: NodeId) => OfficerColour,
): ReadonlyMap<NodeId, Ground> {
  const grounds = new Map<NodeId, Ground>();
  for (const id of parentsFirst) {
    const colour = colourOf(id);
    const ground = colour === "other" ? grounds.get(id) : { officer: id, colour };
    if (ground !== undefined) for (const child of childIds(id)) grounds.set(child, ground);
  }
  return grounds;
}

/** Finds the highest CIO, CTO and CISO of a company, which may have one in each division. */
function findTechnologyOfficers(graph: Graph): ReadonlySet<NodeId> {
  const highest = new Map<string, { readonly id: NodeId; readonly level: number }>();
  for (const { id, role } of graph.officers) {
    if (!isTechnologyOfficer(role.id)) continue;
    const level = [...ancestorsOf(graph, id)].length;
    if (level < (highest.get(role.id)?.level ?? Infinity)) highest.set(role.id, { id, level });
  }
  return new Set([...highest.values()].map(({ id }) => id));
}

function listOfficersBelow(children: readonly TreeNode[], officers: ReadonlySet<NodeId>): readonly NodeId[] {
  return children.flatMap((child) => [...(officers.has(child.id) ? [child.id] : []), ...child.officersBelow]);
}

/** Lists parents after their children, without recursion: chains may be 10,000 boxes long. */
function parentsLast(top: NodeId, childIds: (id: NodeId) => readonly NodeId[]): NodeId[] {
  const order: NodeId[] = [];
  const open = [top];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    order.push(id);
    for (const child of childIds(id)) open.push(child);
  }
  return order.reverse();
}

function addBelow(sum: Below, child: TreeNode, context: ContentContext): Below {
  const isGone = isGhost(context, child.id);
  // A ghost, a box that is no longer in its place, does not belong to the new state, which the other counts are about.
  const node = isGone ? undefined : context.graph.nodes.get(child.id);
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
    ghosts: sum.ghosts + child.below.ghosts + Number(isGone),
  };
}

/**
 * Groups posts by the box they hang under: the manager if in the same unit, else the unit; for a post outside any unit,
 * the officer above it or the top box.
 */
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
