import { createNearestFinder, findRole, ROLES } from "../catalog/index.js";
import { didYouMean, joinWithOr, quote } from "../wording/index.js";

/** Largest number of roles that are compared side by side. */
const MOST_ROLES = 12;

const findNearestRole = createNearestFinder(
  ROLES.flatMap(({ id, abbreviation }) => (abbreviation === "" ? [id] : [id, abbreviation])),
);

/**
 * The roles that a text names. If a part of the text names no role, that part and a sentence about what to write
 * instead.
 */
export type RolesReading =
  | { readonly kind: "read"; readonly roles: readonly string[] }
  | { readonly kind: "refused"; readonly text: string; readonly help: string };

/** Reads the roles to compare, written as ids, letters or titles and separated by commas. Returns each role once. */
export function readRoles(text: string): RolesReading {
  const roles = new Set<string>();
  for (const word of text.split(",").map((each) => each.trim())) {
    const match = findRole(word);
    if (match.kind === "known") roles.add(match.role.id);
    else if (match.kind === "ambiguous")
      return { kind: "refused", text: word, help: `Write ${joinWithOr(match.candidates.map(({ id }) => quote(id)))}.` };
    else return { kind: "refused", text: word, help: explainUnknown(word) };
  }
  if (roles.size > MOST_ROLES) return { kind: "refused", text, help: `Write at most ${MOST_ROLES} roles.` };
  return { kind: "read", roles: [...roles] };
}

function explainUnknown(word: string): string {
  const nearest = word === "" ? undefined : findNearestRole(word);
  return `${didYouMean(nearest)} Write roles separated by commas, for example cio,cto,ciso.`.trim();
}
