import type { Paint } from "../model/drawing.js";
import type { Portraits } from "../model/portraits.js";
import type { Palette } from "../colours/index.js";

/** The palette and scale that everything on one page is drawn with. */
export interface Pen {
  readonly palette: Palette;
  /** Factor by which the tree was scaled; edge widths, corners and dashes are scaled by it too. */
  readonly scale: number;
  /** Whether the page runs from right to left. */
  readonly isMirrored?: boolean;
  /** Photographs of people; without them, circles hold initials. */
  readonly portraits?: Pick<Portraits, "at"> | undefined;
}

/** Returns an edge, given in px at scale 1, multiplied by the pen's scale. */
export function scaleEdge<Edge extends Omit<Paint, "fill">>(edge: Edge, pen: Pen): Edge {
  return {
    ...edge,
    ...(edge.strokeWidthPx !== undefined && { strokeWidthPx: edge.strokeWidthPx * pen.scale }),
    ...(edge.dash !== undefined && { dash: edge.dash.map((length) => length * pen.scale) }),
  };
}
