import type { Graph, Head, Post } from "../model/graph.js";
import { joinOnCard } from "./lists.js";
import { startSentence } from "./sentence.js";

/** Person who holds a post, or who does its work meanwhile. */
export type Holder = Pick<Head, "names" | "title" | "status" | "acting" | "since">;

type Seat = Pick<Post, "names" | "status" | "acting" | "since">;

/** Returns the holder of a post whose title is shown elsewhere. */
export function holderOf({ names, status, acting, since }: Seat): Holder {
  return { names, status, ...(acting !== undefined && { acting }), ...(since !== undefined && { since }) };
}

/** Returns who holds a post and what is special about it; `undefined` when the file does not say. */
export function holderText(holder: Holder): string | undefined {
  // The name is withheld, but the post still has an acting holder.
  if (holder.acting?.name === "") return "Acting";
  if (holder.acting !== undefined && holder.names.length === 0) return `${holder.acting.name} (acting)`;
  if (holder.status === "vacant") return "Vacant";
  const who = holder.names.length > 0 ? joinOnCard(holder.names) : holder.title;
  if (holder.status === "active") return who;
  if (who === undefined) return startSentence(holder.status);
  const isLater = holder.status === "planned" && holder.since !== undefined;
  return `${who} (${isLater ? `from ${holder.since}` : holder.status})`;
}

/** Returns "Tom Berg (interim)."; empty where names are withheld. */
export function tellHolder({ isAnonymous }: Graph, post: Seat): string {
  const text = holderText(holderOf(post));
  if (text === undefined && isAnonymous === true) return "";
  return `${text ?? "Holder not named"}.`;
}
