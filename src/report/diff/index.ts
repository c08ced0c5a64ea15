import type { ComparedCompanies } from "../../model/diff.js";
import type { ReportContext } from "../reporter.js";
import { writeDiffAsJson } from "./json.js";
import { writeDiffAsMarkdown } from "./markdown.js";
import { writeDiff as writeDiffAsText } from "./text.js";

export type DiffFormat = "text" | "markdown" | "json";

export const DIFF_FORMATS: readonly DiffFormat[] = ["text", "markdown", "json"];

/** Writes the difference of two states in one format. */
export function writeDiff(
  format: DiffFormat,
  compared: ComparedCompanies,
  { tool, colours }: Pick<ReportContext, "tool" | "colours">,
): string {
  switch (format) {
    case "text":
      return writeDiffAsText(compared, colours);
    case "markdown":
      return writeDiffAsMarkdown(compared);
    case "json":
      return writeDiffAsJson(compared, tool);
  }
}
