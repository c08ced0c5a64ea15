import { findLikelyRole, findRole } from "./find-role.js";
import type { Role } from "./role.js";

/**
 * A role in a title. `named`: the title names the role. `likely`: the title probably means the role. `ambiguous`: the
 * title has letters that stand for several roles.
 */
export type TitleRole =
  | { readonly kind: "named"; readonly role: Role }
  | { readonly kind: "likely"; readonly role: Role }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Role[] };

/**
 * Words that titles add to a role, for a rank or for a relation to the company: `Executive Vice President, CIO`,
 * `Co-founder and CTO`.
 */
const RANKS: ReadonlySet<string> = new Set([
  ...["vp", "svp", "evp", "vice president", "senior vice president", "executive vice president", "president"],
  ...["director", "managing director", "executive director", "general manager", "partner", "managing partner"],
  ...["founder", "co-founder", "board member", "member of the board", "member of the executive board"],
]);
/** Matches words before a role that do not change the role, such as `Group` or `Interim`. `Deputy` would change it. */
const PREFIX = /^(?:the|our|group|global|interim|acting) /i;

/**
 * Returns the roles that a title gives its holder, in the order of the title. Roles of other people are left out: a
 * `Deputy CIO` is not the CIO, and an `Assistant to the CFO` is not the CFO.
 */
export function readTitle(title: string): readonly TitleRole[] {
  const roles: TitleRole[] = [];
  for (const part of title.split(/[,;/|()–—]|\s-\s/).flatMap(splitPart)) {
    const found = readPart(part);
    if (found !== undefined) roles.push(found);
    else if (!RANKS.has(part.toLowerCase())) break;
  }
  // A rank such as `President` gives a likely role, which counts only if the title names no other role.
  const named = roles.filter(({ kind }) => kind !== "likely");
  return named.length > 0 ? named : roles;
}

/** Splits a title into roles: `CIO and CTO` gives two roles; `Chief Data and Analytics Officer` is one role. */
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
