import { disarmCommands } from "../model/build-server.js";
import type { Finding, Severity } from "../model/finding.js";
import { createCodeFrame, splitLines } from "./code-frame.js";
import type { FrameLine } from "./code-frame.js";
import { toPrintable } from "./printable.js";
import { describePolicy } from "./policy-notes.js";
import { countBySeverity, SEVERITIES } from "./reporter.js";
import type { Colours, HiddenFindings, ReportContext, Reporter } from "./reporter.js";

export const textReporter: Reporter = { id: "text", title: "Text for people", tellsOfPolicies: true, write: writeText };

function writeText(findings: readonly Finding[], context: ReportContext): string {
  const { files, colours } = context;
  const linesByFile = new Map<string, readonly string[]>();
  for (const { path, text } of files) {
    if (text !== undefined) linesByFile.set(path, splitLines(text));
  }
  const blocks = findings.map((finding) => writeFinding(finding, linesByFile.get(finding.file) ?? [], colours));
  const policy = context.policy === undefined ? [] : describePolicy(context.policy, findings).map(toPrintable);
  return [...blocks, ...(policy.length === 0 ? [] : [policy]), [summariseFindings(findings, context)]]
    .map((lines) => lines.map((line) => disarmCommands(line) + "\n").join(""))
    .join("\n");
}

function writeFinding(finding: Finding, lines: readonly string[], colours: Colours): readonly string[] {
  const { severity, rule, message, help, related } = finding;
  const word = colourOf(severity, colours)(WORDS[severity]);
  return [
    `${colours.bold(placeOf(finding))} ${word} ${colours.dim(rule)}`,
    `  ${toPrintable(message)}`,
    ...writeFrame(createCodeFrame(lines, finding.range), colourOf(severity, colours), colours),
    ...related.map((place) => `  ${placeOf(place)} ${toPrintable(place.message)}`),
    `  ${colours.cyan("help:")} ${toPrintable(help)}`,
  ];
}

function writeFrame(frame: readonly FrameLine[], mark: (text: string) => string, colours: Colours): readonly string[] {
  const digits = Math.max(...frame.map(({ number }) => String(number).length));
  return frame.flatMap(({ number, shown, caret }) => {
    const line = `    ${colours.dim(`${String(number).padStart(digits)} |`)} ${shown}`.trimEnd();
    if (caret === undefined) return [line];
    const marks = " ".repeat(caret.before) + mark("^".repeat(caret.length));
    return [line, `    ${colours.dim(`${" ".repeat(digits)} |`)} ${marks}`];
  });
}

function placeOf({ file, range }: Pick<Finding, "file" | "range">): string {
  return `${toPrintable(file)}:${range.start.line}:${range.start.column}`;
}

/** One line: how many findings of each severity there are, in how many files, and how many are not shown. */
export function summariseFindings(
  findings: readonly Finding[],
  { files, colours, hidden, dates = [] }: Pick<ReportContext, "files" | "colours" | "hidden" | "dates">,
): string {
  const where = files.length === 1 ? toPrintable(files[0]?.path ?? "") : `${files.length} files`;
  const counts = countBySeverity(findings);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    colourOf(severity, colours)(`${counts[severity]} ${WORDS[severity]}${counts[severity] === 1 ? "" : "s"}`),
  );
  const none = hidden.known > 0 ? "No new problems" : "No problems";
  return `${parts.length === 0 ? `${none} found` : parts.join(", ")} in ${where}.${describeHidden(hidden)}${describeDates(dates)}`;
}

/** What is hidden is always counted: silence must not look like health. */
function describeHidden({ known, excepted }: HiddenFindings): string {
  const parts = [
    ...(known > 0 ? [`${known} known from the baseline`] : []),
    ...(excepted > 0 ? [`${excepted} accepted by an exception`] : []),
  ];
  return parts.length === 0 ? "" : ` Not shown: ${parts.join(", ")}.`;
}

/** What is overdue depends on the day. */
function describeDates(dates: readonly string[]): string {
  return dates.length === 0 ? "" : ` Checked as of ${dates.join(", ")}.`;
}

const WORDS: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "note" };

function colourOf(severity: Severity, colours: Colours): (text: string) => string {
  switch (severity) {
    case "error":
      return colours.red;
    case "warn":
      return colours.yellow;
    case "info":
      return colours.cyan;
  }
}
