import { RULE_CARDS } from "../../src/check/index.js";
import type { Finding } from "../../src/model/finding.js";
import type { ReportContext } from "../../src/report/index.js";

const same = (text: string): string => text;

/** Returns a finding on the first place of `part` in `text`; given facts win. */
export function findingOn(text: string, part: string, facts: Partial<Finding> = {}): Finding {
  const from = text.indexOf(part);
  if (from < 0) throw new Error(`'${part}' is not in the text`);
  return {
    rule: "unknown-reference",
    severity: "error",
    message: "officer points at 'cito', which does not exist.",
    help: "Correct the id.",
    file: "a.yaml",
    range: { start: positionAt(text, from), end: positionAt(text, from + part.length) },
    subjects: [],
    related: [],
    fingerprint: "0123456789abcdef",
    ...facts,
  };
}

function positionAt(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { offset, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** Returns a report on files, given as path and text, without colours. */
export function contextOf(files: Readonly<Record<string, string | undefined>>): ReportContext {
  return {
    tool: { name: "orgwright", version: "0.1.0" },
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    cards: Object.values(RULE_CARDS),
    hidden: { known: 0, excepted: 0 },
    failOn: "error",
    colours: { bold: same, dim: same, red: same, yellow: same, cyan: same },
  };
}
