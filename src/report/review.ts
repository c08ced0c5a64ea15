import { REMARK_KINDS } from "../model/review.js";
import type { ColumnReason, RemarkKind, Review, ReviewedColumn } from "../model/review.js";
import { summarisePlan } from "./review-plan.js";
import { countOf, formatCount } from "../wording/index.js";
import { tellPlaces } from "./review-places.js";
import type { ReviewSection } from "./review-section.js";

const TITLES: Readonly<Record<RemarkKind, string>> = {
  "left-out": "Left out",
  "unknown-manager": "Managers who are not in the table",
  "ambiguous-manager": "Managers who may be several people",
  loop: "Loops",
  "guessed-manager": "Managers that were guessed",
  "several-tops": "People without a manager",
  duplicate: "Repeated rows and numbers",
  "job-share": "Job shares",
  officer: "Officers",
  department: "Departments",
  reading: "Reading",
  check: "Check of the result",
};

/** Returns the parts of a review that have remarks, in reading order. */
export function listSections({ remarks }: Pick<Review, "remarks">): readonly ReviewSection[] {
  return REMARK_KINDS.map((kind) => ({
    title: TITLES[kind],
    items: remarks
      .filter((remark) => remark.kind === kind)
      .map(({ weight, message, places }) => ({ weight, message, where: tellPlaces(places) })),
  })).filter(({ items }) => items.length > 0);
}

/** Returns the sentences that sum up a review. */
export function summariseReview(review: Review): readonly string[] {
  const { files, counts, plan } = review;
  if (plan !== undefined) return summarisePlan(review, plan);
  const { rows, posts, departments, officers, vacant, managersMatched, guessed, leftOut, inactive } = counts;
  const read = `${countOf(rows, "row")} of ${countOf(files.length, "file")}`;
  return [
    `${read} became ${countOf(posts, "post")} in ${countOf(departments, "department")}, ${formatCount(officers)} of them officers and ${formatCount(vacant)} vacant.`,
    `${countOf(managersMatched, "manager line")} matched; ${countOf(guessed, "row")} with a guess to look at.`,
    ...(inactive > 0 ? [`${countOf(inactive, "row")} about people who have left: passed over.`] : []),
    leftOut === 0 ? "No row was left out." : `${countOf(leftOut, "row")} left out.`,
  ];
}

const REASONS: Readonly<Record<ColumnReason, string>> = {
  asked: "by --map",
  profile: "named like this in the product's exports",
  alias: "by its header",
  joined: "from another table",
  explained: "another table says what its numbers mean",
  personal: "personal data, never read",
  taken: "another column fills this field",
  unknown: "header not known",
};

/** Returns the reason why a column of an imported file was read or was not read. */
export function tellReason({ field, because }: ReviewedColumn): string {
  if (field === "email" || field === "dn") return "only to match people, never written";
  if (field === undefined && because === "profile") return "not needed for a chart";
  return REASONS[because];
}
