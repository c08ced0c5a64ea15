/**
 * Frames pages of views that are tables: a table starts below the heading, and the legend follows it. Unlike a tree, a
 * table leaves no free corners for a legend.
 */
import type { TextMeasure } from "../../model/text.js";
import type { PaperSize } from "../../model/view.js";
import type { Placement, Silhouette, Surroundings } from "./placement.js";
import { sizeLegendBand } from "./legend.js";
import { PAGE, STYLE } from "./page-sizes.js";

/** Gap between the table and its legend. */
const LEGEND_GAP_PX = 14;

type TableSize = Pick<Silhouette, "widthPx" | "heightPx">;

/** Places a table as large as possible on a sheet. */
export function fitTable(
  table: TableSize,
  surroundings: Surroundings,
  paper: PaperSize,
  measure: TextMeasure,
  largestScale: number,
): Placement {
  const { heading, notesHeightPx } = surroundings;
  const innerWidth = paper.widthPx - 2 * PAGE.marginPx;
  const legend = sizeLegendBand(surroundings.legend, innerWidth, measure);
  const legendGap = legend.heightPx === 0 ? 0 : LEGEND_GAP_PX;
  const footerTop = paper.heightPx - PAGE.bottomPx - STYLE.footer.lineHeightPx;
  const notesY = footerTop - (notesHeightPx === 0 ? 0 : 4) - notesHeightPx;
  const y = PAGE.marginPx + heading.heightPx + PAGE.clearancePx;
  const roomPx = notesY - 6 - legend.heightPx - legendGap - y;
  const scale = Math.max(0.001, Math.min(largestScale, innerWidth / table.widthPx, roomPx / table.heightPx));
  const x = PAGE.marginPx;
  return { scale, x, y, legend, legendAt: { x, y: y + table.heightPx * scale + legendGap }, notesY };
}

/** Places a table at its natural size; the page grows around it. */
export function frameTableNaturally(table: TableSize, surroundings: Surroundings, measure: TextMeasure) {
  const { heading, notesWidthPx, notesHeightPx } = surroundings;
  const margin = PAGE.marginPx;
  const innerWidth = Math.ceil(Math.max(table.widthPx, heading.widthPx, notesWidthPx));
  const legend = sizeLegendBand(surroundings.legend, innerWidth, measure);
  const x = margin;
  const y = margin + heading.heightPx + PAGE.clearancePx;
  const legendAt = { x: margin, y: y + table.heightPx + (legend.heightPx === 0 ? 0 : LEGEND_GAP_PX) };
  const bottom = legendAt.y + legend.heightPx;
  const notesY = bottom + PAGE.clearancePx;
  const end = notesHeightPx === 0 ? bottom : notesY + notesHeightPx;
  const paper: PaperSize = { widthPx: innerWidth + 2 * margin, heightPx: Math.ceil(end + margin) };
  return { paper, placement: { scale: 1, x, y, legend, legendAt, notesY } satisfies Placement };
}
