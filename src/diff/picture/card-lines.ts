import type { Change, ChangeKind } from "../../model/diff.js";
import { countOf, joinWithAnd, quote, shorten, startSentence } from "../../wording/index.js";
import { isRemoval } from "./find-box.js";

/**
 * Words for the fact that changed, which a line puts before the old value; the lines for other kinds of changes already
 * contain such a word.
 */
const ASPECTS: Partial<Record<ChangeKind, string>> = {
  answer: "Officer",
  "officer-role": "Role",
  "officer-holder": "Holder",
  "officer-vacancy": "Holder",
  "officer-line": "Line",
  "unit-moved": "Place",
  "unit-renamed": "Name",
  head: "Head",
  headcount: "Headcount",
};

/**
 * Describes a change in a line for a card. The card shows the new state, so the line gives the old one: "Head: was Ada
 * Abara".
 */
export function tellOnCard(change: Change, isAnonymous: boolean): readonly string[] {
  const { kind, subject, aspect, before, likely } = change;
  switch (kind) {
    case "answer":
    case "officer-role":
    case "officer-holder":
    case "officer-vacancy":
    case "officer-line":
    case "unit-moved":
    case "unit-renamed":
    case "head":
    case "headcount":
      return [tellOld(ASPECTS[kind] ?? kind, before)];
    case "officer-added":
    case "officer-removed":
    case "unit-removed":
      return [];
    case "unit-added":
      return likely === undefined ? [] : [`Perhaps ${quote(likely.from.name)} renamed`];
    case "unit-merged":
      return [`Takes in ${tellOthers(change)}`];
    case "unit-split":
      return [`Split into ${tellOthers(change)}`];
    case "post-added":
      return [`+ Post: ${shorten(subject.name)}`];
    case "post-removed":
      return [`− Post: ${shorten(subject.name)}`];
    case "post-moved":
      return [tellOld(`Place of ${quote(subject.name)}`, before)];
    case "post-changed":
      return [tellOld("Post", before)];
    case "dotted-line":
      return [tellPresence("Dotted line", change)];
    case "focus-area":
      return aspect === undefined ? [tellPresence("Focus area", change)] : [tellAspect(change, isAnonymous)];
    case "committee":
      return aspect === undefined ? [] : [tellAspect(change, isAnonymous)];
    case "detail":
      return [tellAspect(change, isAnonymous)];
  }
}

/** Says how many units below are not drawn because they only inherit the change of who answers. */
export function tellFollowing(count: number): string {
  return `${countOf(count, "unit")} below ${count === 1 ? "follows" : "follow"}`;
}

function tellOld(aspect: string, before: Change["before"]): string {
  return `${aspect}: was ${before === undefined ? "not given" : shorten(before.text)}`;
}

/** Describes the change of a detail. A chart without names of people leaves out the old text, which may contain one. */
function tellAspect({ kind, subject, aspect = "detail", before }: Change, isAnonymous: boolean): string {
  const isOfCompany = kind === "focus-area" && subject.kind === "focus-area";
  const what = isOfCompany ? `${startSentence(subject.name)}, ${aspect}` : startSentence(aspect);
  return isAnonymous ? `${what}: changed` : tellOld(what, before);
}

function tellPresence(noun: string, change: Change): string {
  const { subject, before, after } = change;
  if (before !== undefined && after !== undefined) return tellOld(noun, before);
  return `${isRemoval(change) ? "−" : "+"} ${noun}: ${shorten(subject.name)}`;
}

function tellOthers({ others = [] }: Change): string {
  return joinWithAnd(others.map(({ name }) => quote(name)));
}
