import type { Confidence, DepartmentKind } from "./department-kind.js";
import { GENERAL_WORDS, IGNORED_WORDS } from "./department-words.js";
import { DEPARTMENT_KINDS } from "./departments.js";

/** A name prepared for comparison: lower case, no accents, no plurals, no punctuation, one space between words. */
export interface ComparableName {
  /** All words of the name. */
  readonly full: string;
  /** The name without the words that only say how a company is divided. */
  readonly bare: string;
}

/** The meaning of a name, or of a part of one. */
export interface NamedKind {
  readonly kind: DepartmentKind;
  /** At most `medium` if the meaning comes from one word of a longer name, or from a name shortened to one word. */
  readonly confidence: Confidence;
}

/** The index of names. It is built once, when it is first needed. */
export interface DepartmentNames {
  /** Meanings of whole names, by bare name. */
  readonly whole: ReadonlyMap<string, NamedKind>;
  /** Meanings of words that keep their meaning inside a longer name. */
  readonly contained: ReadonlyMap<string, NamedKind>;
  /** Number of words in the longest entry of `contained`, by its first word. */
  readonly longestFrom: ReadonlyMap<string, number>;
}

const IGNORED = new RegExp(`(?<= )(?:${IGNORED_WORDS.toSorted((a, b) => b.length - a.length).join("|")})(?= )`, "g");

/**
 * Prepares a name for comparison. For `R&D Services`, the full name is `r and d service` and the bare name is `r and
 * d`.
 */
export function toComparable(name: string): ComparableName {
  const words = toPlainWords(name);
  const padded = ` ${words} `;
  const shortened = padded.replace(IGNORED, "");
  const full = singularise(words);
  return { full, bare: shortened === padded ? full : singularise(shortened) };
}

/** Returns only the full form of a name; takes half as long as `toComparable`. */
export function toFullForm(name: string): string {
  return singularise(toPlainWords(name));
}

function toPlainWords(name: string): string {
  const words = removeAccents(name).toLowerCase();
  // Skip words without punctuation: the catalogue has thousands of them.
  return /^[a-z\d ]*$/.test(words) ? words : words.replaceAll("&", " and ").replace(/[^\p{L}\p{N}]+/gu, " ");
}

function removeAccents(name: string): string {
  // Skip names without accents: most have none, and companies have many names.
  return /^[\x20-\x7e]*$/.test(name) ? name : name.normalize("NFKD").replace(/\p{M}+/gu, "");
}

function singularise(words: string): string {
  // Skip names without plurals and spare spaces: most have none.
  if (!/s(?: |$)|^ | {2}| $/.test(words)) return words;
  return words
    .split(" ")
    .filter((word) => word !== "")
    .map(toSingular)
    .join(" ");
}

/**
 * Returns a rough singular. The result need not be a real word, because it is compared only with other results of this
 * function: `chaos` gives `chao`.
 */
function toSingular(word: string): string {
  if (word.length <= 3 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

const GENERAL = new Set(GENERAL_WORDS);

/** Tells whether a word is so general that, inside a longer name, it does not say what a department does. */
export function isGeneralWord(word: string): boolean {
  return GENERAL.has(toFullForm(word));
}

let names: DepartmentNames | undefined;

/** Returns the index over all kinds. */
export function getDepartmentNames(): DepartmentNames {
  return (names ??= indexDepartments());
}

function indexDepartments(): DepartmentNames {
  const general = new Set(GENERAL_WORDS.map((word) => toComparable(word).bare));
  const whole = new Map<string, NamedKind>();
  const contained = new Map<string, NamedKind>();
  const longestFrom = new Map<string, number>();
  for (const kind of DEPARTMENT_KINDS) {
    for (const name of [kind.name, ...kind.otherNames.split(", ")]) {
      const { full, bare } = toComparable(name);
      const isWord = !bare.includes(" ");
      // `Information Services` without `services` is `information`, which can mean many things. A unit with just this
      // name gives weak evidence. Inside a longer name, the word is ignored.
      const isRest = isWord && bare !== full;
      if (!isRest || !whole.has(bare)) whole.set(bare, toNamed(kind, isRest));
      if (general.has(bare)) continue;
      const inside = isRest ? full : bare;
      contained.set(inside, toNamed(kind, isWord && !isRest));
      const [first = "", ...others] = inside.split(" ");
      longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, 1 + others.length));
    }
  }
  return { whole, contained, longestFrom };
}

function toNamed(kind: DepartmentKind, isWeak: boolean): NamedKind {
  return { kind, confidence: isWeak && kind.confidence === "high" ? "medium" : kind.confidence };
}
