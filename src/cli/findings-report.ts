import type { Checkpoint } from "../model/deadline.js";
import type { Finding, Severity } from "../model/finding.js";
import type { OwnRule } from "../model/own-rule.js";
import type { CombinedPolicy } from "../model/policy.js";
import type { SourceFile } from "../model/source.js";
import { listOwnCards, RULE_CARDS } from "../pipeline.js";
import { isForHost, reportFindings } from "../report/index.js";
import type { Colours, HiddenFindings, ReportFormat, SourceDetail } from "../report/index.js";
import { createHostNaming, renameFiles } from "./host-paths.js";
import { toText } from "./files/input-files.js";
import { TOOL } from "./tool.js";

export interface ReportRequest {
  readonly findings: readonly Finding[];
  /** Every file that was examined. */
  readonly inputs: readonly SourceFile[];
  readonly policy?: CombinedPolicy | undefined;
  /** Rules from the company's own config. */
  readonly ownRules?: readonly OwnRule[];
  /** Counts of hidden findings; if absent, no finding is hidden. */
  readonly hidden?: HiddenFindings;
  /** Dates of the check, without repeats. */
  readonly dates?: readonly string[];
  readonly failOn: Severity;
  readonly colours: Colours;
  readonly sources?: SourceDetail;
  readonly commandForAll?: string;
  readonly checkpoint?: Checkpoint;
}

/** Writes findings as one report, with the lines of the files that the findings are about. */
export function writeReport(format: ReportFormat, { findings, inputs, ...request }: ReportRequest): string {
  const { hidden = NONE_HIDDEN, dates = [], ownRules = [], ...others } = request;
  const cards = [...RULE_CARDS, ...listOwnCards({ ownRules })];
  const files = inputs.map((input) => ({ path: input.path, text: toText(input) }));
  const context = { tool: TOOL, files, cards, hidden, dates, ...others };
  if (!isForHost(format)) return reportFindings(format, findings, context);
  const toName = createHostNaming();
  return reportFindings(
    format,
    findings.map((finding) => renameFiles(finding, toName)),
    { ...context, files: files.map(({ path, text }) => ({ path: toName(path), text })) },
  );
}

const NONE_HIDDEN: HiddenFindings = { known: 0, excepted: 0 };

/** Returns 1 when a finding is at least as severe as `failOn`. */
export function exitCodeFor(findings: readonly Finding[], failOn: Severity = "error"): 0 | 1 {
  const failing = FAILING[failOn];
  return findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

const FAILING: Readonly<Record<Severity, readonly Severity[]>> = {
  error: ["error"],
  warn: ["error", "warn"],
  info: ["error", "warn", "info"],
};
