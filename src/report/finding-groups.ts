import type { Finding } from "../model/finding.js";
import type { RuleCard } from "../model/rule.js";
import { sortBySeverity } from "./reporter.js";

/**
 * Findings of one rule and severity in one file. The rule's reason is written once for all of them, and so is the fix
 * if it is the same for all.
 */
export type Group = readonly [Finding, ...Finding[]];

/**
 * Groups findings by file, in the order of the files, with the most severe findings of each file first. A group that
 * caused other groups comes before them even if it is less severe, because correcting it may also remove the others.
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
 * Rules about words that orgwright does not know. orgwright ignores such words, and the facts that are then missing
 * cause findings of other rules.
 */
const CAUSES: readonly string[] = ["unknown-key", "unknown-role"];

/**
 * Tells whether a key or role that is not understood can cause findings of a rule. Most findings of rules about the
 * input have other causes.
 */
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

/**
 * Tells whether `causes` may have caused the group: a finding of the group is about the same entry as a finding of
 * `causes`, or about the company, which contains all entries.
 */
function isCausedBy(group: Group, causes: Group): boolean {
  const named = new Set(causes.flatMap(({ subjects }) => subjects));
  return group.some(({ subjects }) => subjects.length === 0 || subjects.some((subject) => named.has(subject)));
}
