import type { DrawnFile, FileSummary } from "../export/index.js";

/** Describes one file of a chart: "page 2 of 6, 31 boxes, smallest text 10.1 pt". */
export function describeFile({ page, extension, summary }: Omit<DrawnFile, "content">): string {
  const which = page === undefined ? count(summary.pages, "page", "pages") : `page ${page} of ${summary.pages}`;
  const [boxes = "", ...others] = describeContents(summary);
  // Viewers of an HTML page can open more boxes than it shows at first.
  const parts = [which, extension === ".html" ? `opens with ${boxes}` : boxes, ...others];
  // An outline has no text size.
  return (extension === ".txt" ? parts.slice(0, -1) : parts).join(", ");
}

function describeContents(summary: FileSummary): readonly string[] {
  const { boxes, rows, roles, areas, timelineRows, notes, smallestTextPt } = summary;
  return [
    ...(boxes === 0 && roles + areas + timelineRows + notes > 0 ? [] : [count(boxes, "box", "boxes")]),
    ...(roles === 0 ? [] : [count(roles, "role", "roles")]),
    ...(areas === 0 ? [] : [count(areas, "area", "areas")]),
    ...(timelineRows === 0 ? [] : [count(timelineRows, "row", "rows")]),
    ...(notes === 0 ? [] : [count(notes, "note", "notes")]),
    ...(rows === 0 ? [] : [count(rows, "list row", "list rows")]),
    `smallest text ${smallestTextPt.toFixed(1)} pt`,
  ];
}

function count(number: number, singular: string, plural: string): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
