import { distance } from "fastest-levenshtein";

/** Returns the word that a text was probably meant to be. */
export type NearestFinder = (text: string) => string | undefined;

/** Length above which only an equal word is found: text that long is not a mistyped word. */
const LONGEST_MEASURED = 64;
/**
 * Largest number of distances that one finder measures. After that, the finder returns only equal words, so that a file
 * with thousands of bad references is still checked quickly.
 */
const MEASURED_AT_MOST = 2_000_000;

/**
 * Returns the candidate that `text` was probably meant to be, or nothing if none is near. Differences in case, accents,
 * spaces, `-` and `_` do not count. The first of several equally near candidates wins. For many texts and the same
 * candidates, use `createNearestFinder`.
 */
export function findNearest(text: string, candidates: Iterable<string>): string | undefined {
  return createNearestFinder(candidates)(text);
}

/** Counts the letters to add, take away or replace to turn one word into another. */
export function countEdits(one: string, other: string): number {
  return distance(one, other);
}

/**
 * Returns which of a few words was probably meant: a near word, or a word made of the same letters (`check` for
 * `chekc`).
 */
export function findMeantWord(word: string, words: readonly string[]): string | undefined {
  return findNearest(word, words) ?? words.find((candidate) => sortLetters(candidate) === sortLetters(word));
}

/** Returns a finder that works like `findNearest`, for many texts and the same candidates. */
export function createNearestFinder(candidates: Iterable<string>): NearestFinder {
  const firstByFold = new Map<string, string>();
  for (const candidate of candidates) {
    const folded = foldWord(candidate);
    if (folded !== "" && !firstByFold.has(folded)) firstByFold.set(folded, candidate);
  }
  let measurable: [string, string][] | undefined;
  let measured = 0;

  return (text) => {
    const folded = foldWord(text);
    const equal = firstByFold.get(folded);
    if (equal !== undefined || folded.length > LONGEST_MEASURED) return equal;

    measurable ??= [...firstByFold].filter(([word]) => word.length <= LONGEST_MEASURED);
    let nearest: string | undefined;
    let nearestDistance = Infinity;
    for (const [word, candidate] of measurable) {
      const allowed = Math.min(allowedDistance(folded, word), nearestDistance - 1);
      if (Math.abs(word.length - folded.length) > allowed) continue;
      if (++measured > MEASURED_AT_MOST) return undefined;
      const found = distance(folded, word);
      if (found > allowed) continue;
      nearest = candidate;
      nearestDistance = found;
    }
    return nearest;
  };
}

/**
 * Returns the largest number of edits at which two words count as near: a third of the longer word's length, and never
 * more than three. `cito` is near `cto`, but `it` is not near `hr`.
 */
function allowedDistance(a: string, b: string): number {
  return Math.min(3, Math.floor(Math.max(a.length, b.length) / 3));
}

function foldWord(word: string): string {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\s_-]+/gu, "");
}

function sortLetters(word: string): string {
  return Array.from(foldWord(word)).sort().join("");
}
