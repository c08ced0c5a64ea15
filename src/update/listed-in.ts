import type { Graph, GraphNode } from "../model/graph.js";

/** Tells whether a post is an entry in the list of its unit, so that its place in the file names its unit. */
export function isListedIn({ nodes }: Graph, node: GraphNode): boolean {
  const unit = node.kind === "post" ? nodes.get(node.unit ?? "") : undefined;
  if (unit?.kind !== "unit") return false;
  const { file, path } = node.origin;
  return unit.origin.file === file && JSON.stringify(unit.origin.path) === JSON.stringify(path.slice(0, -2));
}
