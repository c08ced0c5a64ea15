import type { RowPlace } from "../model/review.js";
import { listNames, quote } from "../wording/index.js";

/**
 * Returns the places of a remark: `people.csv rows 4, 7 and 12`; a long list ends with the number of those left out.
 */
export function tellPlaces(places: readonly RowPlace[]): string {
  const byFile = new Map<string, number[]>();
  for (const { file, sheet, line } of places) {
    const name = sheet === undefined ? file : `${file} ${quote(sheet)}`;
    const lines = byFile.get(name) ?? [];
    if (line !== undefined) lines.push(line);
    byFile.set(name, lines);
  }
  return [...byFile].map(([name, lines]) => tellLines(name, lines)).join("; ");
}

function tellLines(name: string, lines: readonly number[]): string {
  if (lines.length === 0) return name;
  return `${name} ${lines.length === 1 ? "row" : "rows"} ${listNames(lines.map(String))}`;
}
