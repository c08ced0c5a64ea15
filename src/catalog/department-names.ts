import type { Confidence, DepartmentKind } from "./department-kind.js";
import { GENERAL_WORDS, IGNORED_WORDS } from "./department-words.js";
import { DEPARTMENT_KINDS } from "./departments.js";

/** A name as it is compared: words without case, accents, plurals and punctuation, one space between them. */
export interface ComparableName {
  /** All of its words. */
  readonly full: string;
  /** Without the words that only say how a company is cut up. */
  readonly bare: string;
}

/** What a name, or a part of one, stands for. */
export interface NamedKind {
  readonly kind: DepartmentKind;
  /** At most `medium` where a single general word is all there is to go by. */
  readonly confidence: Confidence;
}

/** What is found by name. Built once, when the first name is asked for. */
export interface DepartmentNames {
  /** By bare name: what a whole name means. */
  readonly whole: ReadonlyMap<string, NamedKind>;
  /** By words that mean the same inside a longer name. */
  readonly contained: ReadonlyMap<string, NamedKind>;
  /** By the first word of entries of `contained`: how many words the longest of them has. */
  readonly longestFrom: ReadonlyMap<string, number>;
}

const IGNORED = new RegExp(`(?<= )(?:${IGNORED_WORDS.toSorted((a, b) => b.length - a.length).join("|")})(?= )`, "g");

/** `R&D Services` gives `r and d service`, and `r and d` without what is ignored. */
export function toComparable(name: string): ComparableName {
  const words = removeAccents(name)
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  return { full: singularise(words), bare: singularise(` ${words} `.replace(IGNORED, "")) };
}

function removeAccents(name: string): string {
  // Most names have none, and companies have many names.
  return /^[\x20-\x7e]*$/.test(name) ? name : name.normalize("NFKD").replace(/\p{M}+/gu, "");
}

function singularise(words: string): string {
  return words
    .split(" ")
    .filter((word) => word !== "")
    .map(toSingular)
    .join(" ");
}

/** Good enough to compare by, as both sides go through it: `analysis` and `chaos` need not survive as words. */
function toSingular(word: string): string {
  if (word.length <= 3 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

let names: DepartmentNames | undefined;

/** The index over all kinds. */
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
      // What is left of `information services` may mean much else: alone it is a weak sign, inside a name none.
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
