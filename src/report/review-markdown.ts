import type { Review, ReviewRemark } from "../model/review.js";
import { escapeMarkdown } from "./markdown-text.js";
import { listPlanSections } from "./review-plan.js";
import { listSections, summariseReview, tellReason } from "./review.js";
import type { ReviewItem } from "./review-section.js";

/** Largest number of remarks of one kind that are listed, so that a page stays within the limits of code hosts. */
const LISTED_AT_MOST = 200;

/** Writes a review as a page of Markdown. */
export function writeReviewMarkdown(review: Review): string {
  const parts = [
    `# Review of the import`,
    summariseReview(review).map(escapeMarkdown).join(" "),
    ...listFiles(review),
    ...listColumns(review),
    ...[...listSections(review), ...listPlanSections(review)].flatMap(({ title, items }) => [
      `## ${title}`,
      listItems(items),
    ]),
  ];
  return parts.join("\n\n") + "\n";
}

function listFiles({ files }: Review): readonly string[] {
  return [files.map(({ path, format }) => `- ${escapeMarkdown(path)}: ${escapeMarkdown(format)}`).join("\n")];
}

function listColumns({ columns }: Review): readonly string[] {
  if (columns.length === 0) return [];
  const rows = columns.map((column) => {
    const cells = [column.header, column.field ?? "not read", tellReason(column)];
    return `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  });
  return [`## Columns`, ["| column | field | why |", "| --- | --- | --- |", ...rows].join("\n")];
}

function listItems(items: readonly ReviewItem[]): string {
  const lines = items.slice(0, LISTED_AT_MOST).map(({ weight, message, where }) => {
    const places = where === "" ? "" : ` (${escapeMarkdown(where)})`;
    return `- ${WEIGHTS[weight]}${escapeMarkdown(message)}${places}`;
  });
  const rest = items.length - lines.length;
  return (rest > 0 ? [...lines, `- and ${rest} more`] : lines).join("\n");
}

const WEIGHTS: Readonly<Record<ReviewRemark["weight"], string>> = {
  error: "**Error:** ",
  guess: "*Guess:* ",
  note: "",
};
