import type { Finding } from "../model/finding.js";
import type { SourceFile } from "../model/source.js";
import { reportFindings } from "../pipeline.js";
import type { Colours, ReportFormat } from "../pipeline.js";
import { toText } from "./input-files.js";
import { TOOL } from "./tool.js";

/** Findings as one report, with the lines of the files they are in. */
export function writeReport(
  format: ReportFormat,
  findings: readonly Finding[],
  inputs: readonly SourceFile[],
  colours: Colours,
): string {
  const files = inputs.map((input) => ({ path: input.path, text: toText(input) }));
  return reportFindings(format, findings, { tool: TOOL, files, colours });
}

/** 1 when the input has errors; warnings and notes are fine. */
export function exitCodeFor(findings: readonly Finding[]): 0 | 1 {
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
