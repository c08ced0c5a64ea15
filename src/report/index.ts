/**
 * In: findings, and the texts of the files that they are about. Out: one report as text, ending with a line feed. The
 * surprise: a control character or the start of a build server command in a company file never reaches a report
 * unchanged, since the terminal or build server that reads the report may obey it.
 */
import type { Finding } from "../model/finding.js";
import type { ReportContext, Reporter } from "./reporter.js";
import { githubReporter } from "./github.js";
import { gitlabReporter } from "./gitlab.js";
import { jsonReporter } from "./json.js";
import { junitReporter } from "./junit.js";
import { markdownReporter } from "./markdown.js";
import { sarifReporter } from "./sarif.js";
import { describeDates, summariseFindings } from "./summary.js";
import { textReporter } from "./text.js";

export { DIFF_FORMATS, listDiffHeadlines, writeDiff, writeDiffAsHtml } from "./diff/index.js";
export type { DiffFormat } from "./diff/index.js";
export { describeLimit, HISTORY_FORMATS, writeHistory } from "./history.js";
export type { HistoryFormat } from "./history.js";
export { SOURCE_DETAILS } from "./reporter.js";
export type { Colours, HiddenFindings, ReportContext, SourceDetail } from "./reporter.js";
export { writeExplained, writeExplainedComparison } from "./explained.js";
export type { Explained, ExplainFormat } from "./explained.js";
export { writeRuleCard, writeRuleList, writeRuleReference, writeRulesAsJson } from "./rule-cards.js";
export { writeReplies } from "./reply-text.js";
export { writeRepliesAsJson } from "./reply-json.js";
export { writeDriftJson, writeDriftMarkdown, writeDriftText } from "./drift-formats.js";
export { REVIEW_FORMATS, writeReview } from "./review-formats.js";
export type { ReviewFormat } from "./review-formats.js";
export { describePolicy } from "./policy-notes.js";
export { toPrintable } from "./printable.js";
export { describeDates, summariseFindings };

export type ReportFormat = "text" | "json" | "sarif" | "junit" | "github" | "gitlab" | "markdown";

const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  markdown: markdownReporter,
};

/** Formats of a report, as users type them. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  "text",
  "json",
  "sarif",
  "junit",
  "github",
  "gitlab",
  "markdown",
];

/**
 * Tells whether a report says whom the policy packs are for and what they do not cover; if not, the caller has to print
 * that apart from the report.
 */
export function tellsOfPolicies(format: ReportFormat): boolean {
  return REPORTERS[format].tellsOfPolicies === true;
}

/**
 * Tells whether a report gives the date of the check; if not, the caller has to print the date apart from the report.
 */
export function tellsOfDates(format: ReportFormat): boolean {
  return REPORTERS[format].hasNoDate !== true;
}

/**
 * Tells whether a report names files relative to the repository's root: code hosts need that to show findings on lines.
 */
export function isForHost(format: ReportFormat): boolean {
  return REPORTERS[format].isForHost === true;
}

/** Writes findings, already sorted, in one format. */
export function reportFindings(format: ReportFormat, findings: readonly Finding[], context: ReportContext): string {
  return REPORTERS[format].write(findings, context);
}
