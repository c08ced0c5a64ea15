import type { Review } from "../model/review.js";
import type { Colours, ReportContext } from "./reporter.js";
import { writeReviewJson } from "./review-json.js";
import { writeReviewMarkdown } from "./review-markdown.js";
import { writeReviewText } from "./review-text.js";

export type ReviewFormat = "text" | "json" | "markdown" | "html";

/** Formats of reviews, as users type them. */
export const REVIEW_FORMATS: readonly ReviewFormat[] = ["text", "json", "markdown", "html"];

/** Writes a review in one format. */
export async function writeReview(
  format: ReviewFormat,
  review: Review,
  { tool, colours }: { readonly tool: ReportContext["tool"]; readonly colours: Colours },
): Promise<string> {
  switch (format) {
    case "text":
      return writeReviewText(review, colours);
    case "json":
      return writeReviewJson(review, tool);
    case "markdown":
      return writeReviewMarkdown(review);
    case "html":
      // Load the HTML writer only here: it uses the code that makes office files, and a package that no other report
      // needs.
      return (await import("./review-html.js")).writeReviewHtml(review);
  }
}
