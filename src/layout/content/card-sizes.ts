/**
 * Sizes of everything on a chart, in px at scale 1. Text lies in Inter; fallback fonts of the stack are up to
 * 4 % wider (measured over 150 names), so every text is wrapped to leave that much spare.
 */
import type { FontWeight } from "../../model/layout.js";

export const FONT_SPARE = 1.04;

/** A text style: size, distance between baselines, weight. */
export interface TextStyle {
  readonly sizePx: number;
  readonly lineHeightPx: number;
  readonly weight: FontWeight;
}

export const STYLE = {
  heading: { sizePx: 22, lineHeightPx: 27, weight: 600 },
  subheading: { sizePx: 12.5, lineHeightPx: 17, weight: 400 },
  marker: { sizePx: 8.8, lineHeightPx: 11, weight: 600 },
  note: { sizePx: 10, lineHeightPx: 13, weight: 400 },
  /** Where there are many. */
  smallNote: { sizePx: 8.1, lineHeightPx: 10.5, weight: 400 },
  legend: { sizePx: 11, lineHeightPx: 19, weight: 400 },
  footer: { sizePx: 9.5, lineHeightPx: 13, weight: 400 },
  pageLink: { sizePx: 9, lineHeightPx: 12, weight: 600 },
} as const satisfies Record<string, TextStyle>;

/** How far a baseline lies below the top of its line, as a share of the text size. */
export const ASCENT = 0.93;

/** How a card is set; `full` gives the headcount a row of its own, `compact` puts it beside the head. */
export interface CardStyle {
  readonly name: TextStyle;
  readonly person: TextStyle;
  readonly count: TextStyle;
  readonly badge: TextStyle;
  readonly paddingX: number;
  readonly paddingY: number;
  readonly stripePx: number;
  readonly hasFooter: boolean;
}

export const FULL_CARD: CardStyle = {
  name: { sizePx: 13, lineHeightPx: 16, weight: 600 },
  person: { sizePx: 11, lineHeightPx: 14, weight: 400 },
  count: { sizePx: 11, lineHeightPx: 14, weight: 600 },
  badge: { sizePx: 9.5, lineHeightPx: 14, weight: 600 },
  paddingX: 10,
  paddingY: 8,
  stripePx: 6,
  hasFooter: true,
};

export const COMPACT_CARD: CardStyle = {
  name: { sizePx: 12, lineHeightPx: 14.5, weight: 600 },
  person: { sizePx: 11, lineHeightPx: 13.5, weight: 400 },
  count: { sizePx: 11, lineHeightPx: 13.5, weight: 600 },
  badge: { sizePx: 8.7, lineHeightPx: 13, weight: 600 },
  paddingX: 8,
  paddingY: 6,
  stripePx: 5,
  hasFooter: false,
};

export const CARD = {
  /** Between the text and the row of headcount and badges. */
  footerGapPx: 4,
  footerHeightPx: 15,
  glyphPx: 9.5,
  glyphGapPx: 4,
  badgePaddingPx: 5,
  badgeGapPx: 3,
} as const;

/** A row inside a card. */
export const ROW = {
  name: { sizePx: 11.5, lineHeightPx: 14, weight: 400 },
  person: { sizePx: 11, lineHeightPx: 13, weight: 400 },
  count: { sizePx: 11, lineHeightPx: 14, weight: 400 },
  badge: { sizePx: 8.7, lineHeightPx: 13, weight: 600 },
  paddingY: 3,
  /** From the left edge of the card to the stripe, and to the text. */
  stripeLeftPx: 12,
  stripePx: 4,
  textLeftPx: 21,
  rightPx: 11,
  /** Above the first and below the last row. */
  endPx: 4,
} as const;

export const GAP = {
  /** From the bottom of a manager to the row below; the bus runs half-way. */
  level: 32,
  /** Between leaves of one row, and between blocks that have something below them. */
  leaf: 16,
  block: 24,
  /** Between blocks of which some stand on tinted ground. */
  territories: 14,
  /** A stack below its manager's left edge: indent, first gap, gap between the boxes. */
  hangIndent: 18,
  hangTop: 10,
  hang: 8,
  /** Between two columns; their common spine runs down the middle. */
  column: 22,
  columnRow: 12,
  /** Between wrapped rows; the bus of the lower row runs half-way. */
  wrappedRow: 44,
  /** Between a manager and what stands beside it, and between two of those. */
  aside: 22,
  asideRow: 8,
  /** Tinted ground around a technology officer's whole block. */
  territory: 9,
} as const;

export const PAGE = {
  marginPx: 28,
  /** Below the footer. */
  bottomPx: 14,
  headingWidthPx: 560,
  clearancePx: 18,
  legendGapPx: 48,
  noteColumnGapPx: 28,
} as const;

export const MARKER = { radiusPx: 6.4, pitchPx: 14 } as const;

/** Squares with the number of a finding. */
export const MARK = { sidePx: 12, pitchPx: 14, notePx: 16 } as const;
