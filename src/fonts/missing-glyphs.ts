import { findArabicLetterEm } from "./arabic-widths.js";
import { MISSING_SCRIPTS, OTHER_SCRIPT } from "./missing-scripts.js";
import type { MissingScript } from "./missing-scripts.js";

/** Never seen: no room of its own. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}/u;
const SPACING_MARK = /^\p{Mc}/u;
/** Above, below or around a letter: no room of its own, whatever it stands on. */
const MARK = /^[\p{Mn}\p{Me}]/u;
/** A mark behind one of these stands on nothing; fonts draw it on a dotted circle. */
const HAS_BASE = /[^\s\p{C}]\p{M}*$/u;

/** More marks than a name keeps on one letter, in UTF-16 units. */
const BACK = 100;

/** A mark of no script in particular: accents, enclosing circles. */
const MARKS = "combining marks";

/** A character the font has no glyph for. */
export interface MissingGlyph {
  readonly script: string;
  readonly em: number;
}

/** What the character at a place of the text is taken for. */
export function estimateMissingGlyph(text: string, index: number): MissingGlyph {
  const rest = text.slice(index);
  const script = findScript(rest.codePointAt(0) ?? 0);
  if (MARK.test(rest)) {
    const name = script === OTHER_SCRIPT ? MARKS : script.name;
    return { script: name, em: HAS_BASE.test(text.slice(Math.max(0, index - BACK), index)) ? 0 : script.em };
  }
  if (UNSEEN.test(rest)) return { script: script.name, em: 0 };
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
