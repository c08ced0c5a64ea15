import type { Finding, Severity } from "../model/finding.js";

export interface Reporter {
  readonly id: string;
  readonly title: string;
  readonly write: (findings: readonly Finding[], context: ReportContext) => string;
}

export interface ReportContext {
  readonly tool: { readonly name: string; readonly version: string };
  /** Every file that was looked at, in the order it was asked for, with its text when it has one. */
  readonly files: readonly { readonly path: string; readonly text?: string | undefined }[];
  readonly colours: Colours;
}

/** What the terminal can show; each gives the text back as it is when there are no colours. */
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
