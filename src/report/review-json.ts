import type { Review } from "../model/review.js";
import { escapeControls } from "./printable.js";
import type { ReportContext } from "./reporter.js";

/** Writes a review as JSON, with every remark; `templates/review.schema.json` is its schema. */
export function writeReviewJson(review: Review, { name, version }: ReportContext["tool"]): string {
  const report = { version: 1, tool: { name, version }, ...review };
  return escapeControls(JSON.stringify(report, null, 2)) + "\n";
}
