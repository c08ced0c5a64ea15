import type { Finding, Outcome } from "../model/finding.js";
import type { SourceDocument } from "../model/source.js";
import { compareWithBaseline, readBaseline } from "./baseline.js";
import { resolveFindings } from "./resolve-findings.js";

/** Findings that remain after a baseline is applied, or the reason why a file is not a baseline. */
export type BaselineReading =
  | {
      /** Findings that the baseline does not list. */
      readonly findings: readonly Finding[];
      readonly known: number;
      /** One finding for each baseline entry that no longer matches a finding. */
      readonly stale: readonly Finding[];
    }
  | { readonly refusal: string };

/** Removes the findings that a baseline lists. `file` is the path of the baseline. */
export function applyBaseline(
  findings: readonly Finding[],
  { value: document, problems }: Outcome<SourceDocument>,
  file: string,
): BaselineReading {
  if (document === undefined) return { refusal: problems[0]?.message ?? "it cannot be read" };
  const baseline = readBaseline(document);
  if ("refusal" in baseline) return baseline;
  const { stale, ...comparison } = compareWithBaseline(findings, baseline, file);
  return { ...comparison, stale: resolveFindings(stale, { places: { file, locator: document } }).findings };
}
