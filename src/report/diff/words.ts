import type { Change, ChangeKind, ChangeSide, Subject } from "../../model/diff.js";
import { countOf, joinWithAnd, quote } from "../../wording/index.js";

/** Description of a change: a sign for the kind of change, and one sentence. */
export interface ToldChange {
  readonly sign: "+" | "-" | "~" | ">";
  readonly text: string;
  /** Reasons why the old and the new officer answer; empty for changes that are not about who answers. */
  readonly reasons: readonly string[];
}

/** Headings, each with the kinds of changes listed under it, in reading order. */
export const SECTIONS: readonly { readonly title: string; readonly kinds: readonly ChangeKind[] }[] = [
  { title: "Who answers", kinds: ["answer"] },
  {
    title: "Officers",
    kinds: ["officer-added", "officer-removed", "officer-line", "officer-role", "officer-vacancy", "officer-holder"],
  },
  {
    title: "Units",
    kinds: ["unit-added", "unit-removed", "unit-moved", "unit-merged", "unit-split", "unit-renamed"],
  },
  { title: "Heads", kinds: ["head"] },
  { title: "Posts", kinds: ["post-added", "post-removed", "post-moved", "post-changed"] },
  { title: "Headcount", kinds: ["headcount"] },
  { title: "Dotted lines", kinds: ["dotted-line"] },
  { title: "Focus areas", kinds: ["focus-area"] },
  { title: "Committees", kinds: ["committee"] },
  { title: "Details", kinds: ["detail"] },
];

/** Describes a change in one sentence. */
export function tellChange(change: Change): ToldChange {
  const { kind, subject, before, after, below } = change;
  const name = quote(subject.name);
  const rest = below.length === 0 ? "" : `, and ${tellBelow(below)} below`;
  switch (kind) {
    case "answer":
      return {
        sign: ">",
        text: `${name}: ${textOf(before)} -> ${textOf(after)}${rest}`,
        reasons: listReasons(change),
      };
    case "officer-added":
      return told("+", `${name} is new: ${textOf(after)}`);
    case "officer-removed":
      return told("-", `${name} is gone: ${textOf(before)}`);
    case "officer-line":
      return told(">", `${name} reports to ${textOf(after)} (was ${textOf(before)})`);
    case "officer-role":
      return told("~", `${name} is ${textOf(after)} (was ${textOf(before)})`);
    case "unit-added":
    case "post-added":
      return told("+", `${name} is new${tellSide(after)}${rest}${tellLikely(change)}`);
    case "unit-removed":
    case "post-removed":
      return told("-", `${name} is gone${tellSide(before)}${rest}`);
    case "unit-moved":
    case "post-moved":
      return told(">", `${name} moved from ${textOf(before, "the top")} to ${textOf(after, "the top")}`);
    case "unit-merged":
      return told(">", `${tellOthers(change)} merged into ${name}`);
    case "unit-split":
      return told(">", `${name} was split into ${tellOthers(change)}`);
    case "unit-renamed":
      return told("~", `${quote(before?.text ?? "")} is now called ${name}`);
    case "dotted-line":
    case "committee":
    case "focus-area":
      return change.aspect === undefined ? tellPresence(change) : told("~", tellAspect(change));
    case "officer-vacancy":
    case "officer-holder":
    case "head":
    case "headcount":
    case "post-changed":
    case "detail":
      return told("~", tellAspect(change));
  }
}

/** Counts entries by their kinds: `2 units and 1 post`. */
export function tellBelow(below: readonly Subject[]): string {
  const units = below.filter(({ kind }) => kind === "unit").length;
  const posts = below.length - units;
  return [units > 0 ? countOf(units, "unit") : "", posts > 0 ? countOf(posts, "post") : ""]
    .filter((part) => part !== "")
    .join(" and ");
}

function told(sign: ToldChange["sign"], text: string): ToldChange {
  return { sign, text, reasons: [] };
}

function textOf(side: ChangeSide | undefined, otherwise = "nothing"): string {
  return side?.text ?? otherwise;
}

/** Returns why the old officer answered and why the new one does; nothing if both reasons are the same. */
function listReasons({ before, after }: Change): readonly string[] {
  if (before?.reason === after?.reason) return [];
  const tell = (when: string, side: ChangeSide | undefined) =>
    side?.reason === undefined ? [] : [`${when}: ${side.reason}`];
  return [...tell("was", before), ...tell("now", after)];
}

function tellSide(side: ChangeSide | undefined): string {
  return side === undefined ? "" : `: ${side.text}`;
}

function tellOthers({ others = [] }: Change): string {
  return joinWithAnd(others.map(({ name }) => quote(name)));
}

/** Says that a new unit may be an old one under a new name, and how the file can make that certain. */
function tellLikely({ likely }: Change): string {
  if (likely === undefined) return "";
  const { from, confidence, because } = likely;
  const why = `${confidence} confidence: ${joinWithAnd(because)}`;
  return `. It looks like a rename of ${quote(from.name)} (${why}); to be sure, write 'id: ${from.id}' there`;
}

function tellPresence({ subject, before, after }: Change): ToldChange {
  const name = quote(subject.name);
  if (before === undefined) return told("+", `${name} is new${tellMore(after, subject)}`);
  if (after === undefined) return told("-", `${name} is gone${tellMore(before, subject)}`);
  return told("~", `${after.text} (was ${before.text})`);
}

/** Returns the text of one state without the name of the subject at its start. */
function tellMore(side: ChangeSide | undefined, { name }: Subject): string {
  return side?.text.startsWith(name) === true ? side.text.slice(name.length) : "";
}

const ASPECTS: Partial<Record<ChangeKind, string>> = {
  "officer-vacancy": "holder",
  "officer-holder": "holder",
  head: "head",
  headcount: "headcount",
  "post-changed": "post",
};

function tellAspect({ kind, subject, aspect, before, after }: Change): string {
  const what = ASPECTS[kind] ?? aspect ?? "changed";
  return `${quote(subject.name)}: ${what} ${textOf(before, "not given")} -> ${textOf(after, "not given")}`;
}
