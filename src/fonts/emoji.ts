/**
 * The language is fixed, so that the machine's language does not matter; emoji end at the same places in every
 * language.
 */
const makeClusters = () => new Intl.Segmenter("en", { granularity: "grapheme" });

/** Created at the first text with emoji: the tables of a segmenter take 10 ms to load. */
let clusters: ReturnType<typeof makeClusters> | undefined;

/**
 * Matches characters drawn as colour pictures, by default or because U+FE0F asks for it; keycaps and flags are
 * included.
 */
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3/u;

/**
 * Width of one emoji, in em. Noto Color Emoji draws every emoji 1.25 em wide, however many pictures are joined in it;
 * the fonts of other systems could not be measured and get a margin of 12 %.
 */
export const EMOJI_EM = 1.4;

/** Place of an emoji in a text, in UTF-16 units; the end is not included. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

export interface EmojiPlace extends TextPlace {
  /** Number of pictures to allow room for: one, unless the emoji joins more pictures than any font can draw as one. */
  readonly count: number;
}

const PICTURES = /\p{Extended_Pictographic}/gu;
const TONES = /\p{Emoji_Modifier}/gu;
/**
 * Largest number of pictures that fonts join into one, as in the kiss emoji; a longer chain is drawn picture by
 * picture.
 */
const JOINED_AT_MOST = 4;

export function hasEmoji(text: string): boolean {
  return EMOJI.test(text);
}

/**
 * Finds the places of emoji; an emoji has one place however many code points it is joined from: families, flags, skin
 * tones, keycaps.
 */
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
  // A skin tone without a picture to colour is a picture of its own.
  const all = Math.max(1, pictures) + Math.max(0, tones - pictures);
  return all <= JOINED_AT_MOST ? 1 : all;
}
