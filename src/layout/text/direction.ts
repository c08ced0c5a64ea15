/**
 * Characters with a direction. The first one in a text gives the direction of the text, by rule P2 of the Unicode
 * bidirectional algorithm.
 */
const STRONG = /[\p{L}\u200E\u200F\u061C]/u;

/** Blocks of scripts written from right to left, from Hebrew to Adlam, and the two marks for that direction. */
const RIGHT_TO_LEFT = /^[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const ISOLATE = "\u2067";
const END_OF_ISOLATE = "\u2069";

/** Tells whether text as a whole is written from right to left; the lines of such text are anchored at the right. */
export function isRightToLeft(text: string): boolean {
  const first = STRONG.exec(text);
  return first !== null && RIGHT_TO_LEFT.test(first[0]);
}

/**
 * Puts text that runs from right to left between two control characters that keep the text in its own order, alone on a
 * line or inside an English sentence. The controls have no width and no glyph, and both Chromium and resvg obey them,
 * whereas resvg does not know the attribute `direction`. Names never contain such controls: `source/` removes them.
 */
export function isolateRightToLeft(text: string): string {
  return isRightToLeft(text) ? isolate(text) : text;
}

/** Isolates part of a right-to-left text, such as one of its lines, whatever the part begins with. */
export function isolate(text: string): string {
  return `${ISOLATE}${text}${END_OF_ISOLATE}`;
}

const NUMBER = /^\p{Nd}/u;

/**
 * Lists the embedding level of each character of a line; characters of an even level run from left to right, those of
 * an odd level from right to left. The function implements the part of the Unicode bidirectional algorithm that names
 * need: letters and numbers have a direction; everything else takes that of its neighbours if they agree, otherwise
 * that of the line. Isolates inside the line and pairs of brackets are ignored.
 */
export function listLevels(characters: readonly string[], isReversed: boolean): readonly number[] {
  const base = isReversed ? 1 : 0;
  const found = findDirections(characters, base);
  const sideAfter: number[] = [];
  let side = base;
  for (let index = found.length - 1; index >= 0; index--) {
    sideAfter[index] = side;
    side = found[index]?.side ?? side;
  }
  side = base;
  return found.map((one, index) => {
    if (one === undefined) return side === sideAfter[index] ? side : base;
    ({ side } = one);
    return one.level;
  });
}

interface Direction {
  readonly level: number;
  /** Level that neighbours without a direction take. */
  readonly side: number;
}

function findDirections(characters: readonly string[], base: number): readonly (Direction | undefined)[] {
  const forward: Direction = { level: 2 * base, side: 2 * base };
  let isAfterReversed = base === 1;
  return characters.map((character) => {
    // Numbers are always read from left to right.
    if (NUMBER.test(character)) return isAfterReversed ? { level: 2, side: 1 } : forward;
    if (!STRONG.test(character)) return undefined;
    isAfterReversed = isRightToLeft(character);
    return isAfterReversed ? { level: 1, side: 1 } : forward;
  });
}
