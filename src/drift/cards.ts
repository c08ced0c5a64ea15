import type { DriftKind } from "../model/drift.js";
import type { RuleCard } from "../model/rule.js";

/** Texts about a kind of difference. */
type Words = Pick<RuleCard, "title" | "why" | "fix">;

const WORDS: Readonly<Record<DriftKind, Words>> = {
  "number-of-another": {
    title: "One personnel number has two names.",
    why: "Either somebody has a new name, or the number was given to another person, and all records under that number are now about the wrong person.",
    fix: "Correct the name in the company file, or the number under 'person:'.",
  },
  moved: {
    title: "Somebody is in another unit, or reports to somebody else.",
    why: "A chart that shows people where they used to be sends questions to the wrong desk.",
    fix: "Move the post in the company file, or correct the list of people.",
  },
  "perhaps-the-same": {
    title: "Two entries may be the same person.",
    why: "A name that is written in two ways is counted as somebody who left and somebody who joined.",
    fix: "Write the name as the list has it, or give the post the number of the person under 'person:'.",
  },
  "only-in-list": {
    title: "Somebody is only in the list.",
    why: "People who joined are missing from the chart.",
    fix: "Add a post for this person to the company file, or name the person in a post that the file has.",
  },
  "only-in-company": {
    title: "Somebody is only in the company file.",
    why: "The chart shows people who left, or whom the list does not know.",
    fix: "Write 'vacant: true' or the new holder, or 'status: external' for somebody from outside.",
  },
  "unknown-unit": {
    title: "A unit is only in the list.",
    why: "A unit that is not on the chart has nobody who answers for it.",
    fix: "Add the unit to the company file, with its officer.",
  },
  "unit-without-owner": {
    title: "Nobody answers for a unit.",
    why: "Work that nobody answers for is nobody's priority.",
    fix: "Add 'officer:' to it, or write 'officer: none' with 'why:' if nobody has to answer for it.",
  },
};

/** Cards of all kinds of differences, so that differences can be reported like findings. */
export const DRIFT_CARDS: readonly RuleCard[] = Object.entries(WORDS).map(([kind, words]) => ({
  id: `drift-${kind}`,
  group: "hygiene",
  severity: kind === "number-of-another" ? "error" : "warn",
  precision: kind === "perhaps-the-same" ? "medium" : "high",
  ...words,
  sources: [{ text: "two lists of the same people agree", kind: "logic" }],
  options: {},
  needs: [],
  canBeExcepted: false,
  example: { bad: "", good: "" },
}));
