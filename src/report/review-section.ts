import type { ReviewRemark } from "../model/review.js";

/** A part of a review that holds the remarks or the planned changes of one kind. */
export interface ReviewSection {
  readonly title: string;
  readonly items: readonly ReviewItem[];
}

export interface ReviewItem extends Pick<ReviewRemark, "weight" | "message"> {
  /** Text that names the places; empty if there are none. */
  readonly where: string;
}
