import type { Graph } from "../model/graph.js";
import { listCompanyNames } from "./company-names.js";
import type { CompanyName } from "./company-names.js";
import { foldName } from "./question-words.js";

/** A company name as it is compared. */
export interface FoldedName extends Omit<CompanyName, "text"> {
  readonly full: string;
}

/** The names of a company, by their folded words. */
export type NameIndex = ReadonlyMap<string, readonly FoldedName[]>;

/** Folds the names of a company that may matter; names of units count without words such as `team` too. */
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
 * Returns a quick test for names that may hold a word of a question; folding 100,000 names costs more than a check. A
 * word is looked for without its end, because plurals differ there; names that are not plain letters are always kept.
 */
export function createWordScreen(words: readonly string[]): (name: string) => boolean {
  const starts = words.map((word) => word.slice(0, Math.max(1, word.length - 1)));
  return (name) => {
    if (!/^[\w .'-]*$/u.test(name)) return true;
    const lower = name.toLowerCase();
    return starts.some((start) => lower.includes(start));
  };
}

/** Characters by which a mistyped name may be longer, `Department` among them. */
const LONGER_BY_AT_MOST = 14;

/** Returns a quick test for names that can be a mistyped wording: of about its length, with the same first letter. */
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
