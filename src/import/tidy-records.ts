import { collapseSpace } from "../wording/index.js";
import { LIMITS } from "./limits.js";
import type { PersonRecord, UnitRecord } from "./records.js";

/**
 * Characters without a shape, and characters that change the direction of writing. A program left them in a cell by
 * mistake, or somebody put them there to mislead readers. Joiners stay, because Arabic, Indic scripts and emoji need
 * them.
 */
const UNSEEN =
  /(?![\u200C\u200D]|\p{Variation_Selector})[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFFFD]+/gu;

/** Texts that stay as they are: visible ASCII with single blanks inside. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;

/** Cleans all texts of a person, so that texts are compared in the form in which they will be written. */
export function tidyPerson(person: PersonRecord): PersonRecord {
  return isTidyPerson(person) ? person : cleanPerson(person);
}

/**
 * Tells whether no text of a person needs cleaning. Most people need none, and cleaning makes a copy of the person, which
 * takes longer than this check.
 */
function isTidyPerson(person: PersonRecord): boolean {
  const { id, post, email, dn, title, location, assistantTo, names, managers, dotted, unit } = person;
  const texts = [id, post, email, dn, title, location, assistantTo];
  const lists = [names, managers, dotted, unit];
  return (
    unit.length <= LIMITS.levels &&
    texts.every((text) => text === undefined || isTidy(text)) &&
    lists.every((list) => list.every(isTidy))
  );
}

function isTidy(text: string): boolean {
  return text.length <= LIMITS.cellUnits && TIDY.test(text) && holdsSomething(text);
}

function cleanPerson(person: PersonRecord): PersonRecord {
  const { id, post, email, dn, title, location, assistantTo, ...others } = person;
  return {
    ...others,
    names: tidyAll(person.names),
    managers: tidyAll(person.managers),
    dotted: tidyAll(person.dotted),
    unit: tidyPath(person.unit),
    ...tidyFields({ id, post, email, dn, title, location, assistantTo }),
  };
}

/** Cleans all texts of a unit. */
export function tidyUnit(unit: UnitRecord): UnitRecord {
  const { kind, purpose, ...others } = unit;
  return {
    ...others,
    path: tidyPath(unit.path),
    heads: tidyAll(unit.heads),
    ...tidyFields({ kind, purpose: hideEmails(purpose) }),
  };
}

/** Replaces e-mail addresses: descriptions of teams often contain them, and a result must not contain any. */
function hideEmails(text: string | undefined): string | undefined {
  return text?.slice(0, LIMITS.cellUnits).replace(/[^\s@<>]{1,64}@[^\s@<>]{1,255}/gu, "…");
}

/** Cleans one text. */
export function tidyText(text: string): string {
  if (text.length <= LIMITS.cellUnits && TIDY.test(text)) return text;
  const isPlain = /^[\x20-\x7E]*$/u.test(text);
  return collapseSpace(isPlain ? text : text.replace(UNSEEN, " ")).slice(0, LIMITS.cellUnits);
}

function tidyAll(texts: readonly string[]): readonly string[] {
  return texts.map(tidyText).filter(holdsSomething);
}

/** Joins the names of the levels that are too deep for a company file into one name. */
function tidyPath(path: readonly string[]): readonly string[] {
  const names = tidyAll(path);
  if (names.length <= LIMITS.levels) return names;
  return [
    ...names.slice(0, LIMITS.levels - 1),
    names
      .slice(LIMITS.levels - 1)
      .join(" > ")
      .slice(0, LIMITS.cellUnits),
  ];
}

/** Leaves out fields that are absent or empty. */
function tidyFields<Key extends string>(
  fields: Readonly<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  const tidied: Partial<Record<Key, string>> = {};
  for (const [key, text] of Object.entries<string | undefined>(fields)) {
    const tidy = tidyText(text ?? "");
    if (holdsSomething(tidy)) tidied[key as Key] = tidy;
  }
  return tidied;
}

/** Tells whether a text has a letter, a digit or a symbol; accents and punctuation alone are not a name. */
function holdsSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}
