import type { Change, ComparedCompanies } from "../../model/diff.js";
import { countOf } from "../../wording/index.js";

/** Says in one sentence how many changes of each kind there are, the most important kinds first. */
export function tellHeadline(compared: ComparedCompanies): string {
  const parts = listParts(compared);
  return parts.length === 0 ? NOTHING : parts.join(", ");
}

const NOTHING = "Nothing changed in the structure";

/** Returns the headline, followed by ever shorter versions, which leave out the least important kinds of changes. */
export function listHeadlines(compared: ComparedCompanies): readonly string[] {
  const parts = listParts(compared);
  if (parts.length === 0) return [NOTHING];
  return parts.map((_, left) =>
    [...parts.slice(0, parts.length - left), ...(left === 0 ? [] : ["and more"])].join(", "),
  );
}

function listParts({ diff, fixed, raised }: ComparedCompanies): readonly string[] {
  return [...COUNTED.flatMap((one) => tellCount(diff.changes, one)), ...tellFindings(fixed.length, raised.length)];
}

interface Counted {
  readonly kinds: readonly Change["kind"][];
  readonly noun: string;
}

const COUNTED: readonly Counted[] = [
  { kinds: ["answer"], noun: "change of who answers" },
  {
    kinds: ["officer-added", "officer-removed", "officer-line", "officer-role", "officer-vacancy", "officer-holder"],
    noun: "officer change",
  },
  { kinds: ["unit-added"], noun: "new unit" },
  { kinds: ["unit-removed"], noun: "removed unit" },
  { kinds: ["unit-moved"], noun: "moved unit" },
  { kinds: ["unit-merged", "unit-split"], noun: "merger or split" },
  { kinds: ["unit-renamed"], noun: "renamed unit" },
  { kinds: ["head", "post-added", "post-removed", "post-moved", "post-changed"], noun: "change of heads and posts" },
  { kinds: ["headcount", "dotted-line", "focus-area", "committee", "detail"], noun: "smaller change" },
];

const PLURALS: Readonly<Record<string, string>> = {
  "change of who answers": "changes of who answers",
  "merger or split": "mergers or splits",
  "change of heads and posts": "changes of heads and posts",
};

function tellCount(changes: readonly Change[], { kinds, noun }: Counted): readonly string[] {
  const count = changes.filter(({ kind }) => kinds.includes(kind)).length;
  if (count === 0) return [];
  const plural = PLURALS[noun];
  return [plural === undefined || count === 1 ? countOf(count, noun) : `${count} ${plural}`];
}

function tellFindings(fixed: number, raised: number): readonly string[] {
  return [
    ...(fixed === 0 ? [] : [`${countOf(fixed, "finding")} fixed`]),
    ...(raised === 0 ? [] : [countOf(raised, "new finding")]),
  ];
}
