import type { Change, ComparedCompanies, Subject } from "../../model/diff.js";
import type { Finding } from "../../model/finding.js";
import { escapeControls } from "../printable.js";
import type { ReportContext } from "../reporter.js";
import { tellHeadline } from "./headline.js";
import { tellChange } from "./words.js";

/** Writes a difference as JSON; `templates/diff.schema.json` is its schema. */
export function writeDiffAsJson(compared: ComparedCompanies, { name, version }: ReportContext["tool"]): string {
  const { before, after, diff, fixed, raised } = compared;
  const report = {
    version: 1,
    tool: { name, version },
    before,
    after,
    headline: tellHeadline(compared),
    changes: diff.changes.map(toJsonChange),
    figures: diff.figures,
    findings: { fixed: fixed.map(toJsonFinding), new: raised.map(toJsonFinding) },
    edits: diff.edits,
    ids: diff.ids,
  };
  return escapeControls(JSON.stringify(report, null, 2)) + "\n";
}

function toJsonChange(change: Change) {
  const { kind, subject, aspect, before, after, below, others, likely } = change;
  return {
    kind,
    subject: toJsonSubject(subject),
    ...(aspect !== undefined && { aspect }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(below.length > 0 && { below: below.map(toJsonSubject) }),
    ...(others !== undefined && { others: others.map(toJsonSubject) }),
    ...(likely !== undefined && { likely: { ...likely, from: toJsonSubject(likely.from) } }),
    text: tellChange(change).text,
  };
}

function toJsonSubject({ kind, id, name }: Subject): Subject {
  return { kind, id, name };
}

function toJsonFinding({ rule, severity, message, file, range, subjects, fingerprint }: Finding) {
  return { rule, severity, message, file, line: range.start.line, column: range.start.column, subjects, fingerprint };
}
