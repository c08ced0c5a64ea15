/**
 * Matches texts in which the width of each character depends only on itself and the next one: letters, digits and
 * spaces. The font has alternative forms of arrows, brackets, dashes and an x between digits, which may depend on
 * characters further away.
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
 * Advances learnt from shaping. The key is a character and the one after it, since kerning depends on nothing else.
 * Most texts of a company consist of pairs from earlier texts, and adding these up takes a hundredth of the time of
 * shaping. The sums are exact, since advances are whole units of the font and the number of units in an em is a power
 * of two.
 */
export class KnownAdvances {
  readonly #ems = new Map<string, number>();

  /** Returns the width of a text in em, or nothing if the text has to be shaped. */
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

/** Returns the character at a place and the one after it; the last character is returned alone. */
function pairAt(text: string, at: number): string {
  return text.slice(at, at + 2);
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !X_AFTER_DIGIT.test(text);
}
