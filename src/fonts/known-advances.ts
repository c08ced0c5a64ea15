/**
 * Matches texts in which the width of each character depends only on that character and the next one: letters, digits
 * and spaces. Arrows, brackets, dashes and an x between digits are not plain: the font has alternative forms of them,
 * whose choice can depend on characters further away.
 */
const PLAIN = /^[ &',./\dA-Za-zÀ-ÖØ-öø-ƺƼ-ƿǇ-ɏΆΈ-ϿЀ-ҁҊ-ԯ]+$/u;
const X_AFTER_DIGIT = /\d ?x/u;

/** The glyph of one character in a shaped text. */
interface ShapedGlyph {
  /** Position of the character in the text, in UTF-16 units. */
  readonly index: number;
  readonly isMissing: boolean;
  readonly em: number;
}

/**
 * Advances learnt from shaping. The key is a character together with the next one, since kerning depends on nothing
 * else. Most texts of a company consist of pairs from earlier texts, and adding up known advances is about a hundred
 * times as fast as shaping. The sums are exact: an advance is a whole number of font units, and an em has a power of
 * two of these units.
 */
export class KnownAdvances {
  readonly #ems = new Map<number, number>();

  /** Returns the width of a text in em; undefined if the text has to be shaped. */
  sum(text: string): number | undefined {
    if (!isPlain(text)) return undefined;
    let widthEm = 0;
    for (let at = 0; at < text.length; at++) {
      const em = this.#ems.get(pairAt(text, at));
      if (em === undefined) return undefined;
      widthEm += em;
    }
    return widthEm;
  }

  /** Learns the advances of a whole shaped text. */
  learn(text: string, glyphs: readonly ShapedGlyph[]): void {
    if (glyphs.length !== text.length || !isPlain(text)) return;
    if (glyphs.some(({ index, isMissing }, at) => isMissing || index !== at)) return;
    for (const { index, em } of glyphs) this.#ems.set(pairAt(text, index), em);
  }
}

/**
 * Returns a number for the character at an index together with the next one; for the last character, only that
 * character. A string would have to be made and hashed for every character.
 */
function pairAt(text: string, at: number): number {
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return text.charCodeAt(at) * 0x10000 + next;
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !X_AFTER_DIGIT.test(text);
}
