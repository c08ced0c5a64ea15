import type { Review, ReviewRemark } from "../model/review.js";
import { escapeMarkdown } from "./markdown-text.js";
import { listSections, summariseReview, tellPlaces, tellReason } from "./review.js";

/** Number of remarks of one kind that are listed, so that a page stays within the limits of code hosts. */
const LISTED_AT_MOST = 200;

/** Writes a review as a page of Markdown. */
export function writeReviewMarkdown(review: Review): string {
  const parts = [
    `# Review of the import`,
    summariseReview(review).map(escapeMarkdown).join(" "),
    ...listFiles(review),
    ...listColumns(review),
    ...listSections(review).flatMap(({ title, remarks }) => [`## ${title}`, listRemarks(remarks)]),
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

function listRemarks(remarks: readonly ReviewRemark[]): string {
  const lines = remarks.slice(0, LISTED_AT_MOST).map(({ weight, message, places }) => {
    const where = places.length === 0 ? "" : ` (${escapeMarkdown(tellPlaces(places))})`;
    return `- ${WEIGHTS[weight]}${escapeMarkdown(message)}${where}`;
  });
  const rest = remarks.length - lines.length;
  return (rest > 0 ? [...lines, `- and ${rest} more`] : lines).join("\n");
}

const WEIGHTS: Readonly<Record<ReviewRemark["weight"], string>> = {
  error: "**Error:** ",
  guess: "*Guess:* ",
  note: "",
};
