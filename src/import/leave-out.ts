import type { ReviewRemark, RowPlace } from "../model/review.js";

/** Returns the remark on a row or entry that is left out. */
export function leaveOut(place: RowPlace, message: string): ReviewRemark {
  return { kind: "left-out", weight: "error", message, places: [place] };
}
