import { findRole } from "./find-role.js";
import type { Confidence, DepartmentDomain, DepartmentKind } from "./department-kind.js";
import { getDepartmentNames, toComparable } from "./department-names.js";
import type { ComparableName, NamedKind } from "./department-names.js";
import { AMBIGUOUS_LETTERS } from "./department-words.js";
import { DEPARTMENT_KINDS } from "./departments.js";
import { findNearest } from "./nearest.js";
import { ROLES } from "./roles.js";
import type { Role } from "./role.js";

/** What a unit says of itself. */
export interface UnitWords {
  readonly name: string;
  /** The text of `kind:`. */
  readonly kind?: string | undefined;
  /** What the unit around it is about, where that is known; settles letters with several meanings. */
  readonly within?: DepartmentDomain | undefined;
}

/** What a unit was recognised as. */
export interface DepartmentMatch {
  /** Absent where the company's own word says only who answers. */
  readonly kind?: DepartmentKind;
  /** Id of the role that usually answers for it. */
  readonly usual: string;
  readonly confidence: Confidence;
}

/** What a company's own word stands for. */
export type OwnMeaning =
  { readonly kind: "department"; readonly department: DepartmentKind } | { readonly kind: "role"; readonly role: Role };

/** Recognises units by their words; nothing where they are unknown, or as much one thing as another. */
export type DepartmentFinder = (words: UnitWords) => DepartmentMatch | undefined;

const MEANINGS_BY_LETTERS = new Map(
  AMBIGUOUS_LETTERS.map(({ letters, meanings }) => [letters.toLowerCase(), meanings]),
);

/** The kind with this id, whatever the case. */
export function findDepartmentKind(id: string): DepartmentKind | undefined {
  const folded = id
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return DEPARTMENT_KINDS.find((kind) => kind.id === folded);
}

/** What the value of `map:` names: the id of a kind of department or of a role; otherwise the nearest id there is. */
export function readOwnMeaning(value: string): OwnMeaning | { readonly kind: "unknown"; readonly nearest?: string } {
  const department = findDepartmentKind(value);
  if (department !== undefined) return { kind: "department", department };
  const match = findRole(value);
  if (match.kind === "known") return { kind: "role", role: match.role };
  const nearest = findNearest(
    value,
    [...DEPARTMENT_KINDS, ...ROLES].map(({ id }) => id),
  );
  return { kind: "unknown", ...(nearest !== undefined && { nearest }) };
}

/**
 * A finder that knows a company's own words besides: whole names of units, or what they write as their `kind`. Own
 * words win over the kind a unit states, that over its name; of a name the whole counts most, then the longest part
 * that is known. One word inside a longer name is a weak sign: `Dealer Network` hardly runs the company's network.
 */
export function createDepartmentFinder(ownWords: ReadonlyMap<string, OwnMeaning> = new Map()): DepartmentFinder {
  const own = new Map([...ownWords].map(([word, meaning]) => [toComparable(word).full, meaning]));
  return (words) => {
    const name = toComparable(words.name);
    const meaning =
      own.get(name.full) ?? (words.kind === undefined ? undefined : own.get(toComparable(words.kind).full));
    if (meaning?.kind === "department") return toMatch(meaning.department);
    const stated = words.kind === undefined ? undefined : findDepartmentKind(words.kind);
    const match = stated === undefined ? findByName(words, name) : toMatch(stated);
    if (meaning === undefined) return match;
    return { ...(match?.kind && { kind: match.kind }), usual: meaning.role.id, confidence: "high" };
  };
}

function toMatch(kind: DepartmentKind, confidence = kind.confidence): DepartmentMatch {
  return { kind, usual: kind.usual, confidence };
}

function findByName(words: UnitWords, { full, bare }: ComparableName): DepartmentMatch | undefined {
  // A pronoun, unless it is written as a name.
  if (full === "it" && words.name.trim() !== "IT") return undefined;
  const found = getDepartmentNames().whole.get(bare) ?? findLongestPart([...new Set([full, bare])], words.within);
  return found && toMatch(found.kind, found.confidence);
}

/** What the longest known part of a name stands for; nothing when two as long lead to different officers. */
function findLongestPart(names: readonly string[], within: DepartmentDomain | undefined): NamedKind | undefined {
  let best: NamedKind | undefined;
  let bestLength = 0;
  let isTie = false;
  for (const { part, named } of names.flatMap((name) => [...listKnownParts(name.split(" "), within)])) {
    if (part.length < bestLength) continue;
    isTie = part.length === bestLength && (isTie || named.kind.usual !== best?.kind.usual);
    if (part.length > bestLength) best = named;
    bestLength = part.length;
  }
  return isTie ? undefined : best;
}

function* listKnownParts(
  words: readonly string[],
  within: DepartmentDomain | undefined,
): Generator<{ readonly part: string; readonly named: NamedKind }> {
  const { contained, longestFrom } = getDepartmentNames();
  for (const [start, word] of words.entries()) {
    const letters = findMeantByLetters(word, within);
    if (letters !== undefined) yield { part: word, named: letters };
    const end = start + (longestFrom.get(word) ?? 0);
    for (let to = Math.min(end, words.length); to > start; to--) {
      const part = words.slice(start, to).join(" ");
      const named = contained.get(part);
      if (named !== undefined) yield { part, named };
    }
  }
}

function findMeantByLetters(part: string, within: DepartmentDomain | undefined): NamedKind | undefined {
  if (within === undefined) return undefined;
  const meant = MEANINGS_BY_LETTERS.get(part)?.find((meaning) => meaning.within.includes(within));
  const kind = meant && findDepartmentKind(meant.kind);
  return kind && { kind, confidence: kind.confidence };
}
