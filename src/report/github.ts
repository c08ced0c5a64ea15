import { disarmCommands } from "../model/build-server.js";
import type { Finding, Severity } from "../model/finding.js";
import { toPrintable } from "./printable.js";
import { createLineCutter, SEVERITIES } from "./reporter.js";
import type { ReportContext, Reporter } from "./reporter.js";
import { summariseFindings } from "./summary.js";

/** Annotations on the lines of a pull request, which GitHub Actions reads from the log of a step. */
export const githubReporter: Reporter = {
  id: "github",
  title: "annotations of GitHub Actions",
  isForHost: true,
  write: writeGithub,
};

/** Limit set by GitHub, which shows ten annotations of each severity for a step and silently drops the others. */
const MOST_OF_A_KIND = 10;

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "notice" };

function writeGithub(findings: readonly Finding[], context: ReportContext): string {
  const cut = createLineCutter(context.files);
  const annotations = SEVERITIES.flatMap((severity) => {
    const ofKind = findings.filter((finding) => finding.severity === severity);
    const shown = ofKind.length > MOST_OF_A_KIND ? ofKind.slice(0, MOST_OF_A_KIND - 1) : ofKind;
    const left = ofKind.length - shown.length;
    return [...shown.map((finding) => writeAnnotation(finding, cut)), ...(left > 0 ? [writeRest(left, severity)] : [])];
  });
  const summary = disarmCommands(summariseFindings(findings, context));
  return [...annotations, summary].map((line) => line + "\n").join("");
}

function writeAnnotation(finding: Finding, cut: ReturnType<typeof createLineCutter>): string {
  const { severity, rule, message, help, file, range } = finding;
  const { line, startColumn, endColumn } = cut(file, range);
  const properties = { file, line, endLine: line, col: startColumn, endColumn, title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(",")}::${escapeData(`${message} ${help}`)}`;
}

function writeRest(count: number, severity: Severity): string {
  const word = COMMANDS[severity];
  return `::${word} title=and ${count} more::and ${count} more ${word}${count === 1 ? "" : "s"} in the summary of the job`;
}

/** Escapes `%`, which starts an escape; the text never contains line ends. */
function escapeData(text: string): string {
  return toPrintable(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
