/**
 * Sizes of the texts and marks around the boxes of a page and on their edges, in px. Sizes of texts and marks on the
 * edges are at scale 1. Texts around the boxes are never scaled, so each has at least 8 pt, except small notes. Texts
 * on the edges are at least eight ninths as large as the names of people on the cards.
 */
import type { TextStyle } from "../text/text-style.js";

export const STYLE = {
  heading: { sizePx: 22, lineHeightPx: 27, weight: 600 },
  subheading: { sizePx: 12.5, lineHeightPx: 17, weight: 400 },
  marker: { sizePx: 9.8, lineHeightPx: 12, weight: 600 },
  note: { sizePx: 11, lineHeightPx: 14, weight: 400 },
  /** Style of notes when there are many on a chart that must stay on one page. */
  smallNote: { sizePx: 8.1, lineHeightPx: 10.5, weight: 400 },
  headline: { sizePx: 12, lineHeightPx: 18, weight: 600 },
  /** Style of the officers in a legend, who come first, and of everything after them. */
  legendOfficer: { sizePx: 12.5, lineHeightPx: 21, weight: 400 },
  legend: { sizePx: 11, lineHeightPx: 18, weight: 400 },
  footer: { sizePx: 10.7, lineHeightPx: 14, weight: 400 },
  pageLink: { sizePx: 9.8, lineHeightPx: 12.5, weight: 600 },
} as const satisfies Record<string, TextStyle>;

export const PAGE = {
  marginPx: 28,
  /** Margin around the tint of a whole page. */
  tintPx: 8,
  /** Gap below the footer. */
  bottomPx: 14,
  headingWidthPx: 560,
  /** A longer headline would reach the box in the middle of a slide and push the whole chart down. */
  headlineWidthPx: 520,
  clearancePx: 18,
  legendGapPx: 48,
  noteColumnGapPx: 28,
} as const;

/** Smallest type size, in points, of anything on a page with a paper size except names and small notes. */
export const LEAST_PT = 8;

/** Numbers of dotted lines on the edges of cards. */
export const MARKER = { radiusPx: 7, pitchPx: 15.4, outwardPx: 1.2, paddingPx: 5 } as const;

/** Squares with the number of a finding; the square in front of a note is drawn at `noteScale`. */
export const MARK = { sidePx: 13, pitchPx: 15, notePx: 16, noteScale: 1.1 } as const;
