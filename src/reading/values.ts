import { findMeantWord, findNearest } from "../catalog/index.js";
import type { SourceNode } from "../model/source.js";
import { listChoices, listNames, quote, startSentence, writeInstead } from "../wording/index.js";
import { nameNode } from "./node.js";
import { namePlace, report } from "./place.js";
import type { Place } from "./place.js";

/** Reports a value of the wrong type, with the expected type and an example of a value. */
export function reportWrongType(node: SourceNode, place: Place, expected: string, example: string): void {
  const key = place.path.findLast((step) => typeof step === "string") ?? "";
  const isItem = typeof place.path.at(-1) === "number";
  report(place, {
    rule: "wrong-type",
    message: describeWrongType(node, place, expected),
    help: `Write it like this: '${isItem ? "-" : `${key}:`} ${example}'.`,
  });
}

/** Returns the sentence about a value of the wrong type. */
export function describeWrongType(node: SourceNode, place: Place, expected: string): string {
  return `${startSentence(namePlace(place))} must be ${expected}, not ${nameNode(node)}.`;
}

/** Reads `true` or `false`. */
export function readFlag(node: SourceNode, place: Place): boolean | undefined {
  if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
  const isNo = node.kind === "scalar" && /^(?:no|n|off|f|0)$/iu.test(node.text.trim());
  reportWrongType(node, place, "true or false", String(!isNo));
  return undefined;
}

/** Closed list of words, all in lower case. */
export interface Choices<T extends string> {
  readonly words: readonly T[];
  /** Words that other tools use, each with the word that means the same here. */
  readonly synonyms?: ReadonlyMap<string, T>;
}

/** Reads one of a few words, in upper or lower case. */
export function readChoice<T extends string>(
  node: SourceNode,
  place: Place,
  { words, synonyms }: Choices<T>,
): T | undefined {
  if (node.kind !== "scalar") {
    reportWrongType(node, place, listChoices(words), words[0] ?? "");
    return undefined;
  }
  const text = node.text.trim();
  const choice = words.find((each) => each === text.toLowerCase());
  if (choice !== undefined) return choice;
  const near = synonyms?.get(text.toLowerCase()) ?? findMeantWord(text, words);
  report(place, {
    rule: "wrong-type",
    message: `${startSentence(namePlace(place))} cannot be ${quote(text)}.`,
    help: writeInstead(near, `Write ${listChoices(words)}.`),
  });
  return undefined;
}

/**
 * Reports a word that is not in a list of known words, such as the roles; `noun` names the kind of word in messages: `a
 * role`.
 */
export function reportUnknownWord(text: string, place: Place, noun: string, known: readonly string[]): void {
  report(place, {
    rule: "wrong-type",
    message: `${quote(text)} is not ${noun}.`,
    help: writeInstead(findNearest(text, known), `Known: ${listNames(known)}.`),
  });
}
