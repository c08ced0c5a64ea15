import type { Reference } from "../model/company.js";
import type { SourceNode } from "../model/source.js";
import {
  isAbsent,
  namePlace,
  readChoice,
  readFlag,
  report,
  reportWrongType,
  stepInto,
  toOrigin,
} from "../reading/index.js";
import { collapseSpace, quote, startSentence } from "../wording/index.js";
import { DATE, isDate } from "./calendar.js";
import { TEXT_SCHEMA, TEXTS_SCHEMA } from "./json-schema.js";
import type { JsonObject } from "./json-schema.js";
import { exampleOfCount, exampleOfDate, exampleOfText } from "./own-words.js";
import type { EntryPlace } from "./reading.js";
import { removeCurlyQuotes } from "./curly-quotes.js";
import { isSeen, reportStacks } from "./seen-text.js";
import { reportCut, checkNameLength } from "./text-length.js";

/** Key of an entry: what an editor shows about it, and how the program reads it. */
export interface Field<T> {
  /** Help that an editor shows to somebody who points at the key. */
  readonly description: string;
  readonly schema: JsonObject;
  /** Returns the value, or nothing if the value is absent or wrong. A wrong value is reported. */
  readonly read: (node: SourceNode, place: EntryPlace) => T | undefined;
}

const MOST_HEADCOUNT = 10_000_000;

export function textField(description: string): Field<string> {
  return { description, schema: TEXT_SCHEMA, read: readText };
}

/** Returns the field for a name or a title. Names that are too long to be drawn whole are reported. */
export function nameField(description: string): Field<string> {
  return { description, schema: TEXT_SCHEMA, read: readName };
}

export function namesField(description: string): Field<readonly string[]> {
  return { description, schema: TEXTS_SCHEMA, read: (node, place) => readOneOrMany(node, place, readName) };
}

/**
 * Matches invisible characters, and the character that replaces unprintable ones. Joiners after Arabic letters or after
 * marks are allowed, because Arabic and Indic scripts need them.
 */
const UNSEEN =
  /\uFFFD|(?!(?<=[\p{Script=Arabic}\p{M}])[\u200C\u200D]|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/u;

/**
 * Returns the field for an id; `none` and `vacant` are not allowed, because they have a meaning of their own where an
 * id is expected.
 */
export function idField(description: string): Field<string> {
  return {
    description,
    schema: TEXT_SCHEMA,
    read: (node, place) => {
      const id = readText(node, place);
      // Test the text as it is written, because all kinds of spaces in `id` have already become plain spaces.
      if (id !== undefined && node.kind === "scalar" && UNSEEN.test(node.text)) {
        report(place, {
          rule: "impossible-value",
          message: `The id ${quote(id)} contains an invisible character, so it can be mistaken for a different id.`,
          help: "Type the id again; letters, digits and '-' are enough.",
        });
      }
      if (id === undefined || !isWord(id, "none", "vacant")) return id;
      report(place, {
        rule: "impossible-value",
        message: `The id ${quote(id)} is reserved.`,
        help: "Choose another id; 'none' and 'vacant' say that there is nobody.",
      });
      return undefined;
    },
  };
}

export function textsField(description: string): Field<readonly string[]> {
  return { description, schema: TEXTS_SCHEMA, read: (node, place) => readOneOrMany(node, place, readText) };
}

export function referenceField(description: string): Field<Reference> {
  return { description, schema: TEXT_SCHEMA, read: readReference };
}

export function referencesField(description: string): Field<readonly Reference[]> {
  return { description, schema: TEXTS_SCHEMA, read: (node, place) => readOneOrMany(node, place, readReference) };
}

/** Returns the field for the path of a photograph. The picture itself is read later, for a check or a drawing. */
export function photoField(): Field<Reference> {
  return referenceField("Path of a photograph (PNG or JPEG) below this file's folder, for charts with --photos.");
}

/** Returns the field for a person's id or name. */
export function nameOrReferenceField(description: string): Field<Reference> {
  return { description, schema: TEXT_SCHEMA, read: readNameOrReference };
}

export function namesOrReferencesField(description: string): Field<readonly Reference[]> {
  return {
    description,
    schema: TEXTS_SCHEMA,
    read: (node, place) => readOneOrMany(node, place, readNameOrReference),
  };
}

export function flagField(description: string): Field<boolean> {
  return {
    description,
    schema: { type: "boolean" },
    read: (node, place) => (isAbsent(node) ? undefined : readFlag(node, place)),
  };
}

export function choiceField<T extends string>(description: string, choices: readonly T[]): Field<T> {
  return {
    description,
    schema: { enum: choices },
    read: (node, place) => (isAbsent(node) ? undefined : readChoice(node, place, { words: choices })),
  };
}

export function headcountField(description: string): Field<number> {
  return {
    description,
    schema: { type: "number", minimum: 0, maximum: MOST_HEADCOUNT },
    read: (node, place) => {
      if (node.kind === "scalar" && node.value === null) return undefined;
      if (node.kind !== "scalar" || typeof node.value !== "number") {
        reportWrongType(node, place, "a number", exampleOfCount(node) ?? "12");
        return undefined;
      }
      if (node.value >= 0 && node.value <= MOST_HEADCOUNT) return node.value;
      report(place, {
        rule: "impossible-value",
        message: `${startSentence(namePlace(place))} cannot be ${node.text}.`,
        help: "Write a number from 0 to 10,000,000; fractions stand for part-time posts.",
      });
      return undefined;
    },
  };
}

export function dateField(description: string): Field<string> {
  return {
    description,
    schema: { type: "string", pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      const text = node.kind === "scalar" ? node.text.trim() : "";
      if (!DATE.test(text)) {
        reportWrongType(node, place, "a date written year-month-day", exampleOfDate(node) ?? "2026-03-31");
        return undefined;
      }
      if (isDate(text)) return text;
      report(place, {
        rule: "impossible-value",
        message: `${startSentence(namePlace(place))} cannot be ${quote(text)}, which is not a date in the calendar.`,
        help: "Correct the date; it is written year-month-day, for example 2026-03-31.",
      });
      return undefined;
    },
  };
}

/** A language tag: `de`, `pt-BR`, `zh-Hant`. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu;

export function languageField(description: string): Field<string> {
  return {
    description,
    schema: { type: "string", pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$" },
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      const text = node.kind === "scalar" ? node.text.trim() : "";
      if (LANGUAGE.test(text)) return text;
      reportWrongType(node, place, "a language tag", "de");
      return undefined;
    },
  };
}

/** Tells whether a text is one of the words, in upper or lower case. */
export function isWord(text: string, ...words: readonly string[]): boolean {
  return words.includes(text.toLowerCase());
}

/** Reads a word from the text as it is written, whatever type YAML gives it. */
export function readWord(node: SourceNode, place: EntryPlace): string | undefined {
  if (isAbsent(node)) return undefined;
  if (node.kind !== "scalar") {
    reportWrongType(node, place, "text", exampleOfText(node) ?? toTextExample(place));
    return undefined;
  }
  if (!isSeen(node.text, place)) return undefined;
  reportStacks(node.text, place);
  return collapseSpace(removeCurlyQuotes(node.text, place));
}

/** Reads an id or a sentence. */
export function readText(node: SourceNode, place: EntryPlace): string | undefined {
  const text = readWord(node, place);
  if (text !== undefined) reportCut(node, place);
  return text;
}

export function readName(node: SourceNode, place: EntryPlace): string | undefined {
  const name = readWord(node, place);
  if (name !== undefined) checkNameLength(name, node, place);
  return name;
}

export function readReference(node: SourceNode, place: EntryPlace): Reference | undefined {
  const text = readText(node, place);
  return text === undefined ? undefined : { text, origin: toOrigin(place) };
}

/** Reads the id of an entry, or a name. If no entry has that id, the chart shows the text as it is written. */
export function readNameOrReference(node: SourceNode, place: EntryPlace): Reference | undefined {
  const text = readName(node, place);
  return text === undefined ? undefined : { text, origin: toOrigin(place) };
}

/** Reads a list. A single value counts as a list with one item. */
export function readOneOrMany<T>(
  node: SourceNode,
  place: EntryPlace,
  readOne: (node: SourceNode, place: EntryPlace) => T | undefined,
): readonly T[] | undefined {
  if (isAbsent(node)) return undefined;
  const nodes = node.kind === "list" ? node.items : [node];
  return nodes.flatMap((item, index) => {
    const value = readOne(item, node.kind === "list" ? stepInto(place, index) : place);
    return value === undefined ? [] : [value];
  });
}

function toTextExample({ path }: EntryPlace): string {
  const key = path.findLast((step) => typeof step === "string");
  return key === "name" || key === "names" ? "Ada Okafor" : "some words";
}
