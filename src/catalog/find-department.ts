import { findRole } from "./find-role.js";
import type { Confidence, DepartmentDomain, DepartmentKind } from "./department-kind.js";
import { getDepartmentNames, toComparable, toFullForm } from "./department-names.js";
import type { ComparableName, NamedKind } from "./department-names.js";
import { AMBIGUOUS_LETTERS } from "./department-words.js";
import { DEPARTMENT_KINDS } from "./departments.js";
import { findNearest } from "./nearest.js";
import { ROLES } from "./roles.js";
import type { Role } from "./role.js";

/** Facts by which a unit is recognised. */
export interface UnitWords {
  readonly name: string;
  /** Text of `kind:`. */
  readonly kind?: string | undefined;
  /** Domain of the enclosing unit, if known. It decides the meaning of an ambiguous abbreviation (SOC, PMO). */
  readonly within?: DepartmentDomain | undefined;
}

/** The result of recognising a unit. */
export interface DepartmentMatch {
  /** Kind; absent if the company's own word names only the role that answers for the unit. */
  readonly kind?: DepartmentKind;
  /** Id of the role that usually answers for such a unit. */
  readonly usual: string;
  readonly confidence: Confidence;
}

/** Meaning of a word that a company lists under `map:` in its config file. */
export type OwnMeaning =
  { readonly kind: "department"; readonly department: DepartmentKind } | { readonly kind: "role"; readonly role: Role };

/**
 * Recognises a unit by its words. Returns nothing if the words are unknown, or if they fit several kinds equally well.
 */
export type DepartmentFinder = (words: UnitWords) => DepartmentMatch | undefined;

const MEANINGS_BY_LETTERS = new Map(
  AMBIGUOUS_LETTERS.map(({ letters, meanings }) => [letters.toLowerCase(), meanings]),
);

/** Returns the kind with this id, ignoring case. */
export function findDepartmentKind(id: string): DepartmentKind | undefined {
  const folded = id
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return DEPARTMENT_KINDS.find((kind) => kind.id === folded);
}

/** Returns the kind that a whole name means. For a name that only contains a known word, it returns nothing. */
export function findKindByWholeName(name: string): DepartmentKind | undefined {
  const { full, bare } = toComparable(name);
  if (full === "it" && name.trim() !== "IT") return undefined;
  return getDepartmentNames().whole.get(bare)?.kind;
}

/**
 * Returns the kind of department or the role that a value under `map:` names. For an unknown value, returns the nearest
 * known id.
 */
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
 * Returns a finder that also knows a company's own words: whole names of units, or values of their `kind`. A unit's own
 * word wins over its `kind`, and its `kind` wins over its name. A name that is known as a whole wins over known parts
 * of the name; among these, the longest wins. A single known word inside a longer name is weak evidence: `Dealer
 * Network` hardly runs the company's network.
 */
export function createDepartmentFinder(ownWords: ReadonlyMap<string, OwnMeaning> = new Map()): DepartmentFinder {
  const own = new Map([...ownWords].map(([word, meaning]) => [toFullForm(word), meaning]));
  return (words) => {
    const name = toComparable(words.name);
    const meaning = own.get(name.full) ?? (words.kind === undefined ? undefined : own.get(toFullForm(words.kind)));
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
  // Only `IT` in capitals is the abbreviation; `it` and `It` are the pronoun.
  if (full === "it" && words.name.trim() !== "IT") return undefined;
  const found =
    getDepartmentNames().whole.get(bare) ?? findLongestPart(full === bare ? [full] : [full, bare], words.within);
  return found && toMatch(found.kind, found.confidence);
}

/**
 * Returns the meaning of the longest known part of the names. Returns nothing if different officers usually answer for
 * two equally long parts.
 */
function findLongestPart(names: readonly string[], within: DepartmentDomain | undefined): NamedKind | undefined {
  let best: NamedKind | undefined;
  let bestLength = 0;
  let isTie = false;
  for (const { part, named } of names.flatMap((name) => listKnownParts(name.split(" "), within))) {
    if (part.length < bestLength) continue;
    isTie = part.length === bestLength && (isTie || named.kind.usual !== best?.kind.usual);
    if (part.length > bestLength) best = named;
    bestLength = part.length;
  }
  return isTie ? undefined : best;
}

interface KnownPart {
  readonly part: string;
  readonly named: NamedKind;
}

function listKnownParts(words: readonly string[], within: DepartmentDomain | undefined): readonly KnownPart[] {
  const { contained, longestFrom } = getDepartmentNames();
  const known: KnownPart[] = [];
  for (let start = 0; start < words.length; start++) {
    const word = words[start] ?? "";
    const letters = findMeantByLetters(word, within);
    if (letters !== undefined) known.push({ part: word, named: letters });
    const end = start + (longestFrom.get(word) ?? 0);
    for (let to = Math.min(end, words.length); to > start; to--) {
      const part = to === start + 1 ? word : words.slice(start, to).join(" ");
      const named = contained.get(part);
      if (named !== undefined) known.push({ part, named });
    }
  }
  return known;
}

function findMeantByLetters(part: string, within: DepartmentDomain | undefined): NamedKind | undefined {
  if (within === undefined) return undefined;
  const meant = MEANINGS_BY_LETTERS.get(part)?.find((meaning) => meaning.within.includes(within));
  const kind = meant && findDepartmentKind(meant.kind);
  return kind && { kind, confidence: kind.confidence };
}
