import type { ComparedCompanies } from "../../model/diff.js";
import type { StatePictures } from "./html.js";
import type { ReportContext } from "../reporter.js";
import { writeDiffAsJson } from "./json.js";
import { writeDiffAsMarkdown } from "./markdown.js";
import { writeDiff as writeDiffAsText } from "./text.js";

export { listHeadlines as listDiffHeadlines } from "./headline.js";

export type DiffFormat = "text" | "markdown" | "json";

export const DIFF_FORMATS: readonly DiffFormat[] = ["text", "markdown", "json"];

/**
 * Writes a difference as a page of HTML. The code that creates HTML is loaded only here, since no other format needs
 * it.
 */
export async function writeDiffAsHtml(compared: ComparedCompanies, pictures: StatePictures): Promise<string> {
  return (await import("./html.js")).writePage(compared, pictures);
}

/** Writes the difference between two states in one format. */
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
