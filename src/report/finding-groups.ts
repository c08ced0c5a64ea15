import type { Finding } from "../model/finding.js";
import type { RuleCard } from "../model/rule.js";
import { sortBySeverity } from "./reporter.js";

/** Findings of one rule and severity in one file. Their reason, and their fix if it is the same, are written once. */
export type Group = readonly [Finding, ...Finding[]];

/**
 * Groups findings by file, in the order of the files, with the most severe rules of each first. A group that caused
 * others stands before them all the same: readers who correct the first thing they read then need not correct the rest.
 */
export function groupFindings(findings: readonly Finding[], cards: readonly RuleCard[]): readonly Group[] {
  const effects = new Set(cards.filter(canBeCaused).map(({ id }) => id));
  const files = groupBy(findings, ({ file }) => file);
  return files.flatMap((ofFile) =>
    putCausesFirst(
      groupBy(sortBySeverity(ofFile), ({ severity, rule }) => `${severity} ${rule}`),
      effects,
    ),
  );
}

/** Returns groups in the order of their first members. */
function groupBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): readonly Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group === undefined) groups.set(keyOf(finding), [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/**
 * Rules about words that orgwright does not know. It reads on as if they were not there, and what is missing then
 * breaks other rules.
 */
const CAUSES: readonly string[] = ["unknown-key", "unknown-role"];

/** Tells whether a missing key or role can break a rule; most other faults of the input stand for themselves. */
function canBeCaused({ id, group }: RuleCard): boolean {
  return id === "missing-key" || !["input", "integrity", "hygiene", "config"].includes(group);
}

function putCausesFirst(groups: readonly Group[], effects: ReadonlySet<string>): readonly Group[] {
  const sorted = [...groups];
  for (const group of groups) {
    if (!CAUSES.includes(group[0].rule)) continue;
    const from = sorted.indexOf(group);
    const to = sorted.findIndex((other) => effects.has(other[0].rule) && isCausedBy(other, group));
    if (to !== -1 && to < from) sorted.splice(to, 0, ...sorted.splice(from, 1));
  }
  return sorted;
}

/** Tells whether a group has a finding about an entry that `causes` name, or about the company, which has them all. */
function isCausedBy(group: Group, causes: Group): boolean {
  const named = new Set(causes.flatMap(({ subjects }) => subjects));
  return group.some(({ subjects }) => subjects.length === 0 || subjects.some((subject) => named.has(subject)));
}
