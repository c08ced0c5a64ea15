import { findRole } from "../catalog/index.js";
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
  // Beside those of the parts the one of the whole needs no more than its letters.
  const isShared = officers.some(
    (other) => other.id !== id && other.role.text === role.text && (scope !== undefined || other.scope === undefined),
  );
  if (!isShared) return name;
  return scope === undefined ? `${name} ${quote(id)}` : `${name} (${scope})`;
}

/** With a capital letter where it is a word: `The CISO reports`. */
export function startSentence(text: string): string {
  return text.startsWith("the ") || text.startsWith("a ") ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** `CISO`, or the title where there are no letters or they stand for other roles too: `Chief Data Officer`. */
export function nameOfRole(id: string): string {
  const match = findRole(id);
  if (match.kind !== "known") return id;
  const { abbreviation, title } = match.role;
  return abbreviation === "" || findRole(abbreviation).kind === "ambiguous" ? title : abbreviation;
}

/** `a, b and c` */
export function joinWithAnd(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(" and ");
}
