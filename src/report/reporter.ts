import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Finding, Severity } from "../model/finding.js";
import type { RuleCard } from "../model/rule.js";
import type { CombinedPolicy } from "../model/policy.js";
import type { SourceRange } from "../model/source.js";
import { createTextLines } from "./code-frame.js";
import type { TextLines } from "./code-frame.js";

export interface Reporter {
  readonly id: string;
  readonly title: string;
  /** Files are named from the root of the repository, as code hosts want them, and not as the user wrote them. */
  readonly isForHost?: true;
  /** It says whom the policy packs are for, and what they do not cover. */
  readonly tellsOfPolicies?: true;
  /** Its format has no place for the date of the check. */
  readonly hasNoDate?: true;
  readonly write: (findings: readonly Finding[], context: ReportContext) => string;
}

export interface ReportContext {
  readonly tool: { readonly name: string; readonly version: string };
  /** Every file that was looked at, in the order it was asked for, with its text when it has one. */
  readonly files: readonly { readonly path: string; readonly text?: string | undefined }[];
  /** Every rule that was run. */
  readonly cards: readonly RuleCard[];
  /** The packs that were asked for, where any were. */
  readonly policy?: CombinedPolicy | undefined;
  /** How many findings are not among those reported, and why. */
  readonly hidden: HiddenFindings;
  /** ISO dates on which companies were checked, each once; none where nothing depends on a date. */
  readonly dates?: readonly string[];
  /** From this severity on a finding makes the command fail. */
  readonly failOn: Severity;
  readonly colours: Colours;
  readonly checkpoint?: Checkpoint | undefined;
}

/** Makes a question for reporters that write every finding, asked at each. */
export function askAtFindings({ checkpoint = NO_DEADLINE }: Pick<ReportContext, "checkpoint">): Checkpoint {
  return askEvery(100, checkpoint);
}

export interface HiddenFindings {
  /** Those in the baseline. */
  readonly known: number;
  /** Those that an exception of the company file accepts. */
  readonly excepted: number;
}

/** What the terminal can show; each gives the text back as it is when there are no colours. */
export interface Colours {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** From the loudest to the quietest. */
export const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];

/** Loudest first; within one severity the order stays. */
export function sortBySeverity(findings: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/**
 * Cuts ranges to their first line: a code host shows a finding in a pull request only where every line of it was
 * changed. Where the text is not known, a longer range is left as a point.
 */
export function createLineCutter(files: ReportContext["files"]): (file: string, range: SourceRange) => OneLineRange {
  const linesByFile = new Map<string, TextLines>();
  for (const { path, text } of files) if (text !== undefined) linesByFile.set(path, createTextLines(text));
  return (file, { start, end }) => {
    const endColumn =
      end.line === start.line ? end.column : (linesByFile.get(file)?.at(start.line)?.trimEnd().length ?? 0) + 1;
    return { line: start.line, startColumn: start.column, endColumn: Math.max(start.column, endColumn) };
  };
}

/** Columns from 1 in UTF-16 units, the end exclusive. */
export interface OneLineRange {
  readonly line: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
