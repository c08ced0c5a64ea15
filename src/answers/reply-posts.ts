import type { Graph, Member, NodeId, Officer, Post } from "../model/graph.js";
import type { ReplyPost, ReplyResult } from "../model/reply.js";
import { displayName, holderOf, holderText } from "../wording/index.js";

/** Returns a post in the form in which a reply names it. */
export function toReplyPost(graph: Graph, id: NodeId): ReplyPost {
  const node = graph.nodes.get(id);
  const isPost = node?.kind === "officer" || node?.kind === "post";
  const holder = isPost ? holderText(holderOf(node)) : undefined;
  const name = displayName(graph, id) || id;
  return { id, name, ...(holder !== undefined && holder !== name && { holder }) };
}

/**
 * Returns a member of a committee in the form in which a reply names posts; the person may have no post in the file.
 */
export function toReplyMember(graph: Graph, { id, name }: Member): ReplyPost {
  return id === undefined ? { name } : toReplyPost(graph, id);
}

/** Returns the vacant posts among these ids. A post that somebody fills for the time being is not vacant. */
export function findVacant(graph: Graph, ids: readonly NodeId[]): readonly (Officer | Post)[] {
  return ids.flatMap((id) => {
    const node = graph.nodes.get(id);
    const isPost = node?.kind === "officer" || node?.kind === "post";
    return isPost && node.status === "vacant" && node.acting === undefined ? [node] : [];
  });
}

/**
 * Returns the status of a result that names these posts. A single post that is vacant means `nobody`, although the
 * result still names the post.
 */
export function decideStatus(graph: Graph, ids: readonly NodeId[]): ReplyResult["status"] {
  if (ids.length > 1) return "contested";
  return ids.length === 0 || findVacant(graph, ids).length > 0 ? "nobody" : "answered";
}
