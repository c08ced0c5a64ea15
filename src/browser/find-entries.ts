/** Search in an explored chart. Pure questions about a graph, without a page. */
import type { Graph, GraphNode, NodeId } from "../model/graph.js";
import { displayName, officerTitle, titleOfArea } from "../wording/index.js";

/** An entry with its texts as they are compared, and the box that stands for it. */
export interface FoundEntry {
  readonly node: NodeId;
  readonly name: string;
  readonly folded: string;
}

/** Lists everything that can be found: names, titles, roles, holders, heads and focus areas, in file order. */
export function indexEntries(graph: Graph): readonly FoundEntry[] {
  const nodes = [...graph.officers, ...graph.units, ...graph.posts, ...graph.committees];
  return nodes.map((node) => ({
    node: node.id,
    name: displayName(graph, node.id),
    folded: fold(textsOf(graph, node).join(" ")),
  }));
}

/** Returns the entries in which every word of a question occurs; none for an empty question. */
export function findEntries(index: readonly FoundEntry[], question: string): readonly FoundEntry[] {
  const words = fold(question)
    .split(" ")
    .filter((word) => word !== "");
  return words.length === 0 ? [] : index.filter(({ folded }) => words.every((word) => folded.includes(word)));
}

function textsOf(graph: Graph, node: GraphNode): readonly string[] {
  const name = displayName(graph, node.id);
  switch (node.kind) {
    case "officer":
      return [name, officerTitle(node), ...node.names];
    case "unit":
      return [name, ...node.heads.flatMap((head) => [...head.names, head.title ?? ""]), ...node.focus.map(titleOfArea)];
    case "post":
      return [name, ...node.names];
    case "committee":
      return [name];
  }
}

/** Folds case and accents. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}
