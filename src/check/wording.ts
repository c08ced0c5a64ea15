import type { Graph, GraphNode, Officer, Post } from "../model/graph.js";
import { quote } from "../model/quote.js";

/*
 * How findings speak of the entries of a file: of posts, never of the people who hold them. A person's name is in no
 * message, also where the file gives a post no title.
 */

/** `CISO`, `CIO (Retail)`, `'Head of Infrastructure'`, `a post of 'Platform'`. */
export function nameOfPost(graph: Graph, post: Officer | Post): string {
  if (post.kind === "officer") return nameOfOfficer(graph, post);
  if (post.title !== undefined) return quote(post.title);
  const unit = graph.nodes.get(post.unit ?? "");
  return unit?.kind === "unit" ? `a post of ${quote(unit.name)}` : "a post without a title";
}

/** The same with an article where it is letters: `the CISO`. */
export function nameOfThePost(graph: Graph, post: Officer | Post): string {
  return post.kind === "officer" ? `the ${nameOfOfficer(graph, post)}` : nameOfPost(graph, post);
}

export function nameOfNode(graph: Graph, node: GraphNode): string {
  return node.kind === "officer" || node.kind === "post" ? nameOfPost(graph, node) : quote(node.name);
}

/** Letters and, where others have the same, the scope or the id. */
function nameOfOfficer({ officers }: Graph, { id, role, scope }: Officer): string {
  const name = role.id === undefined ? quote(role.text) : role.abbreviation || role.title;
  const isShared = officers.some((other) => other.id !== id && other.role.text === role.text);
  if (!isShared) return name;
  return scope === undefined ? `${name} ${quote(id)}` : `${name} (${scope})`;
}
