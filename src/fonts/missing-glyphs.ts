import { findArabicLetterEm } from "./arabic-widths.js";
import { MISSING_SCRIPTS, OTHER_SCRIPT } from "./missing-scripts.js";
import type { MissingScript } from "./missing-scripts.js";

/** Marks above and below a letter, and what is never seen: no room of their own, whatever they stand on. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const SPACING_MARK = /^\p{Mc}/u;

/** A character the font has no glyph for. */
export interface MissingGlyph {
  readonly script: string;
  readonly em: number;
}

/** What the character at a place of the text is taken for; absent when it needs no room. */
export function estimateMissingGlyph(text: string, index: number): MissingGlyph | undefined {
  const rest = text.slice(index);
  if (WITHOUT_WIDTH.test(rest)) return undefined;
  const script = findScript(rest.codePointAt(0) ?? 0);
  const em = SPACING_MARK.test(rest) ? (script.markEm ?? script.em) : (findArabicLetterEm(rest) ?? script.em);
  return { script: script.name, em };
}

/** The last block that begins at or before the character, when it reaches it. */
function findScript(codePoint: number): MissingScript {
  let low = 0;
  let high = MISSING_SCRIPTS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((MISSING_SCRIPTS[middle]?.[0] ?? Infinity) <= codePoint) low = middle + 1;
    else high = middle;
  }
  const [, to, script] = MISSING_SCRIPTS[low - 1] ?? [0, -1, OTHER_SCRIPT];
  return codePoint <= to ? script : OTHER_SCRIPT;
}
