import type { Finding, Severity } from "../model/finding.js";
import { toPrintable } from "./printable.js";
import { countBySeverity, SEVERITIES } from "./reporter.js";
import type { Colours, HiddenFindings, ReportContext } from "./reporter.js";

/** Summarises in one line the findings of each severity, the files, the findings that are not shown, and the date. */
export function summariseFindings(
  findings: readonly Finding[],
  { files, colours, hidden, dates = [] }: Pick<ReportContext, "files" | "colours" | "hidden" | "dates">,
): string {
  const where = files.length === 1 ? toPrintable(files[0]?.path ?? "") : `${files.length} files`;
  const counted = countFindings(findings, colours);
  const none = hidden.known > 0 ? "No new findings" : "No findings";
  const sentences = [
    `${counted === "" ? none : counted} in ${where}.`,
    ...describeHidden(hidden),
    ...describeDates(dates),
  ];
  return sentences.join(" ");
}

/** Counts the findings of each severity: `2 errors, 1 note`; empty if there are none. */
export function countFindings(findings: readonly Finding[], colours: Colours): string {
  const counts = countBySeverity(findings);
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => colourOf(severity, colours)(`${counts[severity]} ${wordOf(severity, counts[severity])}`))
    .join(", ");
}

/** Counts the findings that a report does not show, so that its readers know that there are some. */
function describeHidden({ known, excepted }: HiddenFindings): readonly string[] {
  const parts = [
    ...(known > 0 ? [`${known} known from the baseline`] : []),
    ...(excepted > 0 ? [`${excepted} accepted by an exception`] : []),
  ];
  return parts.length === 0 ? [] : [`Not shown: ${parts.join(", ")}.`];
}

/** Returns a sentence with the dates that overdue findings depend on, or nothing if no date is known. */
export function describeDates(dates: readonly string[]): readonly string[] {
  return dates.length === 0 ? [] : [`Checked as of ${dates.join(", ")}.`];
}

const WORDS: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "note" };

/** Returns the word for a severity. */
export function wordOf(severity: Severity, count = 1): string {
  return count === 1 ? WORDS[severity] : `${WORDS[severity]}s`;
}

export function colourOf(severity: Severity, colours: Colours): (text: string) => string {
  switch (severity) {
    case "error":
      return colours.red;
    case "warn":
      return colours.yellow;
    case "info":
      return colours.cyan;
  }
}
