import type { FitsPage, PageDraft } from "../page/paged-view.js";
import type { RowContent } from "./timeline-content.js";

/** A page that is not arranged yet: its rows, and the index of the first of them among all rows. */
export interface TimelinePage extends PageDraft {
  readonly rows: readonly RowContent[];
  readonly firstRow: number;
}

/** Cuts a timeline into as few readable pages as possible, and fills them evenly. */
export function cutTimeline(rows: readonly RowContent[], fits: FitsPage<TimelinePage>): readonly TimelinePage[] {
  const whole = takePages(rows, Math.max(1, rows.length));
  if (rows.length <= 1 || whole.every(fits)) return whole;
  let low = 1;
  let high = rows.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (takePages(rows, middle).slice(0, 1).every(fits)) low = middle;
    else high = middle;
  }
  // Rows with names above their bars are higher, so a later page may have room for fewer.
  for (let onPage = Math.ceil(rows.length / Math.ceil(rows.length / low)); ; onPage--) {
    const pages = takePages(rows, onPage);
    if (onPage <= 1 || pages.every(fits)) return pages;
  }
}

function takePages(rows: readonly RowContent[], onPage: number): readonly TimelinePage[] {
  const pages: TimelinePage[] = [];
  const kind = onPage >= rows.length ? "whole" : "part";
  for (let firstRow = 0; firstRow < rows.length || firstRow === 0; firstRow += onPage)
    pages.push({ kind, rows: rows.slice(firstRow, firstRow + onPage), firstRow });
  return pages;
}
