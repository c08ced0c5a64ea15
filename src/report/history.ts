import type { History } from "../model/history.js";
import type { ReportContext } from "./reporter.js";
import { writeHistoryAsJson } from "./history-json.js";
import { writeHistoryAsText } from "./history-text.js";

export { describeLimit } from "./history-limits.js";

export type HistoryFormat = "text" | "json";

export const HISTORY_FORMATS: readonly HistoryFormat[] = ["text", "json"];

/** Writes who held posts and answered for units, and since when. */
export function writeHistory(
  format: HistoryFormat,
  history: History,
  { tool, colours }: Pick<ReportContext, "tool" | "colours">,
): string {
  switch (format) {
    case "text":
      return writeHistoryAsText(history, colours);
    case "json":
      return writeHistoryAsJson(history, tool);
  }
}
