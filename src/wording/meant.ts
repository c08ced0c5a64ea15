import { findMeantWord } from "../catalog/index.js";
import { LISTED_AT_MOST, listNames } from "./lists.js";
import { shorten } from "./quote.js";

/** Noun for a kind of entry, in the singular and the plural. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/**
 * Returns the sentence that offers a word, with a space before the sentence: ` Did you mean 'cto'?`. Without a word,
 * returns the sentence `otherwise`; without either, an empty string. If the user wrote the word, the caller first has
 * to shorten it and make it printable.
 */
export function didYouMean(word: string | undefined, otherwise = ""): string {
  const sentence = word === undefined ? otherwise : `Did you mean '${word}'?`;
  return sentence === "" ? "" : ` ${sentence}`;
}

/**
 * Returns the sentence of `didYouMean` for the nearest of the known words. If none is near, returns a list of all known
 * words, introduced by `noun`: ` The officers are: cio, cto, ciso.`. Without `noun`, there is no list: leave `noun` out
 * if the message lists the known words already.
 */
export function suggest(word: string, known: readonly string[], { noun }: { readonly noun?: Noun } = {}): string {
  return didYouMean(findMeantWord(word, known), noun === undefined ? "" : listKnown(noun, known));
}

/** Returns `The officers are: cio, cto, ciso.`. A long list ends with the number of words left out. */
export function listKnown({ one, many }: Noun, known: readonly string[]): string {
  if (known.length === 0) return "";
  const start = known.length === 1 ? `The only ${one} is` : `The ${many} are`;
  // Shorten only as many words as `listNames` needs; the remaining words are only counted.
  return `${start}: ${listNames(known.slice(0, LISTED_AT_MOST + 1).map(shorten), { count: known.length })}.`;
}

/** Returns the sentence that offers a word: `Write 'cto'.`. Without a word, returns `otherwise`. */
export function writeInstead(word: string | undefined, otherwise: string): string {
  return word === undefined ? otherwise : `Write '${word}'.`;
}
