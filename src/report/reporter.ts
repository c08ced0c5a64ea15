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
  /**
   * Whether the report names files relative to the repository's root, as code hosts need, and not as the user typed
   * them.
   */
  readonly isForHost?: true;
  /** Whether the report says whom the policy packs are for, and what they do not cover. */
  readonly tellsOfPolicies?: true;
  /** Whether the format has no place for the date of the check. */
  readonly hasNoDate?: true;
  readonly write: (findings: readonly Finding[], context: ReportContext) => string;
}

/**
 * Amount of detail in which a report names the sources of a rule: all of them with their kinds, one line of names, or
 * nothing.
 */
export type SourceDetail = (typeof SOURCE_DETAILS)[number];

export const SOURCE_DETAILS = ["full", "short", "none"] as const;

export interface ReportContext {
  readonly tool: { readonly name: string; readonly version: string };
  /** Every file that was checked, in the order of the request, with its text if it could be decoded. */
  readonly files: readonly { readonly path: string; readonly text?: string | undefined }[];
  /** Cards of all rules that ran. */
  readonly cards: readonly RuleCard[];
  /** Policy packs that were requested, if any. */
  readonly policy?: CombinedPolicy | undefined;
  /** Numbers of findings that are not reported, by reason. */
  readonly hidden: HiddenFindings;
  /** ISO dates on which companies were checked, without repeats; none if nothing depends on a date. */
  readonly dates?: readonly string[];
  /** Lowest severity of a finding that makes the command fail. */
  readonly failOn: Severity;
  readonly colours: Colours;
  /** Amount of detail in which the text report names the sources of rules; `short` by default. */
  readonly sources?: SourceDetail | undefined;
  /**
   * Command that reports all findings. If this command is given, the text report writes only errors in full, then one
   * line that counts all findings and names the command: otherwise the same warnings would be repeated with every chart
   * of the file.
   */
  readonly commandForAll?: string;
  readonly checkpoint?: Checkpoint | undefined;
}

/** Returns a checkpoint for reporters to call at each finding that they write. */
export function askAtFindings({ checkpoint = NO_DEADLINE }: Pick<ReportContext, "checkpoint">): Checkpoint {
  return askEvery(100, checkpoint);
}

export interface HiddenFindings {
  /** Number of findings that the baseline lists. */
  readonly known: number;
  /** Number of findings that an exception of the company file accepts. */
  readonly excepted: number;
}

/** Styles of the terminal; each returns the text unchanged if colours are off. */
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

/** Severities from the highest to the lowest. */
export const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];

/** Sorts findings by severity, the highest first, and keeps the order within one severity. */
export function sortBySeverity(findings: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/**
 * Creates a function that cuts ranges to their first line: a code host shows a finding in a pull request only if every
 * line of its range was changed. If the text of a file is not known, a range of several lines is cut to its starting
 * point.
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

/** A range on one line; columns count from 1 in UTF-16 units, and the end is exclusive. */
export interface OneLineRange {
  readonly line: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
