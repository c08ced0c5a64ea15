/** Searches a graph for entries; nothing here needs a page or a browser. */
import type { Graph, GraphNode, NodeId } from "../model/graph.js";
import { displayName, officerTitle, titleOfArea } from "../wording/index.js";

/** An entry, with its texts in the form in which they are compared. */
export interface FoundEntry {
  readonly node: NodeId;
  readonly name: string;
  readonly foldedName: string;
  readonly folded: string;
}

/** Lists everything that can be found: names, titles, roles, holders, heads and focus areas, in file order. */
export function indexEntries(graph: Graph): readonly FoundEntry[] {
  const nodes = [...graph.officers, ...graph.units, ...graph.posts, ...graph.committees];
  return nodes.map((node) => {
    const name = displayName(graph, node.id);
    return { node: node.id, name, foldedName: fold(name), folded: fold(textsOf(graph, node).join(" ")) };
  });
}

/**
 * Returns the entries in which every word of a question occurs, the best matches first. Returns no entries for an empty
 * question.
 */
export function findEntries(index: readonly FoundEntry[], question: string): readonly FoundEntry[] {
  const asked = fold(question);
  if (asked === "") return [];
  const words = asked.split(" ");
  const found = index.filter(({ folded }) => words.every((word) => folded.includes(word)));
  const ranks = new Map(found.map((entry) => [entry, rank(entry, asked)]));
  return found.sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
}

/** Returns a rank from 0 (the name equals the question) to 3 (the name does not contain the question). */
function rank({ foldedName }: FoundEntry, asked: string): number {
  if (foldedName === asked) return 0;
  if (foldedName.startsWith(asked)) return 1;
  return foldedName.includes(asked) ? 2 : 3;
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

/** Returns text in the form in which it is compared: without case, accents and extra spaces. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}
