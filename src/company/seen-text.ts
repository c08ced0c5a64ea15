import { namePlace, report } from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { startSentence } from "../wording/index.js";

/**
 * Matches a character that a reader can see; a name without such a character would give an empty card. It does not
 * match spaces, fillers, the replacement character, or the blank characters of Braille, musical notation and
 * hieroglyphs.
 */
const SEEN = /(?!\u{16FE4})[^\s\p{Default_Ignorable_Code_Point}\uFFFD\u2800\u{1D159}\u{13441}\u{13442}]/u;

/** Tells whether a text has anything that a reader can see. */
export function holdsAnythingSeen(text: string): boolean {
  // Look for a visible ASCII character first, because most texts have one and the search is much faster.
  return /[!-~]/u.test(text) || SEEN.test(text);
}

/** Tells whether a text has anything that a reader can see, and reports a text that has nothing. */
export function isSeen(text: string, place: Place): boolean {
  if (holdsAnythingSeen(text)) return true;
  report(place, {
    rule: "missing-key",
    message: `${startSentence(namePlace(place))} has no visible text.`,
    help: "Type the text again; it consists of spaces and other invisible characters.",
  });
  return false;
}

/**
 * Largest number of combining marks that are drawn on one letter, for marks that belong to no particular script. More
 * marks would overlap the lines of text above and below.
 */
const MOST_STACKED = 3;
const STACK = new RegExp(String.raw`(?:[[\p{Mn}\p{Me}]&&\p{Script=Inherited}]\p{Cf}*){${MOST_STACKED + 1},}`, "gv");
/** Matches characters from the first Unicode block of combining marks onwards. */
const MAY_HAVE_MARKS = /[^\0-\u02FF]/u;
/** Largest number of marks that `source/` keeps on one letter. It cuts off any further marks, and reports that. */
const CUT_STACK = 30;

/** Reports letters with more combining marks than are drawn. */
export function reportStacks(text: string, place: Place): void {
  if (!MAY_HAVE_MARKS.test(text)) return;
  const stacks = Array.from(text.matchAll(STACK), ([stack]) => Array.from(stack.replace(/\p{Cf}/gu, "")).length);
  const highest = stacks.filter((count) => count < CUT_STACK).reduce((most, count) => Math.max(most, count), 0);
  if (highest === 0) return;
  report(place, {
    rule: "input-limit",
    severity: "warn",
    message: `${startSentence(namePlace(place))} has ${highest} marks on one letter, but at most ${MOST_STACKED} are drawn.`,
    help: "Delete the marks that are not needed; a picture shows only the first ones.",
  });
}
