import type { Rect } from "../../model/layout.js";
import type { PaperSize } from "../../model/view.js";
import { PAGE } from "./page-sizes.js";
import type { Placement, Surroundings } from "./placement.js";

/** Room around texts, besides the distance that dotted lines keep from every obstacle. */
const ROOM_PX = 2;

/**
 * Returns heading, legend and notes of a page as rectangles that dotted lines go around, in the coordinates of the
 * boxes. They reach to the edges of the page, so that no line runs between a heading and the edge.
 */
export function listObstacles(
  { heading, notesHeightPx }: Surroundings,
  { scale, x, y, legend, legendAt, notesY }: Placement,
  { widthPx: width, heightPx: height }: PaperSize,
): readonly Rect[] {
  const isBeside = legendAt.y <= PAGE.marginPx;
  const around: readonly Rect[] = [
    { x: 0, y: 0, width: PAGE.marginPx + heading.widthPx, height: PAGE.marginPx + heading.heightPx },
    isBeside
      ? { x: legendAt.x, y: 0, width: width - legendAt.x, height: legendAt.y + legend.heightPx }
      : { x: 0, y: legendAt.y, width, height: legend.heightPx },
    // The footer is below the notes.
    { x: 0, y: notesY, width, height: Math.max(notesHeightPx, height - notesY) },
  ];
  return around
    .filter((rect) => rect.width > PAGE.marginPx && rect.height > 0)
    .map((rect) => ({
      x: (rect.x - ROOM_PX - x) / scale,
      y: (rect.y - ROOM_PX - y) / scale,
      width: (rect.width + 2 * ROOM_PX) / scale,
      height: (rect.height + 2 * ROOM_PX) / scale,
    }));
}
