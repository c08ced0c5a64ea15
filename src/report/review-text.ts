import type { Review, ReviewRemark } from "../model/review.js";
import { toPrintable } from "./printable.js";
import type { Colours } from "./reporter.js";
import { listSections, summariseReview, tellPlaces, tellReason } from "./review.js";

/** Number of remarks of one kind that are shown; the others are counted. */
const SHOWN_AT_MOST = 12;

/** Writes a review for people at a terminal. */
export function writeReviewText(review: Review, colours: Colours): string {
  const parts = [
    [...review.files.map(({ path, format }) => colours.bold(toPrintable(`${path}: ${format}`)))],
    listColumns(review),
    ...listSections(review).map(({ title, remarks }) => [colours.bold(title), ...listRemarks(remarks, colours)]),
    summariseReview(review),
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

function listRemarks(remarks: readonly ReviewRemark[], colours: Colours): readonly string[] {
  const lines = remarks.slice(0, SHOWN_AT_MOST).map(({ weight, message, places }) => {
    const where = places.length === 0 ? "" : ` [${tellPlaces(places)}]`;
    const line = toPrintable(`  ${MARKS[weight]} ${message}${where}`);
    return weight === "error" ? colours.red(line) : weight === "guess" ? colours.yellow(line) : line;
  });
  const rest = remarks.length - lines.length;
  return rest > 0 ? [...lines, `  and ${rest} more; --review json lists all of them`] : lines;
}

const MARKS: Readonly<Record<ReviewRemark["weight"], string>> = { error: "!", guess: "?", note: "-" };
