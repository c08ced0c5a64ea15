import type { Finding } from "../model/finding.js";
import type { SourcePosition, SourceRange } from "../model/source.js";
import { escapeControls } from "./printable.js";
import { countBySeverity } from "./reporter.js";
import type { ReportContext, Reporter } from "./reporter.js";

export const jsonReporter: Reporter = { id: "json", title: "JSON for programs", write: writeJson };

function writeJson(findings: readonly Finding[], { tool, files, hidden, dates = [] }: ReportContext): string {
  const report = {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    dates,
    files: files.map(({ path }) => path),
    summary: { ...countBySeverity(findings), known: hidden.known, excepted: hidden.excepted },
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      file: finding.file,
      range: toJsonRange(finding.range),
      subjects: finding.subjects,
      related: finding.related.map(({ message, file, range }) => ({ message, file, range: toJsonRange(range) })),
      help: finding.help,
      fingerprint: finding.fingerprint,
    })),
  };
  // JSON itself leaves DEL and the C1 controls as they are.
  return escapeControls(JSON.stringify(report, null, 2)) + "\n";
}

function toJsonRange({ start, end }: SourceRange) {
  return { start: toJsonPosition(start), end: toJsonPosition(end) };
}

function toJsonPosition({ line, column }: SourcePosition) {
  return { line, column };
}
