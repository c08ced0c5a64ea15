import type { Graph, Head, Post } from "../model/graph.js";
import { joinOnCard } from "./lists.js";
import { displayName } from "./nodes.js";
import { startSentence } from "./sentence.js";

/** Person who holds a post, or who does its work for the time being. */
export type Holder = Pick<Head, "names" | "title" | "status" | "acting" | "since">;

type Seat = Pick<Post, "names" | "status" | "acting" | "since">;

/** Returns the holder of a post, without the title of the post, which is shown elsewhere. */
export function holderOf({ names, status, acting, since }: Seat): Holder {
  return { names, status, ...(acting !== undefined && { acting }), ...(since !== undefined && { since }) };
}

/**
 * Returns who holds a post, with the holder's status, such as `interim`. Returns `undefined` if the file does not say.
 */
export function holderText(holder: Holder): string | undefined {
  // The name is withheld, but the post still has an acting holder.
  if (holder.acting?.name === "") return "Acting";
  if (holder.acting !== undefined && holder.names.length === 0) return `${holder.acting.name} (acting)`;
  if (holder.status === "vacant") return "Vacant";
  const who = holder.names.length > 0 ? joinOnCard(holder.names) : holder.title;
  if (who === undefined) return holder.status === "active" ? undefined : startSentence(holder.status);
  const remarks = [...tellStatus(holder), ...(holder.acting === undefined ? [] : [`acting: ${holder.acting.name}`])];
  return remarks.length === 0 ? who : `${who} (${remarks.join("; ")})`;
}

function tellStatus({ status, since }: Holder): readonly string[] {
  if (status === "active") return [];
  return [status === "planned" && since !== undefined ? `from ${since}` : status];
}

/**
 * Returns "Deputy: Lena Vogt". If no name is known, the deputy's title or abbreviation replaces it. Returns `undefined`
 * without a deputy.
 */
export function deputyText(graph: Graph, { deputy }: Pick<Post, "deputy">): string | undefined {
  const node = deputy === undefined ? undefined : graph.nodes.get(deputy);
  if (node?.kind !== "officer" && node?.kind !== "post") return undefined;
  return `Deputy: ${node.names.length > 0 ? joinOnCard(node.names) : displayName(graph, node.id)}`;
}

/** Returns "Tom Berg (interim).", or an empty string if names are withheld and nothing else is known. */
export function tellHolder({ isAnonymous }: Graph, post: Seat): string {
  const text = holderText(holderOf(post));
  if (text === undefined && isAnonymous === true) return "";
  return `${text ?? "Holder not named"}.`;
}
