/**
 * In: findings, and the texts they were found in. Out: one report as text, ending with a line feed. The
 * surprise: a reporter never writes a control character or the start of a CI command that came from a
 * company file; whoever reads the report may be a terminal or a build server that obeys such things.
 */
import type { Finding } from "../model/finding.js";
import type { ReportContext, Reporter } from "./reporter.js";
import { jsonReporter } from "./json.js";
import { summariseFindings, textReporter } from "./text.js";

export type { Colours, ReportContext } from "./reporter.js";
export { toPrintable } from "./printable.js";
export { summariseFindings };

export type ReportFormat = "text" | "json";

const REPORTERS: Readonly<Record<ReportFormat, Reporter>> = { text: textReporter, json: jsonReporter };

/** The formats by the word users type. */
export const REPORT_FORMATS: readonly ReportFormat[] = ["text", "json"];

/** Writes findings, already sorted, in one format. */
export function reportFindings(format: ReportFormat, findings: readonly Finding[], context: ReportContext): string {
  return REPORTERS[format].write(findings, context);
}
