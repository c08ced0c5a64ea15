import { findRole } from "../catalog/index.js";
import type { Graph, GraphNode, Officer, Post } from "../model/graph.js";
import { quote } from "./quote.js";

/*
 * Names of posts and nodes in findings, which are about posts and never about the people who hold them. No message
 * contains the name of a person, even if the file gives a post no title.
 */

/**
 * Returns the name of a post in a finding: `CISO`, `CIO (Retail)`, `'Head of Infrastructure'`, `a post of 'Platform'`.
 */
export function nameOfPost(graph: Graph, post: Officer | Post): string {
  if (post.kind === "officer") return nameOfOfficer(graph, post);
  if (post.title !== undefined) return quote(post.title);
  const unit = graph.nodes.get(post.unit ?? "");
  return unit?.kind === "unit" ? `a post of ${quote(unit.name)}` : "a post without a title";
}

/** Returns the name that `nameOfPost` gives. An officer's name gets an article: `the CISO`. */
export function nameOfThePost(graph: Graph, post: Officer | Post): string {
  return post.kind === "officer" ? `the ${nameOfOfficer(graph, post)}` : nameOfPost(graph, post);
}

/**
 * Returns the name of any node in a finding: for an officer or post, the result of `nameOfPost`; for any other node,
 * its name in quotes.
 */
export function nameOfNode(graph: Graph, node: GraphNode): string {
  return node.kind === "officer" || node.kind === "post" ? nameOfPost(graph, node) : quote(node.name);
}

/** Returns an officer's abbreviation, with the officer's scope or id if other officers have the same abbreviation. */
function nameOfOfficer({ officers }: Graph, { id, role, scope }: Officer): string {
  const name = role.id === undefined ? quote(role.text) : role.abbreviation || role.title;
  // The abbreviation is enough for the officer of the whole company, if the other officers are for parts of the
  // company.
  const isShared = officers.some(
    (other) => other.id !== id && other.role.text === role.text && (scope !== undefined || other.scope === undefined),
  );
  if (!isShared) return name;
  return scope === undefined ? `${name} ${quote(id)}` : `${name} (${scope})`;
}

/**
 * Returns the abbreviation of a role: `CISO`. If the role has no abbreviation of its own, returns the title: `Chief
 * Data Officer`.
 */
export function nameOfRole(id: string): string {
  const match = findRole(id);
  if (match.kind !== "known") return id;
  const { abbreviation, title } = match.role;
  return abbreviation === "" || findRole(abbreviation).kind === "ambiguous" ? title : abbreviation;
}
