import { toGraphemes } from "./graphemes.js";

/**
 * Returns the initials of a person, or of two who share a post. In scripts with capitals, these are the first letters
 * of the first and last word. Other scripts give one letter: a second would join the first or read like another name.
 */
export function findInitials(names: readonly string[]): string {
  const [first = "", second] = names;
  const words = splitName(first);
  const last = second === undefined ? words.slice(1).at(-1) : splitName(second)[0];
  const letters = [words[0], last].flatMap((word) => (word === undefined ? [] : firstOf(word)));
  return letters.every((letter) => /^[\p{Lu}\p{Lt}]/u.test(letter)) ? letters.join("") : (letters[0] ?? "");
}

/**
 * Splits a name into words. Titles such as "Dr.", what stands in brackets, and what follows a comma are left out, unless
 * nothing else is there.
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
