import type { Graph } from "../model/graph.js";
import { listCompanyNames } from "./company-names.js";
import type { CompanyName } from "./company-names.js";
import { foldName } from "./question-words.js";

/** A name in the company, in the form in which names are compared. */
export interface FoldedName extends Omit<CompanyName, "text"> {
  readonly full: string;
}

/** Names in a company; the key is the name in the form in which names are compared. */
export type NameIndex = ReadonlyMap<string, readonly FoldedName[]>;

/**
 * Indexes the names that may match, in the form in which names are compared. The name of a unit is also indexed without
 * words such as `team`.
 */
export function indexNames(graph: Graph, mayMatter: (name: string) => boolean): NameIndex {
  const index = new Map<string, FoldedName[]>();
  for (const { text, strength, hit } of listCompanyNames(graph)) {
    if (!mayMatter(text)) continue;
    const { full: all, bare } = foldName(text);
    for (const full of new Set([all, hit.kind === "unit" ? bare : all])) {
      const known = index.get(full);
      if (full === "") continue;
      if (known === undefined) index.set(full, [{ full, strength, hit }]);
      else known.push({ full, strength, hit });
    }
  }
  return index;
}

/**
 * Returns a quick test that keeps names which may contain a word of a question. Without it, preparing 100,000 names for
 * comparison would take longer than checking the whole company. The test ignores the last letter of each word, so that
 * it also finds plurals, and keeps all names with letters that are not ASCII.
 */
export function createWordScreen(words: readonly string[]): (name: string) => boolean {
  const starts = words.map((word) => word.slice(0, Math.max(1, word.length - 1)));
  return (name) => {
    if (!/^[\w .'-]*$/u.test(name)) return true;
    const lower = name.toLowerCase();
    return starts.some((start) => lower.includes(start));
  };
}

/**
 * Largest number of characters by which a name may be longer than a mistyped wording; enough for an added `Department`.
 */
const LONGER_BY_AT_MOST = 14;

/**
 * Returns a quick test that keeps names which a mistyped wording may mean: names of about the same length with the same
 * first letter.
 */
export function createTypoScreen(wordings: readonly string[]): (name: string) => boolean {
  return (name) => {
    const isPlain = /^[\w .'-]*$/u.test(name);
    const first = name.slice(0, 1).toLowerCase();
    return wordings.some((wording) => {
      const isLong = name.length >= wording.length - 3 && name.length <= wording.length + LONGER_BY_AT_MOST;
      return isLong && (!isPlain || wording.startsWith(first));
    });
  };
}
