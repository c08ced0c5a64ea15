import { COMPANY } from "../model/graph.js";
import type { BoxPlace, Committee, Graph, NodeId, Post } from "../model/graph.js";
import { ancestorsOf, childrenOf } from "../model/queries.js";

/** Tells whether a chart may be focused on this id: an officer, a unit, or a committee above officers. */
export function isFocus(graph: Graph, id: NodeId): boolean {
  return graph.places.has(id) || id === graph.company.mergedUnit;
}

/**
 * Returns the same company with one box as the only top. The lists of the result contain only this box and the entries
 * below it, so that no other box is drawn. All facts are still those of the whole company: who answers, where boxes
 * hang (`places` also has the boxes above the focus) and what ids mean (`nodes`, `root`).
 */
export function focusGraph(graph: Graph, focus: NodeId): Graph {
  if (!isFocus(graph, focus)) throw new RangeError(`'${focus}' is not a box of this chart.`);
  const { mergedUnit } = graph.company;
  const top = focus === mergedUnit ? (graph.root ?? COMPANY) : focus;
  if (top === COMPANY) return graph;

  const kept = new Set(listBelow(graph, top));
  if (mergedUnit !== undefined && graph.root !== undefined && kept.has(graph.root)) kept.add(mergedUnit);
  const posts = keepPosts(graph, kept);
  for (const { id } of posts) kept.add(id);
  const committees = graph.committees.filter((committee) => isCommitteeShown(graph, committee, kept));
  for (const { id } of committees) kept.add(id);
  return {
    ...graph,
    company: { ...graph.company, isTop: false },
    officers: graph.officers.filter(({ id }) => kept.has(id)),
    units: graph.units.filter(({ id }) => kept.has(id)),
    posts,
    committees,
    dottedLines: graph.dottedLines.filter(({ from, to }) => kept.has(from) || kept.has(to)),
    places: keepPlaces(graph, kept, top),
    children: new Map([
      [COMPANY, [top]],
      ...[...graph.children].filter(([parent]) => parent !== COMPANY && kept.has(parent)),
    ]),
  };
}

/** Returns a box and every box below it. */
function listBelow(graph: Graph, top: NodeId): NodeId[] {
  const found = [top];
  // The loop extends the list that it walks: every box found adds its children.
  for (const id of found) for (const child of childrenOf(graph, id)) found.push(child);
  return found;
}

/** Returns the places of the boxes shown and of those above the focus, in their original order. */
function keepPlaces(graph: Graph, kept: ReadonlySet<NodeId>, top: NodeId): ReadonlyMap<NodeId, BoxPlace> {
  const above = new Set(ancestorsOf(graph, top));
  return new Map([...graph.places].filter(([id]) => kept.has(id) || above.has(id)));
}

/** Returns the posts of the units shown, and the posts that report to or assist somebody who is shown. */
function keepPosts(graph: Graph, kept: ReadonlySet<NodeId>): readonly Post[] {
  const findHome = createHomeFinder(graph);
  return graph.posts.filter(({ id, assistantTo }) => {
    const assisted = assistantTo === undefined ? undefined : findHome(assistantTo);
    return kept.has(findHome(id)) || (assisted !== undefined && kept.has(assisted));
  });
}

/**
 * Returns a function that finds the unit of a post, or else the first box above the post along its managers. Managers
 * never form a loop, so the search ends.
 */
function createHomeFinder(graph: Graph): (id: NodeId) => NodeId {
  const homes = new Map<NodeId, NodeId>();
  return (id) => {
    const passed: NodeId[] = [];
    let home = id;
    for (let node = graph.nodes.get(home); node?.kind === "post"; node = graph.nodes.get(home)) {
      passed.push(home);
      const known = homes.get(home);
      home = known ?? node.unit ?? node.manager.to;
      if (known !== undefined) break;
    }
    for (const post of passed) homes.set(post, home);
    return home;
  };
}

/**
 * Tells whether a committee is shown. A committee without a box is shown if its chair is shown. If the chair has no
 * post in the file, the committee is shown together with the top of the company.
 */
function isCommitteeShown(graph: Graph, { id, chair }: Committee, kept: ReadonlySet<NodeId>): boolean {
  if (graph.places.has(id)) return kept.has(id);
  if (chair?.id !== undefined) return kept.has(chair.id);
  const tops = childrenOf(graph, COMPANY);
  const board = tops.find((top) => graph.nodes.get(top)?.kind === "committee") ?? graph.root;
  return board !== undefined && kept.has(board);
}
