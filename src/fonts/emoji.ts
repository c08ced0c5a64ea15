/**
 * The language is fixed, so that the result does not depend on the machine. The choice of the language does not matter,
 * because emoji begin and end at the same places in every language.
 */
const makeClusters = () => new Intl.Segmenter("en", { granularity: "grapheme" });

/** Created at the first text with emoji: the tables of a segmenter take 10 ms to load. */
let clusters: ReturnType<typeof makeClusters> | undefined;

/**
 * Matches characters that are drawn as colour pictures by default, or because U+FE0F follows them. Also matches keycaps
 * and flags.
 */
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3/u;

/**
 * Width of one emoji, in em. Noto Color Emoji draws every emoji 1.25 em wide, even if the emoji joins several pictures.
 * The emoji fonts of other systems could not be measured, so this width is 12 % larger.
 */
export const EMOJI_EM = 1.4;

/** Place of an emoji in a text, in UTF-16 units; the end is not included. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

export interface EmojiPlace extends TextPlace {
  /** Number of pictures to leave room for: 1, unless the emoji joins more pictures than any font draws as one. */
  readonly count: number;
}

const PICTURES = /\p{Extended_Pictographic}/gu;
const TONES = /\p{Emoji_Modifier}/gu;
/**
 * Largest number of pictures that fonts join into one, as in the emoji of a kiss. The pictures of a longer chain are
 * drawn side by side.
 */
const JOINED_AT_MOST = 4;

export function hasEmoji(text: string): boolean {
  return EMOJI.test(text);
}

/** Finds the places of emoji. An emoji of several code points, such as a family, a flag or a keycap, has one place. */
export function findEmoji(text: string): readonly EmojiPlace[] {
  if (!hasEmoji(text)) return [];
  return splitCharacters(text).flatMap(({ start, end }) => {
    const count = countEmoji(text.slice(start, end));
    return count === 0 ? [] : [{ start, end, count }];
  });
}

/** Splits a text into characters as readers see them: a letter with its marks, a flag, a family. */
export function splitCharacters(text: string): readonly TextPlace[] {
  clusters ??= makeClusters();
  return Array.from(clusters.segment(text), ({ segment, index }) => ({ start: index, end: index + segment.length }));
}

/** Returns how many pictures one visible character is drawn as; 0 if it is not an emoji. */
export function countEmoji(character: string): number {
  if (!hasEmoji(character)) return 0;
  const pictures = character.match(PICTURES)?.length ?? 0;
  const tones = character.match(TONES)?.length ?? 0;
  // A skin tone without a picture to colour is drawn as a separate picture.
  const all = Math.max(1, pictures) + Math.max(0, tones - pictures);
  return all <= JOINED_AT_MOST ? 1 : all;
}
