/** The first character that has a direction decides, as rule P2 of the Unicode bidirectional algorithm says. */
const STRONG = /[\p{L}\u200E\u200F\u061C]/u;

/** Blocks of scripts written from right to left, from Hebrew to Adlam, and the two marks that ask for it. */
const RIGHT_TO_LEFT = /^[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const ISOLATE = "\u2067";
const END_OF_ISOLATE = "\u2069";

/** Whether a text as a whole is written from right to left: its lines end, and are anchored, at the right. */
export function isRightToLeft(text: string): boolean {
  const first = STRONG.exec(text);
  return first !== null && RIGHT_TO_LEFT.test(first[0]);
}

/**
 * Keeps a text that runs from right to left in its own order, wherever it stands: as a line, or inside a sentence
 * of ours. The two controls have no width and no picture; Chromium and resvg both obey them, while of the attribute
 * `direction` resvg knows nothing. No name holds such controls itself: `source/` takes them out.
 */
export function isolateRightToLeft(text: string): string {
  return isRightToLeft(text) ? isolate(text) : text;
}

/** The same for a part of such a text, say one of its lines, whatever that part begins with. */
export function isolate(text: string): string {
  return `${ISOLATE}${text}${END_OF_ISOLATE}`;
}

const NUMBER = /^\p{Nd}/u;

/**
 * The embedding level of each character of a line: even from left to right, odd from right to left. The part of the
 * Unicode bidirectional algorithm that names need: letters and numbers have a direction, everything else takes that of
 * its neighbours when they agree, and that of the line when they do not. Isolates inside the line and pairs of brackets are not looked at.
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
  /** The level that characters without a direction take beside it. */
  readonly side: number;
}

function findDirections(characters: readonly string[], base: number): readonly (Direction | undefined)[] {
  const forward: Direction = { level: 2 * base, side: 2 * base };
  let isAfterReversed = base === 1;
  return characters.map((character) => {
    // A number is read from left to right, wherever it stands.
    if (NUMBER.test(character)) return isAfterReversed ? { level: 2, side: 1 } : forward;
    if (!STRONG.test(character)) return undefined;
    isAfterReversed = isRightToLeft(character);
    return isAfterReversed ? { level: 1, side: 1 } : forward;
  });
}
