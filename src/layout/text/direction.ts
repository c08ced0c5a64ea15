/** The first character that has a direction decides, as rule P2 of the Unicode bidirectional algorithm says. */
const FIRST_STRONG = /[\p{L}\u200E\u200F\u061C]/u;

/** Blocks of scripts written from right to left, from Hebrew to Adlam, and the two marks that ask for it. */
const RIGHT_TO_LEFT = /^[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const ISOLATE = "\u2067";
const END_OF_ISOLATE = "\u2069";

/** Whether a text as a whole is written from right to left: its lines end, and are anchored, at the right. */
export function isRightToLeft(text: string): boolean {
  const first = FIRST_STRONG.exec(text);
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
