import type { Finding, Severity } from "../model/finding.js";
import { escapeMarkdown } from "./markdown-text.js";
import { describePolicy } from "./policy-notes.js";
import { SEVERITIES } from "./reporter.js";
import type { ReportContext, Reporter } from "./reporter.js";
import { summariseFindings } from "./summary.js";

/** A page in GitHub's Markdown, for a job summary or a comment. */
export const markdownReporter: Reporter = {
  id: "markdown",
  title: "Markdown for the summary of a job",
  isForHost: true,
  tellsOfPolicies: true,
  write: writeMarkdown,
};

/** Limit on the number of bytes, below the 1 MiB above which GitHub refuses a whole job summary. */
const MOST_BYTES = 900_000;

const WORDS: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "note" };

function writeMarkdown(findings: readonly Finding[], context: ReportContext): string {
  const summary = summariseFindings(findings, context);
  const tables = new Budget(MOST_BYTES);
  const parts = SEVERITIES.flatMap((severity) =>
    writeTable(
      severity,
      findings.filter((finding) => finding.severity === severity),
      tables,
    ),
  );
  const policy = context.policy === undefined ? [] : describePolicy(context.policy, findings).map(escapeMarkdown);
  return [`### ${context.tool.name}: ${escapeMarkdown(summary)}`, ...parts, ...policy].join("\n\n") + "\n";
}

/** Writes a table of the findings of one severity: open at first for errors and warnings, collapsed for notes. */
function writeTable(severity: Severity, findings: readonly Finding[], budget: Budget): readonly string[] {
  if (findings.length === 0) return [];
  const rows = findings.map(writeRow).filter((row) => budget.take(row));
  const left = findings.length - rows.length;
  const title = `${findings.length} ${findings.length === 1 ? WORDS[severity] : `${WORDS[severity]}s`}`;
  const more = left > 0 ? [`and ${left} more; the same check with \`-f text\` lists all of them`] : [];
  const table = [["| where | what | rule |", "| --- | --- | --- |", ...rows].join("\n"), ...more];
  return severity === "info"
    ? [`<details><summary>${title}</summary>`, ...table, "</details>"]
    : [`**${title}**`, ...table];
}

function writeRow({ file, range, message, help, rule }: Finding): string {
  const place = `${escapeMarkdown(file)}:${range.start.line}`;
  return `| ${place} | ${escapeMarkdown(message)}<br>${escapeMarkdown(help)} | ${escapeMarkdown(rule)} |`;
}

/** Number of bytes that still fit into a page. Once an addition does not fit, no later addition is accepted. */
class Budget {
  #left: number;
  readonly #encoder = new TextEncoder();

  constructor(bytes: number) {
    this.#left = bytes;
  }

  take(text: string): boolean {
    this.#left -= this.#encoder.encode(text).length + 1;
    return this.#left >= 0;
  }
}
