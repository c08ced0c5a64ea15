import type { Graph, NodeId, Officer, Post } from "../model/graph.js";
import { COMPANY } from "../model/graph.js";
import { joinOnCard } from "./lists.js";

/*
 * Names of nodes as the chart shows them. Findings use `posts.ts` instead, which never names a person.
 */

/** Returns the name of a node on the chart, such as an officer's abbreviation, a unit's name or a post's title. */
export function displayName(graph: Graph, id: NodeId): string {
  if (id === COMPANY) return graph.company.name;
  const node = graph.nodes.get(id);
  switch (node?.kind) {
    case "officer":
      return node.role.abbreviation;
    case "unit":
    case "committee":
      return node.name;
    case "post":
      return postName(node);
    case undefined:
      return id;
  }
}

/** Returns the title of a post, otherwise its holder, otherwise its id. */
export function postName(post: Post): string {
  return post.title ?? (post.names.length > 0 ? joinOnCard(post.names) : post.id);
}

/**
 * Returns an officer's own title. Without one, returns the role's title, followed by the officer's scope if that is
 * only a part of the company.
 */
export function officerTitle({ title, role, scope }: Officer): string {
  const isWhole = scope === undefined || scope.toLowerCase() === "company";
  return title ?? (isWhole ? role.title : `${role.title}, ${scope}`);
}
