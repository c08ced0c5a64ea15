import { REMARK_KINDS } from "../model/review.js";
import type { ColumnReason, RemarkKind, Review, ReviewedColumn, ReviewRemark, RowPlace } from "../model/review.js";
import { countOf, formatCount, listNames, quote } from "../wording/index.js";

/** A part of a review that holds the remarks of one kind. */
export interface ReviewSection {
  readonly kind: RemarkKind;
  readonly title: string;
  readonly remarks: readonly ReviewRemark[];
}

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
export function listSections({ remarks }: Review): readonly ReviewSection[] {
  return REMARK_KINDS.map((kind) => ({
    kind,
    title: TITLES[kind],
    remarks: remarks.filter((remark) => remark.kind === kind),
  })).filter((section) => section.remarks.length > 0);
}

/** Returns the sentences that sum a review up. */
export function summariseReview({ files, counts }: Review): readonly string[] {
  const { rows, posts, departments, officers, vacant, managersMatched, guessed, leftOut, inactive } = counts;
  const read = `${countOf(rows, "row")} of ${countOf(files.length, "file")}`;
  return [
    `${read} became ${countOf(posts, "post")} in ${countOf(departments, "department")}, ${formatCount(officers)} of them officers and ${formatCount(vacant)} vacant.`,
    `${countOf(managersMatched, "manager line")} matched; ${countOf(guessed, "row")} with a guess to look at.`,
    ...(inactive > 0 ? [`${countOf(inactive, "row")} about people who are no longer there: passed over.`] : []),
    leftOut === 0 ? "No row was left out." : `${countOf(leftOut, "row")} left out.`,
  ];
}

const REASONS: Readonly<Record<ColumnReason, string>> = {
  asked: "by --map",
  profile: "by the product's export",
  alias: "by its header",
  joined: "from another table",
  explained: "another table says what its numbers mean",
  personal: "personal, never read",
  taken: "another column fills this field",
  unknown: "header not known",
};

/** Returns why a column is read or not. */
export function tellReason({ field, because }: ReviewedColumn): string {
  if (field === "email" || field === "dn") return "only to match people, never written";
  if (field === undefined && because === "profile") return "not needed for a chart";
  return REASONS[because];
}

/** Returns the places of a remark: `people.csv rows 4, 7 and 12`; a long list ends with the number left out. */
export function tellPlaces(places: readonly RowPlace[]): string {
  const byFile = new Map<string, number[]>();
  for (const { file, sheet, line } of places) {
    const name = sheet === undefined ? file : `${file} ${quote(sheet)}`;
    const lines = byFile.get(name) ?? [];
    if (line !== undefined) lines.push(line);
    byFile.set(name, lines);
  }
  return [...byFile].map(([name, lines]) => tellLines(name, lines)).join("; ");
}

function tellLines(name: string, lines: readonly number[]): string {
  if (lines.length === 0) return name;
  return `${name} ${lines.length === 1 ? "row" : "rows"} ${listNames(lines.map(String))}`;
}
