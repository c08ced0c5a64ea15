import type { Finding } from "../model/finding.js";
import type { Review, ReviewRemark } from "../model/review.js";
import { countOf } from "../wording/index.js";
import { sortRemarks } from "./sort-remarks.js";

/** Adds the findings of `check` about the result to a review: each error, and the number of the other findings. */
export function addFindings(review: Review, findings: readonly Finding[]): Review {
  const errors = findings.filter(({ severity }) => severity === "error");
  const others = findings.length - errors.length;
  const added: readonly ReviewRemark[] = [
    ...errors.map(({ message, rule, file, range }): ReviewRemark => {
      const where = `${file} line ${range.start.line}`;
      return { kind: "check", weight: "error", message: `${message} (${rule}, ${where})`, places: [] };
    }),
    ...(others === 0 ? [] : [describeOthers(others, errors.length)]),
  ];
  return { ...review, remarks: sortRemarks([...review.remarks, ...added]) };
}

function describeOthers(count: number, errors: number): ReviewRemark {
  const found = countOf(count, errors === 0 ? "finding" : "more finding");
  const message = `'orgwright check' has ${found} (no errors) about the result.`;
  return { kind: "check", weight: "note", message, places: [] };
}
