import type { Point, Rect } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import type { PaperSize } from "../../model/view.js";
import { fitTable, frameTableNaturally } from "./frame-table.js";
import type { Heading } from "./heading.js";
import { sizeLegendBand, sizeLegendColumn } from "./legend.js";
import type { Legend } from "./legend.js";
import { PAGE, STYLE } from "./page-sizes.js";
import type { Placement, Silhouette, Surroundings } from "./placement.js";

export type { Placement, Silhouette, Surroundings } from "./placement.js";

/** Largest scale of a small chart, unless larger type is asked for. */
export const LARGEST_SCALE = 1.35;

/** A sheet of paper with the texts around a tree already set, so that many trees can be tried on it. */
export interface Sheet {
  readonly paper: PaperSize;
  readonly surroundings: Surroundings;
  readonly measure: TextMeasure;
  /** Lower end of the room for the tree and its legend. */
  readonly notesY: number;
  /** Places for the legend, the preferred one first. */
  readonly settings: readonly LegendSetting[];
}

/** A place for the legend, and the room that it leaves for the tree. */
interface LegendSetting {
  readonly legend: Legend;
  readonly legendAt: Point;
  readonly isLegendAboveNotes?: boolean;
  /** Texts that the tree must not touch. */
  readonly panels: readonly Rect[];
  readonly bottom: number;
}

/**
 * Sets the texts of a sheet: the heading at the top left; the legend in the top right corner (below the heading if both
 * are too wide for one line) or in a band along the bottom.
 */
export function prepareSheet(surroundings: Surroundings, paper: PaperSize, measure: TextMeasure): Sheet {
  const innerWidth = paper.widthPx - 2 * PAGE.marginPx;
  const column = sizeLegendColumn(surroundings.legend, measure);
  const band = sizeLegendBand(surroundings.legend, innerWidth, measure);
  const footerTop = paper.heightPx - PAGE.bottomPx - STYLE.footer.lineHeightPx;
  const notesBottom = footerTop - (surroundings.notesHeightPx === 0 ? 0 : 4);
  const notesY = notesBottom - surroundings.notesHeightPx;

  const isBeside = surroundings.heading.widthPx + PAGE.clearancePx / 2 + column.widthPx <= innerWidth;
  const columnY = PAGE.marginPx + (isBeside ? 0 : surroundings.heading.heightPx + PAGE.clearancePx / 2);
  const columnAt = { x: PAGE.marginPx + innerWidth - column.widthPx, y: columnY };
  const bandAt = { x: PAGE.marginPx, y: notesY - 8 - band.heightPx };
  const heading = toPanel({ x: PAGE.marginPx, y: PAGE.marginPx }, surroundings.heading);
  const settings: LegendSetting[] = [
    { legend: column, legendAt: columnAt, panels: [heading, toPanel(columnAt, column)], bottom: notesY },
    { legend: band, legendAt: bandAt, isLegendAboveNotes: true, panels: [heading], bottom: bandAt.y },
  ];
  return { paper, surroundings, measure, notesY, settings };
}

/**
 * Places a tree as large as possible on a sheet; the tree moves up between heading and legend until it would touch one
 * of them. The legend goes into the corner, unless the tree would be larger with the legend in the band.
 * @param needed Scale at which the type is just large enough; a tree that fits at this scale is drawn at it or larger.
 */
export function fitOnSheet(tree: Silhouette, sheet: Sheet, needed = 0): Placement {
  const { paper, surroundings, measure, notesY, settings } = sheet;
  const largest = Math.max(LARGEST_SCALE, needed);
  if (tree.setting === "table") return fitTable(tree, surroundings, paper, measure, largest);
  const [inCorner, ...others] = settings.map(({ panels, bottom, ...setting }): Placement => {
    return { notesY, ...setting, ...placeBetween(tree, { panels, bottom }, paper, { needed, largest }) };
  });
  if (inCorner === undefined) throw new Error("a sheet without a place for its legend");
  const isSmall = inCorner.scale < needed;
  return others.find(({ scale }) => scale > inCorner.scale * (isSmall ? 1 : 1.02)) ?? inCorner;
}

/** Tells whether a sheet has room for a tree at a scale; much faster than `fitOnSheet`. */
export function holdsAt(tree: Silhouette, sheet: Sheet, scale: number): boolean {
  const { paper, settings } = sheet;
  if (tree.setting === "table") return fitOnSheet(tree, sheet, scale).scale >= scale;
  if (tree.widthPx * scale > paper.widthPx - 2 * PAGE.marginPx) return false;
  return settings.some((room) => placeAt(tree, room, paper, scale).y + tree.heightPx * scale <= lowestEnd(room));
}

/** Places a tree at its natural size; the page grows around it. */
export function frameNaturally(tree: Silhouette, surroundings: Surroundings, measure: TextMeasure) {
  if (tree.setting === "table") return frameTableNaturally(tree, surroundings, measure);
  const { heading, notesWidthPx } = surroundings;
  const legend = sizeLegendColumn(surroundings.legend, measure);
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

/** Room for a tree: below and between `panels`, and above `bottom`. */
type Room = Pick<LegendSetting, "panels" | "bottom">;

/** Finds the largest scale at which the tree ends above `bottom`, by bisection, to a thousandth. */
function placeBetween(
  tree: Silhouette,
  room: Room,
  paper: PaperSize,
  { needed, largest }: { readonly needed: number; readonly largest: number },
) {
  const innerWidth = paper.widthPx - 2 * PAGE.marginPx;
  const lowest = lowestEnd(room);
  const at = (scale: number) => placeAt(tree, room, paper, scale);
  const fits = (scale: number) => at(scale).y + tree.heightPx * scale <= lowest;
  let high = Math.min(largest, innerWidth / tree.widthPx, (lowest - PAGE.marginPx) / tree.heightPx);
  let low = fits(high) ? high : needed < high && fits(needed) ? needed : 0;
  for (let step = 0; step < 10 && low < high; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  const placed = at(low);
  // A little more of the spare room goes below the tree than above it, so that the tree looks centred.
  const left = Math.max(0, lowest - placed.y - tree.heightPx * low);
  return { ...placed, y: placed.y + left * 0.4 };
}

function placeAt(tree: Silhouette, { panels }: Room, paper: PaperSize, scale: number) {
  const x = (paper.widthPx - tree.widthPx * scale) / 2;
  return { scale, x, y: findTop(tree, x, scale, panels) };
}

function lowestEnd({ bottom }: Room): number {
  return bottom - 6;
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

function toPanel({ x, y }: Point, size: Heading | Legend): Rect {
  return { x, y, width: size.widthPx, height: size.heightPx };
}
