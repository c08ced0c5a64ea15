import type { Graph, GraphNode } from "../model/graph.js";

/** Returns the same graph with every node replaced, both in its lists and in `nodes`, whose keys are the new ids. */
export function replaceNodes(graph: Graph, replace: (node: GraphNode) => GraphNode): Graph {
  const replaced = new Map([...graph.nodes].map(([id, node]) => [id, replace(node)]));
  const pick = (list: readonly GraphNode[]) => list.flatMap(({ id }) => replaced.get(id) ?? []);
  return {
    ...graph,
    officers: pick(graph.officers).filter((node) => node.kind === "officer"),
    units: pick(graph.units).filter((node) => node.kind === "unit"),
    posts: pick(graph.posts).filter((node) => node.kind === "post"),
    committees: pick(graph.committees).filter((node) => node.kind === "committee"),
    nodes: new Map([...replaced.values()].map((node) => [node.id, node])),
  };
}
