import type { Rect } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import type { PaperSize } from "../../model/view.js";
import { fitTable, frameTableNaturally } from "./frame-table.js";
import type { Heading } from "./heading.js";
import { setLegendBand, setLegendColumn } from "./legend.js";
import type { Legend } from "./legend.js";
import { PAGE, STYLE } from "./page-sizes.js";
import type { Placement, Silhouette, Surroundings } from "./placement.js";

export type { Placement, Silhouette, Surroundings } from "./placement.js";

/** Largest scale of a small chart, unless larger type is asked for. */
export const LARGEST_SCALE = 1.35;

/**
 * Places a tree as large as possible on a sheet: the heading at the top left, the legend in the free corner at the top
 * right or, if that makes the tree larger, in a band along the bottom. The tree moves up between heading and legend
 * until something would touch.
 */
export function fitOnPaper(
  tree: Silhouette,
  surroundings: Surroundings,
  paper: PaperSize,
  measure: TextMeasure,
  largestScale = LARGEST_SCALE,
): Placement {
  if (tree.setting === "table") return fitTable(tree, surroundings, paper, measure, largestScale);
  const innerWidth = paper.widthPx - 2 * PAGE.marginPx;
  const column = setLegendColumn(surroundings.legend, measure);
  const band = setLegendBand(surroundings.legend, innerWidth, measure);
  const footerTop = paper.heightPx - PAGE.bottomPx - STYLE.footer.lineHeightPx;
  const notesBottom = footerTop - (surroundings.notesHeightPx === 0 ? 0 : 4);
  const notesY = notesBottom - surroundings.notesHeightPx;

  const columnAt = { x: PAGE.marginPx + innerWidth - column.widthPx, y: PAGE.marginPx };
  const headingPanel = toPanel({ x: PAGE.marginPx, y: PAGE.marginPx }, surroundings.heading);
  const inShoulder = placeBetween(tree, [headingPanel, toPanel(columnAt, column)], notesY, paper, largestScale);
  const bandAt = { x: PAGE.marginPx, y: notesY - 8 - band.heightPx };
  const aboveBand = placeBetween(tree, [headingPanel], bandAt.y, paper, largestScale);
  return aboveBand.scale > inShoulder.scale * 1.02
    ? { ...aboveBand, legend: band, legendAt: bandAt, isLegendAboveNotes: true, notesY }
    : { ...inShoulder, legend: column, legendAt: columnAt, notesY };
}

/** Places a tree at its natural size; the page grows around it. */
export function frameNaturally(tree: Silhouette, surroundings: Surroundings, measure: TextMeasure) {
  if (tree.setting === "table") return frameTableNaturally(tree, surroundings, measure);
  const { heading, notesWidthPx } = surroundings;
  const legend = setLegendColumn(surroundings.legend, measure);
  const margin = PAGE.marginPx;
  const bannerWidth = heading.widthPx + (legend.widthPx === 0 ? 0 : PAGE.legendGapPx + legend.widthPx);
  const innerWidth = Math.ceil(Math.max(tree.widthPx, bannerWidth, notesWidthPx));
  const legendAt = { x: margin + innerWidth - legend.widthPx, y: margin };
  const panels = [toPanel({ x: margin, y: margin }, heading), toPanel(legendAt, legend)];
  const x = margin + (innerWidth - tree.widthPx) / 2;
  const y = findTop(tree, x, 1, panels);
  const bottom = Math.max(y + tree.heightPx, ...panels.map((panel) => panel.y + panel.height));
  const notesY = bottom + PAGE.clearancePx;
  const end = surroundings.notesHeightPx === 0 ? bottom : notesY + surroundings.notesHeightPx;
  const paper: PaperSize = { widthPx: innerWidth + 2 * margin, heightPx: Math.ceil(end + margin) };
  return { paper, placement: { scale: 1, x, y, legend, legendAt, notesY } satisfies Placement };
}

/** Finds the largest scale at which the tree ends above `bottom`, by bisection, to a thousandth. */
function placeBetween(
  tree: Silhouette,
  panels: readonly Rect[],
  bottom: number,
  paper: PaperSize,
  largestScale: number,
) {
  const innerWidth = paper.widthPx - 2 * PAGE.marginPx;
  const lowest = bottom - 6;
  const at = (scale: number) => {
    const x = PAGE.marginPx + (innerWidth - tree.widthPx * scale) / 2;
    return { scale, x, y: findTop(tree, x, scale, panels) };
  };
  const fits = (scale: number) => at(scale).y + tree.heightPx * scale <= lowest;
  let low = 0;
  let high = Math.min(largestScale, innerWidth / tree.widthPx, (lowest - PAGE.marginPx) / tree.heightPx);
  if (fits(high)) low = high;
  for (let step = 0; step < 10 && low < high; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  const placed = at(low);
  // A little more of the spare room goes below the tree than above it, so that it looks centred.
  const left = Math.max(0, lowest - placed.y - tree.heightPx * low);
  return { ...placed, y: placed.y + left * 0.4 };
}

/**
 * Finds the highest place for the tree at which no part of it, buses included, comes too near the heading or legend.
 */
function findTop(tree: Silhouette, treeX: number, scale: number, panels: readonly Rect[]): number {
  let top: number = PAGE.marginPx;
  for (const panel of panels) {
    if (panel.width === 0) continue;
    const left = panel.x - PAGE.clearancePx;
    const right = panel.x + panel.width + PAGE.clearancePx;
    const bottom = panel.y + panel.height + PAGE.clearancePx / 2;
    for (const rect of tree.rects) {
      const rectLeft = treeX + rect.x * scale;
      const isBelow = rectLeft < right && rectLeft + rect.width * scale > left;
      if (isBelow) top = Math.max(top, bottom - rect.y * scale);
    }
  }
  return top;
}

function toPanel(at: { readonly x: number; readonly y: number }, size: Heading | Legend): Rect {
  return { ...at, width: size.widthPx, height: size.heightPx };
}
