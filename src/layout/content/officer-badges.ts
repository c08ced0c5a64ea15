import type { Graph, NodeId, Officer, Post } from "../../model/graph.js";
import { colourOfPost } from "../../model/queries.js";
import type { ColouredRoles } from "../../model/queries.js";
import { displayName } from "../../wording/index.js";
import type { BadgeContent } from "./badges.js";

/**
 * Splits the posts that answer for something into officers, who have letters, and other posts, which have only a title.
 */
export function splitAnswerers(graph: Graph, ids: readonly NodeId[]) {
  const nodes = ids.flatMap((id) => graph.nodes.get(id) ?? []);
  return {
    officers: nodes.filter((node): node is Officer => node.kind === "officer"),
    posts: nodes.filter((node): node is Post => node.kind === "post"),
  };
}

/** Returns the badge of an officer who answers for something. */
export function badgeOf(graph: Graph, { id }: Officer, coloured: ColouredRoles): BadgeContent {
  return { text: displayName(graph, id), owner: colourOfPost(graph, id, coloured), look: "solid" };
}
