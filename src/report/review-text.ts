import type { Review, ReviewRemark } from "../model/review.js";
import { toPrintable } from "./printable.js";
import type { Colours } from "./reporter.js";
import { listPlanSections } from "./review-plan.js";
import { listSections, summariseReview, tellReason } from "./review.js";
import type { ReviewSection } from "./review-section.js";

/** Largest number of remarks of one kind that are shown; the others are counted. */
const SHOWN_AT_MOST = 12;
/** Largest number of changes of one kind that are shown. It is high, because people decide by the list of changes. */
const CHANGES_AT_MOST = 200;

/** Writes a review as text for a terminal. */
export function writeReviewText(review: Review, colours: Colours): string {
  const parts = [
    [...review.files.map(({ path, format }) => colours.bold(toPrintable(`${path}: ${format}`)))],
    listColumns(review),
    ...listSections(review).map((section) => tellSection(section, colours, SHOWN_AT_MOST)),
    summariseReview(review),
    ...listPlanSections(review).map((section) => tellSection(section, colours, CHANGES_AT_MOST)),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(""))
    .join("\n");
}

function listColumns({ columns }: Review): readonly string[] {
  return columns.map((column) => {
    const { header, field } = column;
    return toPrintable(`  ${header === "" ? "(no header)" : header} -> ${field ?? "not read"} (${tellReason(column)})`);
  });
}

function tellSection({ title, items }: ReviewSection, colours: Colours, most: number): readonly string[] {
  const lines = items.slice(0, most).map(({ weight, message, where }) => {
    const line = toPrintable(`  ${MARKS[weight]} ${message}${where === "" ? "" : ` [${where}]`}`);
    return weight === "error" ? colours.red(line) : weight === "guess" ? colours.yellow(line) : line;
  });
  const rest = items.length - lines.length;
  return [colours.bold(title), ...lines, ...(rest > 0 ? [`  and ${rest} more; --review json lists all of them`] : [])];
}

const MARKS: Readonly<Record<ReviewRemark["weight"], string>> = { error: "!", guess: "?", note: "-" };
