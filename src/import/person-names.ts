/** Reads names of people as tables write them. */
import { collapseSpace } from "../wording/index.js";
import { isNobody, isVacancy } from "./cell-words.js";

/** Words after a comma that do not mean that a name is written `Last, First`. */
const SUFFIX =
  /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|mba|cpa|esq|dds|rn|cissp|cfa|pe|p\.eng|frcs|dr|obe|cbe|kc|qc)\.?$/iu;

/**
 * Separators between two people who share a post; a comma is not one of them, since names are written `Last, First`.
 */
const BETWEEN_HOLDERS = /\s*(?:;|\s&\s|\s\/\s|\s\+\s)\s*/u;

export interface ReadNames {
  /** Holders of the post, first names in front; none if the cell names nobody. */
  readonly names: readonly string[];
  readonly isVacant: boolean;
  /**
   * Whether the cell held `Last, First`, which `names` gives the other way round; the review counts such cells for the
   * whole column.
   */
  readonly isTurned: boolean;
}

/** Reads a cell that names the holder or holders of a post. */
export function readNames(cell: string): ReadNames {
  if (isNobody(cell)) return { names: [], isVacant: false, isTurned: false };
  if (isVacancy(cell)) return { names: [], isVacant: true, isTurned: false };
  const parts = cell
    .split(BETWEEN_HOLDERS)
    .map(collapseSpace)
    .filter((part) => part !== "");
  const bare = parts.map((part) => part.replace(IN_BRACKETS, "") || part);
  const names = bare.map(turnRound);
  return { names, isVacant: false, isTurned: names.some((name, at) => name !== bare[at]) };
}

/** Forms of address before a name, and remarks in brackets after it: `Dr. Ada Okafor (on leave)`. */
const ADDRESS = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|herr|frau|m|mme)\.?\s+)+(?=\S+\s+\S)/iu;
const IN_BRACKETS = /\s+[([][^()[\]]*[)\]]\s*$/u;

/**
 * Returns a name without forms of address and remarks in brackets; a text that consists only of these stays as it is.
 */
export function withoutAdditions(name: string): string {
  const bare = name.replace(ADDRESS, "").replace(IN_BRACKETS, "").trim();
  return bare === "" ? name : bare;
}

/** Returns `Mei Lin` for `Lin, Mei`; every other text stays as it is. */
export function turnRound(name: string): string {
  if (!name.includes(",")) return name;
  const [last = "", first, ...more] = name.split(",").map(collapseSpace);
  if (first === undefined || first === "" || last === "" || more.length > 0 || SUFFIX.test(first)) return name;
  return `${first} ${last}`;
}

/** Folds a name for comparison: case, accents, spaces, punctuation and the order of `Last, First` do not count. */
export function foldName(name: string): string {
  const turned = turnRound(name).toLowerCase();
  if (/^[a-z]+(?: [a-z]+)*$/u.test(turned)) return turned;
  return turned
    .normalize("NFKD")
    .replace(/ß/gu, "ss")
    .replace(/ø/gu, "o")
    .replace(/ł/gu, "l")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
