import type { Finding } from "../model/finding.js";
import type { SourcePosition, SourceRange } from "../model/source.js";
import { escapeControls } from "./printable.js";
import { askAtFindings, countBySeverity } from "./reporter.js";
import type { ReportContext, Reporter } from "./reporter.js";

export const jsonReporter: Reporter = { id: "json", title: "JSON for programs", write: writeJson };

function writeJson(findings: readonly Finding[], context: ReportContext): string {
  const { tool, files, hidden, dates = [] } = context;
  const ask = askAtFindings(context);
  const report = {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    dates,
    files: files.map(({ path }) => path),
    summary: { ...countBySeverity(findings), known: hidden.known, excepted: hidden.excepted },
    findings: findings.map((finding) => {
      ask();
      return toJsonFinding(finding);
    }),
  };
  // `JSON.stringify` does not escape DEL and the C1 controls.
  return escapeControls(JSON.stringify(report, null, 2)) + "\n";
}

function toJsonFinding({ rule, severity, message, file, range, subjects, related, help, fingerprint }: Finding) {
  return {
    rule,
    severity,
    message,
    file,
    range: toJsonRange(range),
    subjects,
    related: related.map((place) => ({ message: place.message, file: place.file, range: toJsonRange(place.range) })),
    help,
    fingerprint,
  };
}

function toJsonRange({ start, end }: SourceRange) {
  return { start: toJsonPosition(start), end: toJsonPosition(end) };
}

function toJsonPosition({ line, column }: SourcePosition) {
  return { line, column };
}
