import { AMBIGUOUS_ABBREVIATIONS, ROLES } from "./roles.js";
import type { Role } from "./role.js";

/**
 * The meaning of text under `role:`. `known`: one role. `ambiguous`: one of several roles. `unknown`: the company's own
 * word.
 */
export type RoleMatch =
  | { readonly kind: "known"; readonly role: Role }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Role[] }
  | { readonly kind: "unknown" };

const ROLES_BY_NAME = createRoleIndex();
const ROLES_BY_PATTERN = createPatternIndex();

/** Returns the role with this id, abbreviation or full title, ignoring case. */
export function findRole(text: string): RoleMatch {
  const candidates = ROLES_BY_NAME.get(foldRole(text)) ?? [];
  const [role, other] = candidates;
  if (role === undefined) return { kind: "unknown" };
  return other === undefined ? { kind: "known", role } : { kind: "ambiguous", candidates };
}

/** Returns the role that a title often means without naming it: `Head of IT` often means the CIO. */
export function findLikelyRole(title: string): Role | undefined {
  return ROLES_BY_PATTERN.get(foldRole(title));
}

/** Indexes titles that often mean a role. A title that two roles list means the first of these roles. */
function createPatternIndex(): ReadonlyMap<string, Role> {
  const named = ROLES.flatMap((role) => role.titlePatterns.map((pattern) => [foldRole(pattern), role] as const));
  return new Map(named.toReversed());
}

function createRoleIndex(): ReadonlyMap<string, readonly Role[]> {
  const index = new Map<string, readonly Role[]>();
  for (const role of ROLES) {
    for (const name of [role.id, role.abbreviation, role.title, ...role.otherNames]) {
      if (name !== "") index.set(foldRole(name), [role]);
    }
  }
  // Ambiguous letters come after the roles' own abbreviations, so that they replace an equal abbreviation.
  for (const [letters, ids] of AMBIGUOUS_ABBREVIATIONS) {
    index.set(
      foldRole(letters),
      ids.flatMap((id) => ROLES.filter((role) => role.id === id)),
    );
  }
  return index;
}

function foldRole(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replaceAll(".", "")
    .replace(/[\s_-]+/g, "-");
}
