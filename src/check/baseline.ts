import type { Finding, Problem } from "../model/finding.js";
import type { SourceDocument, SourceMap, SourceNode } from "../model/source.js";
import { RULE_CARDS } from "./rules/index.js";

/** A company's known findings, in the order of the baseline file; they are not reported again. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly rule: string;
  readonly fingerprint: string;
  /** Index of the entry in the list of findings in the baseline file. */
  readonly index: number;
}

/** Findings after a comparison with those that the baseline lists. */
export interface Comparison {
  /** Findings that the baseline does not list. */
  readonly findings: readonly Finding[];
  /** Number of known findings, which are not reported. */
  readonly known: number;
  /** Problems in no particular order: one for each entry that no longer matches a finding. */
  readonly stale: readonly Problem<string>[];
}

/** Words for the message about a file that should be a baseline but is not one. */
export const BASELINE_FILE = {
  noun: "a baseline",
  keys: "'version' and 'findings'",
  start: "Write it with '--update-baseline'.",
};

const LIST = "findings";
const VERSION = 1;

/**
 * Rules whose findings a baseline cannot hide: they report a broken file, about which no other finding can be relied
 * on.
 */
const UNHIDEABLE_RULES = new Set(RULE_CARDS.filter(({ canBeExcepted }) => !canBeExcepted).map(({ id }) => id));

export function canBeKnown({ rule }: Finding): boolean {
  return !UNHIDEABLE_RULES.has(rule);
}

/**
 * Returns the text of a baseline: one finding per line, in sorted order, so that two branches can be merged. Messages
 * and line numbers are left out, so that the text does not change with them and reveals nothing that the company file
 * does not.
 */
export function writeBaseline(findings: readonly Finding[]): string {
  const entries = findings
    .filter(canBeKnown)
    .map(({ rule, subjects, fingerprint }) => ({ rule, subjects, fingerprint }));
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).sort();
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "${LIST}": ${list}\n}\n`;
}

/** Reads a baseline, or returns why the file is not one. */
export function readBaseline({ root }: SourceDocument): Baseline | { readonly refusal: string } {
  const version = find(root, "version");
  if (version?.kind !== "scalar" || version.value !== VERSION) return { refusal: `its 'version' is not ${VERSION}` };
  const list = find(root, LIST);
  if (list?.kind !== "list") return { refusal: `it has no list '${LIST}'` };
  const entries = list.items.flatMap((item, index) => readEntry(item, index) ?? []);
  if (entries.length < list.items.length) return { refusal: `an entry of '${LIST}' lacks 'rule' or 'fingerprint'` };
  return { entries };
}

/**
 * Removes the known findings. Each entry covers one finding, so the second of two findings with the same fingerprint
 * needs an entry of its own.
 */
export function compareWithBaseline(findings: readonly Finding[], { entries }: Baseline, file: string): Comparison {
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of entries) left.set(entry.fingerprint, [...(left.get(entry.fingerprint) ?? []), entry]);
  const isKnown = (finding: Finding) => canBeKnown(finding) && left.get(finding.fingerprint)?.pop() !== undefined;
  const fresh = findings.filter((finding) => !isKnown(finding));
  const stale = [...left.values()].flat();
  return {
    findings: fresh,
    known: findings.length - fresh.length,
    stale: stale.map(({ rule, fingerprint, index }) => ({
      rule: "unused-suppression",
      message: `This entry of the baseline accepts a finding of the rule ${rule} that no longer occurs.`,
      help: "Remove it with '--update-baseline', so that it cannot hide the next finding.",
      origin: { file, path: [LIST, index] },
      fact: fingerprint,
    })),
  };
}

function readEntry(item: SourceNode, index: number): BaselineEntry | undefined {
  if (item.kind !== "map") return undefined;
  const [rule, fingerprint] = [find(item, "rule"), find(item, "fingerprint")];
  if (rule?.kind !== "scalar" || fingerprint?.kind !== "scalar") return undefined;
  return { rule: rule.text, fingerprint: fingerprint.text, index };
}

function find({ entries }: SourceMap, key: string): SourceNode | undefined {
  return entries.find((entry) => entry.key === key)?.value;
}
