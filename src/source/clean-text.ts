/** Text without the characters that no picture can show, and a list of these characters. */
export interface CleanedText {
  readonly text: string;
  /**
   * Characters that were replaced, or the first few of them, each listed once in the form `U+0000`; empty when the text
   * was clean.
   */
  readonly replaced: readonly string[];
  /** Largest number of combining marks on one letter, if any were cut; otherwise 0. */
  readonly marks: number;
}

/** Limit on the combining marks on one letter: the limit of the stream-safe text format in UAX 15. */
export const MOST_MARKS = 30;

/**
 * Flag of a part of a country, such as Scotland: a black flag, the code of the part in tag characters, and a cancel
 * tag.
 */
const TAG_FLAG = String.raw`(?<flag>\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F})`;

/**
 * Controls (except tab and line feed), lone surrogates and noncharacters break XML; controls that override the
 * direction of writing make a name look like another one. Word joiners, old format controls, annotations, musical and
 * shorthand controls and tag characters have no shape at all, so they can hide words from a reviewer.
 */
const CONTROLS = String.raw`(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2060-\u206F\uFEFF\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]`;

/** A character takes one variation selector; selectors of the supplementary block belong only to ideographs. */
const SELECTORS = String.raw`(?<=\p{Variation_Selector})\p{Variation_Selector}|(?<!\p{Ideographic})[\u{E0100}-\u{E01EF}]`;

const UNPRINTABLE = new RegExp([TAG_FLAG, CONTROLS, SELECTORS].join("|"), "gu");
const NAMED_AT_MOST = 3;

/** Joiners do not end a row of combining marks. */
const TOO_MANY_MARKS = new RegExp(
  String.raw`(?<kept>(?:[\u200C\u200D]*\p{M}){${MOST_MARKS}})(?<cut>(?:[\u200C\u200D]*\p{M})+)`,
  "gu",
);

/** Matches Latin text, which has none of the characters above and no combining marks; nearly every text matches. */
const PLAIN = /^[\t\n\x20-\x7E\xA0-\u02FF]*$/u;

/** Tells whether text is plain Latin, which `cleanText` leaves as it is. */
export function isPlainText(text: string): boolean {
  return PLAIN.test(text);
}

/** Replaces every unprintable character with U+FFFD, and cuts combining marks beyond the limit. */
export function cleanText(text: string): CleanedText {
  if (isPlainText(text)) return { text, replaced: [], marks: 0 };
  const replaced = new Set<string>();
  const printable = text.replace(UNPRINTABLE, (found: string, flag: string | undefined) => {
    if (flag !== undefined) return flag;
    if (replaced.size < NAMED_AT_MOST) replaced.add(nameCharacter(found));
    return "\uFFFD";
  });
  let marks = 0;
  const thinned = printable.replace(TOO_MANY_MARKS, (_, kept: string, cut: string) => {
    marks = Math.max(marks, MOST_MARKS + countMarks(cut));
    return kept;
  });
  return { text: thinned, replaced: [...replaced], marks };
}

function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function countMarks(text: string): number {
  let count = 0;
  for (const character of text) if (character !== "\u200C" && character !== "\u200D") count++;
  return count;
}
