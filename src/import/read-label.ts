import { findKindByWholeName, readTitle } from "../catalog/index.js";
import { isVacancy } from "./cell-words.js";
import { foldName, turnRound } from "./person-names.js";

/** The meaning of the text in a box. */
export type LabelMeaning =
  | { readonly kind: "unit"; readonly name: string }
  | {
      readonly kind: "post";
      readonly name?: string;
      readonly title?: string;
      readonly isVacant: boolean;
      /** Reason for this reading; set if the text could also mean something else. */
      readonly guess?: string;
    };

const TITLE =
  /\b(?:chief|officer|head|director|manager|lead|leader|president|vp|svp|evp|chair|chairman|chairwoman|engineer|analyst|developer|architect|administrator|secretary|assistant|specialist|consultant|coordinator|accountant|designer|controller|supervisor|minister|partner|counsel|owner|operator|technician|leiter|leiterin|leitung|referent|referentin)\b/iu;

const UNIT =
  /\b(?:department|dept|division|team|group|unit|office|squad|tribe|section|branch|directorate|bureau|services|operations|abteilung|referat|bereich|gruppe)\b/iu;

/** Punctuation between a name and a title on one line: `Ada Okafor - CEO`, `CEO: Ada Okafor`, `Ada Okafor (CEO)`. */
const BETWEEN = /\s+[-–—|]\s+|:\s+|,\s+|\s*\((?=[^()]*\)$)/u;

/** Decides what the text of a box means: a unit, or a post with its holder and title. */
export function readMeaning(label: readonly string[]): LabelMeaning {
  const [first = "", ...more] = label.length === 1 ? splitLine(label[0] ?? "") : label;
  const second = more.join(", ");
  if (second === "") return readSingle(first);
  if (isVacancy(first)) return { kind: "post", title: second, isVacant: true };
  if (isVacancy(second)) return { kind: "post", title: first, isVacant: true };
  if (isTitle(first) && !isTitle(second)) return { kind: "post", name: second, title: first, isVacant: false };
  if (isTitle(second)) return { kind: "post", name: first, title: second, isVacant: false };
  if (looksLikeName(second) && !looksLikeName(first))
    return {
      kind: "post",
      name: second,
      title: first,
      isVacant: false,
      guess: "guessed: the last line of the box is the name",
    };
  const guess = "guessed: the first line of the box is the name, the other one the title";
  return { kind: "post", name: first, title: second, isVacant: false, guess };
}

function splitLine(line: string): readonly string[] {
  const parts = line.split(BETWEEN).map((part) => part.replace(/\)$/u, "").trim());
  const isSplit =
    parts.length === 2 && parts.every((part) => part !== "") && (parts.some(isTitle) || parts.some(isVacancy));
  // Both parts of `Director, Research` belong to one title.
  return isSplit && parts.some((part) => looksLikeName(part) || isVacancy(part)) ? parts : [line];
}

function readSingle(text: string): LabelMeaning {
  if (isTitle(text)) return { kind: "post", title: text, isVacant: false };
  if (UNIT.test(text) || findKindByWholeName(text) !== undefined) return { kind: "unit", name: text };
  if (looksLikeName(text)) return { kind: "post", name: text, isVacant: false, guess: "guessed: the box holds a name" };
  if (isVacancy(text)) return { kind: "post", title: text, isVacant: true };
  return { kind: "unit", name: text };
}

function isTitle(text: string): boolean {
  return readTitle(text).length > 0 || TITLE.test(text);
}

/**
 * Tells whether a text may be somebody's name: two to four capitalised words, none of which is a word from titles or
 * units.
 */
function looksLikeName(text: string): boolean {
  const turned = turnRound(text);
  if (isTitle(text) || UNIT.test(text) || findKindByWholeName(text) !== undefined || foldName(turned) === "")
    return false;
  return /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|von|van|de|der|den|di|da|bin|al)){1,3}$/u.test(
    turned,
  );
}
