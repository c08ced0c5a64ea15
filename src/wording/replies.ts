import type { ReplyPost, ReplyResult } from "../model/reply.js";
import { joinWithAnd } from "./lists.js";
import { quote } from "./quote.js";

/** Returns a sentence about who answers for a subject: `CISO (Sofía Ruiz, interim) answers for 'Incident Response'.` */
export function tellResult({ about, status, by }: Pick<ReplyResult, "about" | "status" | "by">): string {
  const name = quote(about.name);
  const posts = joinWithAnd(by.map(tellPost));
  const [only] = by;
  const all = by.length === 2 ? "both" : "all";
  if (status === "contested") return `Contested: ${posts} are ${all} named for ${name}, so nobody answers alone.`;
  if (status === "nobody" && only?.id === about.id) return `Nobody fills ${name} at present.`;
  if (status === "nobody" && only !== undefined) return `Nobody answers for ${name} at present: ${posts}.`;
  if (only === undefined) return `Nobody answers for ${name}.`;
  if (only.id === about.id) return `${posts}.`;
  return `${posts} answers for ${name}.`;
}

/** Returns a post with its holder: `CISO (Sofía Ruiz, interim)`. */
export function tellPost({ name, holder }: ReplyPost): string {
  return holder === undefined ? name : `${name} (${holder.replace(/ \((?<state>[^()]*)\)$/u, ", $<state>")})`;
}
