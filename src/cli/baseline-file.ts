import { existsSync } from "node:fs";
import type { Expired } from "../model/deadline.js";
import type { Finding } from "../model/finding.js";
import type { SourceFile } from "../model/source.js";
import { applyBaseline, canBeKnown, writeBaseline } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { READ_AT_MOST_BYTES, readNamedFile } from "./files/input-files.js";
import { refuseLinkOut } from "./files/links.js";
import { writeOutputFiles } from "./files/output-files.js";
import { resolveTextTarget } from "./files/output-target.js";
import { note, noteFile } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/**
 * Findings that the baseline does not list, the number of findings that it lists, and findings about the baseline
 * itself.
 */
export interface BaselineResult {
  readonly findings: readonly Finding[];
  readonly known: number;
  readonly stale: readonly Finding[];
  readonly inputs: readonly SourceFile[];
}

export interface BaselineRequest {
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
}

/** Returns the baseline file that was asked for, if one was. */
export function readBaselineRequest({ baseline, updateBaseline: isWritten }: BaselineRequest): string | undefined {
  if (baseline === undefined && isWritten)
    throw new UsageError("--update-baseline needs a file. Name it with --baseline FILE.");
  if (baseline === "-") throw new UsageError("--baseline takes a file, not '-'.");
  // Refuse a link that leads out of the repository before an update writes through it.
  if (baseline !== undefined) refuseLinkOut(baseline);
  return resolveTextTarget(baseline);
}

/** Writes a baseline file with all findings that can be accepted, and prints how many findings cannot be accepted. */
export async function updateBaseline(file: string, findings: readonly Finding[]): Promise<void> {
  const known = findings.filter(canBeKnown);
  await writeOutputFiles([{ path: file, content: writeBaseline(known) }]);
  const kept = findings.length - known.length;
  const rest = kept === 0 ? "" : ` ${kept} more cannot be accepted: correct the company file.`;
  (kept === 0 ? noteFile : note)(
    `${toPrintable(file)}  ${known.length} finding${known.length === 1 ? " is" : "s are"} known from now on.${rest}\n`,
  );
}

export interface BaselineReadingRequest {
  readonly file: string | undefined;
  /** Whether this run writes the baseline file. If so, the findings that it writes count as known already. */
  readonly isUpdated: boolean;
  readonly expired: Expired;
}

/** Leaves out the findings that the baseline lists. Without a baseline, keeps all findings. */
export async function readBaseline(
  findings: readonly Finding[],
  { file, isUpdated, expired }: BaselineReadingRequest,
): Promise<BaselineResult> {
  if (file === undefined) return { findings, known: 0, stale: [], inputs: [] };
  const shown = toPrintable(file);
  if (!isUpdated && !existsSync(file))
    throw new UsageError(`There is no baseline '${shown}'. Write it once with --update-baseline, and commit it.`);
  const input = isUpdated
    ? { path: file, content: writeBaseline(findings.filter(canBeKnown)) }
    : await readNamedFile(file, "baseline", READ_AT_MOST_BYTES);
  const reading = applyBaseline(findings, input, expired);
  if ("refusal" in reading) {
    const why = toPrintable(reading.refusal.replace(/\.$/u, ""));
    throw new UsageError(`'${shown}' is not a baseline: ${why}. Write it again with --update-baseline.`);
  }
  // The report needs the text of the baseline only if a finding is about the baseline.
  return { ...reading, inputs: reading.stale.length === 0 ? [] : [input] };
}
