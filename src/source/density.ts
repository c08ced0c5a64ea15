import { LIMITS } from "./limits.js";

/**
 * Tells whether text could be near the limit on tokens. `findExcess` counts the tokens exactly, but more slowly; this
 * function counts pieces instead: words, spaces within a line, and every other character by itself. No piece becomes
 * more than one token.
 */
export function isDense(text: string): boolean {
  let pieces = 0;
  let before: CharacterKind | undefined;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === "other" || kind !== before) {
      pieces++;
      if (pieces > LIMITS.denseTokens && pieces * 3 > at * 2) return true;
    }
    before = kind;
  }
  // The parser adds tokens of its own between the pieces, at most one for each.
  return pieces * 2 >= LIMITS.tokens;
}

/**
 * Tells whether text could hold more entries than `most`. `countEntries` counts the entries exactly, but takes fifty
 * times as long. Every entry starts with a dash or is in braces.
 */
export function mayHoldMore(text: string, most: number): boolean {
  return countMarks(text, "-", most) + countMarks(text, "{", most) > most;
}

/** Counts how often a punctuation mark occurs in text; stops at the first one beyond `most`. */
function countMarks(text: string, mark: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0 && count <= most; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

type CharacterKind = "word" | "space" | "other";

function kindOf(code: number): CharacterKind {
  if (code === 0x20) return "space";
  const isDigit = code >= 0x30 && code <= 0x39;
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code > 0x7f;
  return isDigit || isLetter ? "word" : "other";
}
