import { toGraphemes } from "./graphemes.js";

/**
 * Returns the initials of a person, or of two people who share a post. In scripts with capitals, these are the first
 * letters of the first and last word. In other scripts, the result is one letter: a second letter would join the first
 * or make the two read like another name.
 */
export function findInitials(names: readonly string[]): string {
  const [first = "", second] = names;
  const words = splitName(first);
  const last = second === undefined ? words.slice(1).at(-1) : splitName(second)[0];
  const letters = [words[0], last].flatMap((word) => (word === undefined ? [] : firstOf(word)));
  return letters.every((letter) => /^[\p{Lu}\p{Lt}]/u.test(letter)) ? letters.join("") : (letters[0] ?? "");
}

/**
 * Splits a name into words. Leaves out titles such as "Dr.", text in brackets and text after a comma, unless the name
 * consists of nothing else.
 */
function splitName(name: string): readonly string[] {
  const own = name.replace(/\(.*|,.*/u, "");
  const words = (/[\p{L}\p{N}]/u.test(own) ? own : name)
    .split(/[\s\u00A0]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const plain = words.filter((word) => !/..\.$/u.test(word));
  return plain.length === 0 ? words : plain;
}

function firstOf(word: string): string {
  const first = toGraphemes(word).find((grapheme) => /[\p{L}\p{N}]/u.test(grapheme)) ?? "";
  return toGraphemes(first.toUpperCase())[0] ?? "";
}
