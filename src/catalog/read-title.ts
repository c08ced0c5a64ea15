import { findLikelyRole, findRole } from "./find-role.js";
import type { Role } from "./role.js";

/** A role in a title: the title names it, probably means it, or has letters that stand for several roles. */
export type TitleRole =
  | { readonly kind: "named"; readonly role: Role }
  | { readonly kind: "likely"; readonly role: Role }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Role[] };

/** Ranks and ties to the company that stand beside a role: `Executive Vice President, CIO`, `Co-founder and CTO`. */
const RANKS: ReadonlySet<string> = new Set([
  ...["vp", "svp", "evp", "vice president", "senior vice president", "executive vice president", "president"],
  ...["director", "managing director", "executive director", "general manager", "partner", "managing partner"],
  ...["founder", "co-founder", "board member", "member of the board", "member of the executive board"],
]);
/** Matches words before a role that only qualify it, unlike `deputy`: for the whole group, or for the time being. */
const PREFIX = /^(?:the|our|group|global|interim|acting) /i;

/**
 * Returns the roles that a title gives its holder, in order; none when it names none, or only roles of others: a
 * `Deputy CIO`, an `Assistant to the CFO` and a `Business Partner, CTO` hold none of these roles.
 */
export function readTitle(title: string): readonly TitleRole[] {
  const roles: TitleRole[] = [];
  for (const part of title.split(/[,;/|()–—]|\s-\s/).flatMap(splitPart)) {
    const found = readPart(part);
    if (found !== undefined) roles.push(found);
    else if (!RANKS.has(part.toLowerCase())) break;
  }
  // A rank alone may be the post itself: a company led by its president.
  const named = roles.filter(({ kind }) => kind !== "likely");
  return named.length > 0 ? named : roles;
}

/** Splits a title into roles: `CIO and CTO` are two; `Chief Data and Analytics Officer` is one. */
function splitPart(part: string): readonly string[] {
  const whole = part.trim();
  if (whole === "") return [];
  return readPart(whole) === undefined ? whole.split(/\s+(?:and|&|\+)\s+/i) : [whole];
}

function readPart(part: string): TitleRole | undefined {
  const text = part.replace(PREFIX, "");
  const match = findRole(text);
  if (match.kind !== "unknown") return match.kind === "known" ? { kind: "named", role: match.role } : match;
  const likely = findLikelyRole(text);
  return likely && { kind: "likely", role: likely };
}
