import { findArabicLetterEm } from "./arabic-widths.js";
import { MISSING_SCRIPTS, nameScript, OTHER_SCRIPT } from "./missing-scripts.js";
import type { MissingScript } from "./missing-scripts.js";

/**
 * Matches characters that are invisible and take no room. Does not match the fillers of Hangul, which are invisible but
 * as wide as a letter.
 */
const UNSEEN = /^(?![\u115F\u1160\u3164\uFFA0])\p{Default_Ignorable_Code_Point}/u;
const SPACING_MARK = /^\p{Mc}/u;
/** Matches marks above, below or around a letter, which need no room beside the letter. */
const MARK = /^[\p{Mn}\p{Me}]/u;
const ENDS_IN_SPACING_MARK = /\p{Mc}$/u;
/**
 * Matches the character that carries the marks at the end of a text. If there is no such character, fonts draw the
 * marks on a dotted circle.
 */
const BASE = /([^\s\p{C}\p{M}])[\p{M}\u200C\u200D]*$/u;
/** Width of the box that the usual fonts draw for a character they lack, with a little to spare. */
const BOX_EM = 0.7;

/** How far to look back for the letter that carries a mark, in UTF-16 units. No letter of a name has so many marks. */
const BACK = 100;

/** Name for marks that belong to no particular script: accents, enclosing circles. */
const MARKS = "combining marks";

/** A character for which the font has no glyph. */
export interface MissingGlyph {
  readonly script: string;
  readonly em: number;
}

/** Returns the script and the estimated width of the character at an index of the text. */
export function estimateMissingGlyph(text: string, index: number): MissingGlyph {
  const rest = text.slice(index);
  const codePoint = rest.codePointAt(0) ?? 0;
  const script = findScript(codePoint);
  const name = nameScript(script, codePoint);
  if (MARK.test(rest)) return estimateMark(script, text.slice(Math.max(0, index - BACK), index));
  if (UNSEEN.test(rest)) return { script: name, em: 0 };
  const em = SPACING_MARK.test(rest)
    ? estimateSpacingMark(script, text.slice(Math.max(0, index - BACK), index))
    : (findArabicLetterEm(rest) ?? script.em);
  return { script: name, em };
}

function estimateMark(script: MissingScript, before: string): MissingGlyph {
  const name = script === OTHER_SCRIPT ? MARKS : script.name;
  const [, base = ""] = BASE.exec(before) ?? [];
  if (base === "") return { script: name, em: script.em };
  return { script: name, em: isForeign(script, base) ? BOX_EM : 0 };
}

/**
 * Estimates the width of a spacing mark. A mark on a letter of another script, or after another spacing mark, is
 * perhaps drawn as a box, so it gets at least the width of a box.
 */
function estimateSpacingMark(script: MissingScript, before: string): number {
  const em = script.markEm ?? script.em;
  const [, base = ""] = BASE.exec(before) ?? [];
  return isForeign(script, base) || ENDS_IN_SPACING_MARK.test(before) ? Math.max(em, BOX_EM) : em;
}

/**
 * Tells whether a mark is on a letter of another script. No font shapes the two together: the mark is drawn beside the
 * letter, often as a box.
 */
function isForeign(script: MissingScript, base: string): boolean {
  return script !== OTHER_SCRIPT && findScript(base.codePointAt(0) ?? 0) !== script;
}

/** Returns the script of the block that includes the character; `OTHER_SCRIPT` if no block does. */
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
