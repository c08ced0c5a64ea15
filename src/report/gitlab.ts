import type { Finding, Severity } from "../model/finding.js";
import { escapeControls } from "./printable.js";
import { createLineCutter } from "./reporter.js";
import type { ReportContext, Reporter } from "./reporter.js";

/** The code quality report that GitLab shows in merge requests. */
export const gitlabReporter: Reporter = {
  id: "gitlab",
  title: "code quality report for GitLab",
  isForHost: true,
  // The report is a plain list of issues, so a date has no place in it: GitLab would show it as another issue.
  hasNoDate: true,
  write: writeGitlab,
};

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "critical", warn: "minor", info: "info" };

function writeGitlab(findings: readonly Finding[], { files }: ReportContext): string {
  const cut = createLineCutter(files);
  const timesSeen = new Map<string, number>();
  const issues = findings.map(({ rule, severity, message, help, file, range, fingerprint }) => {
    const count = (timesSeen.get(fingerprint) ?? 0) + 1;
    timesSeen.set(fingerprint, count);
    const { line } = cut(file, range);
    return {
      description: `${message} ${help}`,
      check_name: rule,
      // Two companies in one report may have the same finding, and GitLab treats equal fingerprints as one issue, so
      // repeats get a number.
      fingerprint: count === 1 ? fingerprint : `${fingerprint}-${count}`,
      severity: SEVERITY_WORDS[severity],
      location: { path: file, lines: { begin: line, end: line } },
    };
  });
  return escapeControls(JSON.stringify(issues, null, 2)) + "\n";
}
