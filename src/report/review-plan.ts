import { UPDATE_KINDS } from "../model/update.js";
import type { UpdateKind } from "../model/update.js";
import type { LocatedChange, Review, UpdatePlan } from "../model/review.js";
import { countOf, quote } from "../wording/index.js";
import type { ReviewItem, ReviewSection } from "./review-section.js";
import { tellPlaces } from "./review-places.js";

const TITLES: Readonly<Record<UpdateKind, string>> = {
  joined: "New people",
  filled: "Vacant posts that are filled",
  followed: "Successors",
  renamed: "Names",
  left: "People who left",
  opened: "New vacant posts",
  title: "Titles",
  moved: "Units of people",
  manager: "Managers",
  head: "Heads",
  headcount: "Headcounts",
  "by-hand": "Left to you",
};

/** Returns the planned changes of a review by kind. */
export function listPlanSections({ plan }: Review): readonly ReviewSection[] {
  if (plan === undefined) return [];
  return UPDATE_KINDS.flatMap((kind) => {
    const items = plan.changes.filter((change) => change.kind === kind).map(toItem);
    return items.length === 0 ? [] : [{ title: `${TITLES[kind]} (${items.length})`, items }];
  });
}

function toItem({ kind, isGuess, message, place, rows }: LocatedChange): ReviewItem {
  const weight = kind === "by-hand" ? "error" : isGuess ? "guess" : "note";
  const own = place === undefined ? [] : [`${place.file}:${place.line}:${place.column}`];
  return { weight, message, where: [...own, ...(rows.length === 0 ? [] : [tellPlaces(rows)])].join("; ") };
}

/** Returns the sentences that sum up a plan, the counts first. */
export function summarisePlan(
  { files, counts }: Review,
  { company, files: changed, isWritten, changes }: UpdatePlan,
): readonly string[] {
  const made = changes.filter(({ kind }) => kind !== "by-hand");
  const guesses = made.filter(({ isGuess }) => isGuess).length;
  const left = changes.length - made.length;
  const where = changed.length === 0 ? "" : ` in ${countOf(changed.length, "file")}`;
  return [
    made.length === 0
      ? `${quote(company)} needs no change.`
      : `${countOf(made.length, "change")} of ${quote(company)}${where}, ${guesses} of them guessed.`,
    ...(left === 0 ? [] : [`${countOf(left, "difference")} left to you.`]),
    `${countOf(counts.rows, "row")} of ${countOf(files.length, "file")} read. ${counts.leftOut === 0 ? "No row was left out." : `${countOf(counts.leftOut, "row")} left out.`}`,
    ...(made.length === 0 ? [] : [isWritten ? "The changes were checked, and then written." : "Nothing was written."]),
  ];
}
