import { canPartIdeographs, findWordBreaks, hasBreaksInside, isBoundByPunctuation } from "./break-rules.js";
import { toGraphemes } from "./graphemes.js";
import { isHyphenated, splitByVowels, splitForHyphens } from "./syllables.js";
import type { Hyphenator } from "./syllables.js";

/** A part of text that stays on one line. */
export interface Piece {
  readonly text: string;
  /** Text between this piece and the one before if both are on one line; `line-end` if they never are. */
  readonly joint: "" | " " | "line-end";
}

/** Tells whether text fits on one line. */
export type Fits = (text: string) => boolean;

/** Spaces that a line may end at; no-break, narrow no-break and figure space are not among them. */
const SPACES = /[\t\n\v\f\r \u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]+/u;
const ZERO_WIDTH_SPACE = "\u200B";
const SOFT_HYPHEN = "\u00AD";
const NO_BREAK_SPACE = "\u00A0";

/** Matches white space that is not drawn as it is written, and characters that only mark a place to break. */
const NOT_PLAIN = /^ | $| {2}|[\t\n\v\f\r\u1680\u2000-\u2006\u2008-\u200B\u00AD\u2028\u2029\u205F\u3000]/u;

/** Tells whether text that fits on one line is drawn unchanged: no character of it is dropped or replaced. */
export function isWrittenPlainly(text: string): boolean {
  return text !== "" && !NOT_PLAIN.test(text);
}

/** Characters after which a word wider than its line may be broken. */
const BREAK_AFTER = /^[-_/.:@\u2010\u2013\u2014]$/u;

/**
 * Splits text into pieces that fit: at spaces, between words of scripts that are written without spaces, and inside
 * words that are wider than the line.
 */
export function breakText(text: string, fits: Fits, hyphenate: Hyphenator = splitByVowels): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const chunk of text.split(SPACES)) {
    const words = chunk.split(ZERO_WIDTH_SPACE).flatMap(splitWords);
    words
      .filter((word) => word !== "" && word !== SOFT_HYPHEN)
      .forEach((word, index) => {
        const joint = index === 0 ? " " : "";
        const whole = word.replaceAll(SOFT_HYPHEN, "");
        const parts = fits(whole) ? [whole] : breakWord(word, fits, hyphenate);
        parts.forEach((part, at) => pieces.push({ text: part, joint: at === 0 ? joint : "line-end" }));
      });
  }
  return pieces;
}

/** Splits text in scripts that are written without spaces into words; leaves anything else whole. */
function splitWords(chunk: string): readonly string[] {
  if (!hasBreaksInside(chunk)) return [chunk];
  const wordBreaks = findWordBreaks(chunk);
  let place = 0;
  return joinBound(toGraphemes(chunk), (before, after) => {
    place += before.length;
    if (wordBreaks.has(place)) return isBoundByPunctuation(before, after);
    return !canPartIdeographs(before, after);
  });
}

/** Joins neighbouring graphemes that belong together; calls `isBound` once for each pair, from left to right. */
function joinBound(
  graphemes: readonly string[],
  isBound: (before: string, after: string) => boolean,
): readonly string[] {
  const joined: string[] = [];
  graphemes.forEach((grapheme, index) => {
    const before = graphemes[index - 1];
    if (before !== undefined && isBound(before, grapheme)) joined.push(`${joined.pop() ?? ""}${grapheme}`);
    else joined.push(grapheme);
  });
  return joined;
}

/** Part of a word, with the text drawn after it inside a line (`inside`) and at the end of a line (`atEnd`). */
interface Syllable {
  readonly text: string;
  readonly inside: string;
  readonly atEnd: string;
}

/**
 * Breaks a word wider than the line where that disturbs reading least: at soft hyphens, after hyphens and similar
 * characters, and at no-break spaces, many of which are left over from copying. Otherwise breaks between syllables and,
 * as a last resort, between graphemes, if possible without putting punctuation on the wrong line. Hyphens that the file
 * does not have are drawn only at the end of a line.
 */
function breakWord(word: string, fits: Fits, hyphenate: Hyphenator): readonly string[] {
  const syllables = splitSyllables(word)
    .flatMap((part) => (fits(part.text + part.atEnd) ? [part] : hyphenateSyllable(part, hyphenate)))
    .flatMap((part) => (fits(part.text + part.atEnd) ? [part] : splitSyllable(part, fits)));
  const lines: string[] = [];
  let line: Syllable | undefined;
  syllables.forEach((next, index) => {
    const longer = line === undefined ? next.text : line.text + line.inside + next.text;
    const isLast = index === syllables.length - 1;
    if (line !== undefined && !fits(isLast ? longer : longer + next.atEnd)) {
      lines.push(line.text + line.atEnd);
      line = next;
    } else {
      line = { ...next, text: longer };
    }
  });
  if (line !== undefined) lines.push(line.text);
  return lines.filter((text) => text !== "");
}

function splitSyllables(word: string): readonly Syllable[] {
  const syllables: Syllable[] = [];
  let text = "";
  for (const grapheme of toGraphemes(word)) {
    if (grapheme === SOFT_HYPHEN || grapheme === NO_BREAK_SPACE) {
      syllables.push(
        grapheme === SOFT_HYPHEN ? { text, inside: "", atEnd: "-" } : { text, inside: NO_BREAK_SPACE, atEnd: "" },
      );
      text = "";
    } else {
      text += grapheme;
      if (BREAK_AFTER.test(grapheme)) {
        syllables.push({ text, inside: "", atEnd: "" });
        text = "";
      }
    }
  }
  return text === "" ? syllables : [...syllables, { text, inside: "", atEnd: "" }];
}

function hyphenateSyllable({ text, inside, atEnd }: Syllable, hyphenate: Hyphenator): readonly Syllable[] {
  const parts = splitForHyphens(text, hyphenate);
  return parts.map((part, index) =>
    index === parts.length - 1 ? { text: part, inside, atEnd } : { text: part, inside: "", atEnd: "-" },
  );
}

/**
 * Splits a text between graphemes, as often as necessary: abbreviations, digits and some scripts have no syllables that
 * would fit. Breaks between letters get a hyphen. Leaves no single letter at either end of the word, if two letters and
 * a hyphen fit.
 */
function splitSyllable({ text, inside, atEnd }: Syllable, fits: Fits): readonly Syllable[] {
  const clusters = pairEnds(joinBound(toGraphemes(text), isBoundByPunctuation), (part) => fits(`${part}-`));
  const parts = clusters.flatMap((cluster) =>
    fits(cluster)
      ? [cluster]
      : toGraphemes(cluster).flatMap((grapheme) => (fits(grapheme) ? [grapheme] : splitGrapheme(grapheme, fits))),
  );
  return parts.map((part, index) => {
    const next = parts[index + 1];
    if (next === undefined) return { text: part, inside, atEnd };
    const isInWord = isLetterAtEdge(part, -1) && isLetterAtEdge(next, 0) && fits(`${part}-`);
    return { text: part, inside: "", atEnd: isInWord ? "-" : "" };
  });
}

/** Joins the first two letters of a word, and the last two. */
function pairEnds(clusters: readonly string[], fits: Fits): readonly string[] {
  const pair = (a = "", b = ""): readonly string[] =>
    isHyphenated(a) && isHyphenated(b) && fits(a + b) ? [a + b] : [a, b];
  if (clusters.length < 4) return clusters;
  return [...pair(clusters[0], clusters[1]), ...clusters.slice(2, -2), ...pair(clusters.at(-2), clusters.at(-1))];
}

function isLetterAtEdge(text: string, at: 0 | -1): boolean {
  return isHyphenated(toGraphemes(text).at(at) ?? "");
}

const JOINER = "\u200D";

/**
 * Splits a grapheme that is wider than its line, such as a long run of vowel marks or jamo, or a chain of joined emoji.
 * Splits it between code points; a mark without width stays with its base, and a joiner with the character before it.
 */
function splitGrapheme(grapheme: string, fits: Fits): readonly string[] {
  const lines: string[] = [];
  for (const [part] of grapheme.matchAll(/.\p{Emoji_Modifier}?[\p{Mn}\p{Me}\u200C]*\u200D?/gsu)) {
    const line = lines.at(-1);
    if (line !== undefined && fits(line + part)) lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines.map((line) => (line.endsWith(JOINER) ? line.slice(0, -1) : line)).filter((line) => line !== "");
}
