/** Pinned, so that the language of the machine has no say; where emoji begin and end is the same in all of them. */
const CLUSTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Colour pictures: by nature, or since U+FE0F asks for one; keycaps and flags are among them. */
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3/u;

/**
 * Width of one emoji, in em. Noto Color Emoji draws them 1.25 em wide, whatever they are joined from; the
 * fonts of other systems were not at hand and get a margin of 12 %.
 */
export const EMOJI_EM = 1.4;

/** Where an emoji stands in a text, in UTF-16 units, the end not included. */
export interface EmojiPlace {
  readonly start: number;
  readonly end: number;
}

export function hasEmoji(text: string): boolean {
  return EMOJI.test(text);
}

/** Every emoji as one, however many characters it is joined from: families, flags, skin tones, keycaps. */
export function findEmoji(text: string): readonly EmojiPlace[] {
  if (!hasEmoji(text)) return [];
  return Array.from(CLUSTERS.segment(text))
    .filter(({ segment }) => hasEmoji(segment))
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));
}
