/**
 * Sizes of cards and of the rows in them, in px at scale 1. Every text is at least eight ninths as large as people's
 * names, so that everything reaches 8 pt on a page whose names reach 9 pt.
 */
import type { TextStyle } from "../text/text-style.js";

/**
 * Sizes and text styles of a card; `full` gives the headcount a row of its own, `compact` puts it beside the last line
 * of text.
 */
export interface CardStyle {
  readonly name: TextStyle;
  readonly person: TextStyle;
  readonly count: TextStyle;
  readonly badge: TextStyle;
  readonly paddingX: number;
  readonly paddingY: number;
  readonly stripePx: number;
  /** Diameter of a person's circle, which is beside the name. */
  readonly portraitPx: number;
  readonly initials: TextStyle;
  readonly hasFooter: boolean;
}

export const FULL_CARD: CardStyle = {
  name: { sizePx: 13, lineHeightPx: 16, weight: 600 },
  person: { sizePx: 11, lineHeightPx: 14, weight: 400 },
  count: { sizePx: 11, lineHeightPx: 14, weight: 600 },
  badge: { sizePx: 9.8, lineHeightPx: 14, weight: 600 },
  paddingX: 10,
  paddingY: 8,
  stripePx: 6,
  portraitPx: 36,
  initials: { sizePx: 13, lineHeightPx: 16, weight: 600 },
  hasFooter: true,
};

export const COMPACT_CARD: CardStyle = {
  name: { sizePx: 12, lineHeightPx: 14.5, weight: 600 },
  person: { sizePx: 11, lineHeightPx: 13.5, weight: 400 },
  count: { sizePx: 11, lineHeightPx: 13.5, weight: 600 },
  badge: { sizePx: 9.8, lineHeightPx: 13, weight: 600 },
  paddingX: 8,
  paddingY: 6,
  stripePx: 5,
  portraitPx: 30,
  initials: { sizePx: 11, lineHeightPx: 13.5, weight: 600 },
  hasFooter: false,
};

export const CARD = {
  /** Gap between the text and the row of headcount and badges. */
  footerGapPx: 4,
  footerHeightPx: 15,
  glyphPx: 9.5,
  glyphGapPx: 4,
  /** Gap between a circle and the text, and the share of a circle's width that the next circle leaves uncovered. */
  portraitGapPx: 8,
  portraitFree: 0.72,
  badgePaddingPx: 4,
  badgeGapPx: 3,
} as const;

/** Sizes and text styles of a row inside a card. */
export const ROW = {
  name: { sizePx: 11.5, lineHeightPx: 14, weight: 400 },
  person: { sizePx: 11, lineHeightPx: 13, weight: 400 },
  count: { sizePx: 11, lineHeightPx: 14, weight: 400 },
  badge: { sizePx: 9.8, lineHeightPx: 13, weight: 600 },
  paddingY: 3,
  /** Distance from the left edge of the card to the stripe, and to the text. */
  stripeLeftPx: 12,
  stripePx: 4,
  textLeftPx: 21,
  rightPx: 11,
  /** Indent of a post that reports to the post of a row above. */
  indentPx: 12,
  /** Gap above the first row and below the last. */
  endPx: 4,
} as const;
