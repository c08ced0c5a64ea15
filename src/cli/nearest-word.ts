import { findNearest } from "../catalog/index.js";

/** The word that was probably meant: a near one, or one of the same letters (`chekc` for `check`). */
export function findMeantWord(word: string, words: readonly string[]): string | undefined {
  return findNearest(word, words) ?? words.find((candidate) => sortLetters(candidate) === sortLetters(word));
}

function sortLetters(word: string): string {
  return Array.from(word.toLowerCase()).sort().join("");
}
