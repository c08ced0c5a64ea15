import { countEdits, createNearestFinder, findRole, ROLES } from "../catalog/index.js";
import type { NearestFinder, Role } from "../catalog/index.js";
import type { Reference } from "../model/company.js";
import type { Problem } from "../model/finding.js";
import type { NodeId, RoleFact } from "../model/graph.js";
import { isTechnologyOfficer } from "../model/queries.js";
import { didYouMean, joinWithOr, quote } from "../wording/index.js";

const BADGE_LETTERS_AT_MOST = 4;

/**
 * Returns a finder that suggests the role that a mistyped text probably means; one finder serves all officers of a
 * company.
 */
export function createRoleFinder(): NearestFinder {
  return createNearestFinder(ROLES.flatMap(({ id, title }) => [id, title]));
}

/**
 * Returns every role of an officer, and `role`, which combines them. The id of `role`, which decides the colour, is
 * that of the first technology role or, if there is none, of the first role.
 */
export function readRoles(written: readonly Reference[]): {
  readonly role: RoleFact;
  readonly roles: readonly RoleFact[];
} {
  const roles = written.map(readRole);
  const id = (roles.find((one) => isTechnologyOfficer(one.id)) ?? roles[0])?.id;
  return {
    role: {
      ...(id !== undefined && { id }),
      text: roles.map(({ text }) => text).join(", "),
      abbreviation: roles.map(({ abbreviation }) => abbreviation).join("/"),
      title: roles.map(({ title }) => title).join(" and "),
    },
    roles,
  };
}

/**
 * Returns the role that the text of `role:` means. Letters that stand for several roles are never resolved: the text is
 * kept.
 */
function readRole({ text }: Reference): RoleFact {
  const match = findRole(text);
  if (match.kind !== "known") return { text, abbreviation: abbreviate(text), title: text };
  const { id, title, abbreviation } = match.role;
  return { id, text, abbreviation: abbreviation === "" ? abbreviate(title) : abbreviation, title };
}

/** Returns what is wrong with the roles of an officer. */
export function findRoleProblems(
  written: readonly Reference[],
  officer: NodeId,
  findNearest: NearestFinder,
): readonly Problem[] {
  return written.flatMap((role) => {
    const match = findRole(role.text);
    if (match.kind === "known") return [];
    const problem =
      match.kind === "ambiguous"
        ? createAmbiguityProblem(role, match.candidates)
        : createUnknownRoleProblem(role, findNearest);
    return [{ ...problem, subjects: [officer] }];
  });
}

function createAmbiguityProblem(role: Reference, candidates: readonly Role[]): Problem {
  const titles = candidates.map(({ title }) => title.toLowerCase());
  const ids = candidates.map(({ id }) => id);
  return {
    rule: "unknown-role",
    message: `${quote(role.text)} may mean ${joinWithOr(titles)}. Write ${joinWithOr(ids)}.`,
    help: "Replace the letters with the id of the role that is meant.",
    origin: role.origin,
  };
}

function createUnknownRoleProblem({ text, origin }: Reference, findNearest: NearestFinder): Problem {
  // A change of one letter turns almost any abbreviation of a role into that of another role, such as `CMO` into `CIO`.
  const nearest = text.length <= BADGE_LETTERS_AT_MOST ? undefined : findNearest(text);
  const slip = nearest !== undefined && isSlip(text, nearest) ? nearest : undefined;
  const meant = findRole(slip ?? "");
  return {
    rule: "unknown-role",
    // A role in the company's own words is only worth a note; a mistyped role is a warning, since every rule about that
    // role would skip the officer.
    ...(slip === undefined && { severity: "info" as const }),
    ...(meant.kind === "known" && { meantRole: meant.role.id }),
    message: `${quote(text)} is not a known role.${didYouMean(nearest)}`,
    help: `${slip === undefined ? "Keep it" : `Write '${slip}', or keep it`} if it is your company's own title.${slip === undefined ? " Rules that need a known role skip this officer." : ""}`,
    origin,
  };
}

/**
 * Tells whether the texts differ only by typing mistakes in long words; short words that differ are different words.
 */
function isSlip(text: string, other: string): boolean {
  const [words, others] = [text, other].map((each) => each.toLowerCase().split(/[\s_-]+/u));
  if (words?.length !== others?.length) return false;
  return words?.every((word, at) => isNearWord(word, others?.[at] ?? "")) === true;
}

function isNearWord(word: string, other: string): boolean {
  return word === other || (Math.min(word.length, other.length) >= 5 && countEdits(word, other) <= 2);
}

/**
 * Abbreviates a title: `Head of Data Science` becomes `HDS`; a single word is cut to its first letters. No title gets
 * the abbreviation of a known role that it does not mean: a Chief Transformation Officer is `CTrO`, since the `CTO` is
 * the Chief Technology Officer.
 */
function abbreviate(text: string): string {
  const initials = text.match(/(?<![\p{L}\p{M}\p{N}])\p{Lu}\p{M}*/gu) ?? [];
  const short = initials.slice(0, BADGE_LETTERS_AT_MOST).join("");
  if (initials.length > 1 && findRole(short).kind === "unknown") return short;
  const pairs = text.match(/(?<![\p{L}\p{M}\p{N}])\p{Lu}\p{M}*\p{L}?\p{M}*/gu) ?? [];
  if (initials.length > 1)
    return initials
      .slice(0, BADGE_LETTERS_AT_MOST)
      .map((initial, at) => (at === 1 ? (pairs[at] ?? initial) : initial))
      .join("");
  const letters = text.match(/[\p{L}\p{N}]\p{M}*/gu) ?? ["?"];
  return letters.slice(0, BADGE_LETTERS_AT_MOST).join("").toUpperCase();
}
