import type { TextMeasure } from "../../model/text.js";
import { breakText, isWrittenPlainly } from "./break-text.js";
import type { Fits, Piece } from "./break-text.js";
import { isolate, isRightToLeft } from "./direction.js";
import { cutText } from "./graphemes.js";
import { FONT_SPARE } from "./text-style.js";
import type { TextStyle } from "./text-style.js";

/**
 * Length, in graphemes, of the longest name allowed in a company file. A longer text is cut in the picture, but is
 * whole in the label that screen readers read.
 */
const MOST_GRAPHEMES = 200;

/**
 * Breaks text into lines that fit a width, all of about the same length: of all ways to break it into the fewest lines,
 * takes the narrowest. Text of up to 200 graphemes is never cut; a word wider than the line is broken. Lines of text
 * that runs from right to left are returned isolated, ready to be anchored at their right end.
 */
export function wrapText(text: string, style: TextStyle, widthPx: number, measure: TextMeasure): readonly string[] {
  return wrapWhole(cutName(text), style, widthPx, measure);
}

/** Cuts text that is longer than any name. */
export function cutName(text: string): string {
  return cutText(text, MOST_GRAPHEMES);
}

/** Breaks text like `wrapText`, but never cuts it: a sentence that lists several names may be longer than any name. */
export function wrapWhole(shown: string, style: TextStyle, widthPx: number, measure: TextMeasure): readonly string[] {
  const limit = widthPx / FONT_SPARE;
  const fitsIn = fitsInOf(style, measure);
  if (fitsOneLine(shown, fitsIn(limit))) return [isRightToLeft(shown) ? isolate(shown) : shown];
  const pieces = breakText(shown, fitsIn(limit), measure.hyphenate);
  const lines = fillLines(pieces, fitsIn(limit));
  const balanced = lines.length < 2 ? lines : balance(lines, pieces, limit, fitsIn);
  return isRightToLeft(shown) ? balanced.map(isolate) : balanced;
}

/** Counts the lines of `wrapWhole`, without choosing among the ways to break text into as many. */
export function countLines(shown: string, style: TextStyle, widthPx: number, measure: TextMeasure): number {
  const fits = fitsInOf(style, measure)(widthPx / FONT_SPARE);
  return fitsOneLine(shown, fits) ? 1 : fillLines(breakText(shown, fits, measure.hyphenate), fits).length;
}

type FitsIn = (maxPx: number) => Fits;

function fitsInOf({ sizePx, weight }: TextStyle, measure: TextMeasure): FitsIn {
  return (maxPx) => (line) => measure.widthPx(line, sizePx, weight) <= maxPx;
}

/**
 * Tells whether text fits on one line as it is written. Most names do, and measuring every part of them would take most
 * of the time spent on a card.
 */
function fitsOneLine(shown: string, fits: Fits): boolean {
  return isWrittenPlainly(shown) && fits(shown);
}

/** Fills lines greedily, each with as many pieces as fit. */
function fillLines(pieces: readonly Piece[], fits: Fits): readonly string[] {
  const lines: string[] = [];
  for (const { text, joint } of pieces) {
    const line = lines.at(-1);
    const longer = line === undefined || joint === "line-end" ? undefined : line + joint + text;
    if (longer !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

/** Finds by bisection the narrowest width that needs no more lines. */
function balance(lines: readonly string[], pieces: readonly Piece[], limit: number, fitsIn: FitsIn): readonly string[] {
  const fits = fitsIn(limit);
  let best = lines;
  let low = limit / 2;
  let high = limit;
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2;
    const tried = fillLines(pieces, fitsIn(middle));
    if (tried.length === lines.length && tried.every(fits)) {
      best = tried;
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}
