import { REMARK_KINDS } from "../model/review.js";
import type { ReviewRemark } from "../model/review.js";

const WEIGHTS: readonly ReviewRemark["weight"][] = ["error", "guess", "note"];

/** Sorts remarks by kind and weight; remarks of one kind and weight stay in the order of the files. */
export function sortRemarks(remarks: readonly ReviewRemark[]): readonly ReviewRemark[] {
  const positionOf = ({ kind, weight }: ReviewRemark) =>
    REMARK_KINDS.indexOf(kind) * WEIGHTS.length + WEIGHTS.indexOf(weight);
  return [...remarks].sort((a, b) => positionOf(a) - positionOf(b));
}
