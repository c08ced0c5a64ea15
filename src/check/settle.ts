import type { Finding, Problem, RelatedPlace, Severity } from "../model/finding.js";
import type { Origin, SourceRange } from "../model/source.js";
import { createFingerprinter } from "./fingerprint.js";
import { RULE_CARDS } from "./rules/index.js";

/** Where the keys of a file, and of those it includes, stand. */
export interface Places {
  /** Where a problem is that says nothing of its place. */
  readonly file: string;
  /** Absent when the text could not be read as YAML. */
  readonly locate?: ((origin: Origin) => SourceRange) | undefined;
}

const START_OF_FILE: SourceRange = {
  start: { offset: 0, line: 1, column: 1 },
  end: { offset: 0, line: 1, column: 1 },
};

/** Findings of one company or config file, sorted by file, place and rule. What is said twice of the same place is said once. */
export function settleFindings(problems: readonly Problem[], places: Places): readonly Finding[] {
  const settled = leaveOutConsequences(problems).map((problem) => ({
    problem,
    file: problem.origin?.file ?? places.file,
    range: findRange(problem, places),
    rule: problem.rule,
  }));
  settled.sort(comparePlaces);

  const fingerprint = createFingerprinter();
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { problem, file, range } of settled) {
    const statement = JSON.stringify([file, problem.rule, range.start.offset, range.end.offset, problem.message]);
    if (seen.has(statement)) continue;
    seen.add(statement);
    findings.push({
      rule: problem.rule,
      severity: severityOf(problem),
      message: problem.message,
      help: problem.help,
      file,
      range,
      subjects: problem.subjects ?? [],
      related: findRelated(problem, places),
      fingerprint: fingerprint(problem),
    });
  }
  return findings;
}

/** Findings of several files by file, place and rule. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(comparePlaces);
}

function severityOf({ severity, rule }: Problem): Severity {
  return severity ?? RULE_CARDS[rule].severity;
}

/** One cause, one finding: what merely follows is said when nothing else explains it. */
function leaveOutConsequences(problems: readonly Problem[]): readonly Problem[] {
  const hasCause = problems.some((problem) => problem.isConsequence !== true && severityOf(problem) === "error");
  return hasCause ? problems.filter((problem) => problem.isConsequence !== true) : problems;
}

function findRange(problem: Problem, { locate }: Places): SourceRange {
  if (problem.range !== undefined) return problem.range;
  return problem.origin === undefined || locate === undefined ? START_OF_FILE : locate(problem.origin);
}

function findRelated(problem: Problem, { locate }: Places): readonly RelatedPlace[] {
  // A place that is not known is worse than none: the message names the line where it matters.
  if (locate === undefined) return [];
  return (problem.related ?? []).map(({ message, origin }) => ({ message, file: origin.file, range: locate(origin) }));
}

function comparePlaces(a: Pick<Finding, "file" | "range" | "rule">, b: typeof a): number {
  return compareText(a.file, b.file) || compareRanges(a.range, b.range) || compareText(a.rule, b.rule);
}

function compareRanges(a: SourceRange, b: SourceRange): number {
  return a.start.offset - b.start.offset || a.end.offset - b.end.offset;
}

/** By code unit: the order must not depend on the language of the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
