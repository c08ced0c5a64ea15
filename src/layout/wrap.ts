import type { TextMeasure } from "../model/text.js";
import { FONT_SPARE } from "./anatomy.js";
import type { TextStyle } from "./anatomy.js";

/** Where a word too long for its line may be broken: between grapheme clusters, never inside one. */
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Breaks text into lines that fit a width, all of about the same length: among the ways with the fewest
 * lines, the narrowest. Nothing is cut off; a word wider than the line is broken.
 */
export function wrapText(text: string, style: TextStyle, widthPx: number, measure: TextMeasure): readonly string[] {
  const limit = widthPx / FONT_SPARE;
  const fits = (line: string, max: number) => measure.widthPx(line, style.sizePx, style.weight) <= max;
  const words = text
    .split(/\s+/u)
    .filter((word) => word !== "")
    .flatMap((word) => (fits(word, limit) ? [word] : breakWord(word, (part) => fits(part, limit))));
  const lines = fillLines(words, (line) => fits(line, limit));
  if (lines.length < 2) return lines;
  return balance(lines, words, limit, fits);
}

/** Takes words greedily for as long as the line fits. */
function fillLines(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** Halves the width until the same number of lines no longer suffices. */
function balance(
  lines: string[],
  words: readonly string[],
  limit: number,
  fits: (line: string, max: number) => boolean,
): string[] {
  let best = lines;
  let low = limit / 2;
  let high = limit;
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2;
    const tried = fillLines(words, (line) => fits(line, middle));
    if (tried.length === lines.length && tried.every((line) => fits(line, limit))) {
      best = tried;
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

/** After a hyphen and its like where that is enough, else between any two grapheme clusters. */
function breakWord(word: string, fits: (part: string) => boolean): string[] {
  const syllables = word.split(/(?<=[-_/.:@])/u).flatMap((part) => (fits(part) ? [part] : toGraphemes(part)));
  const parts: string[] = [];
  let part = "";
  for (const syllable of syllables) {
    if (part !== "" && !fits(part + syllable)) {
      parts.push(part);
      part = "";
    }
    part += syllable;
  }
  parts.push(part);
  return parts;
}

function toGraphemes(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}
