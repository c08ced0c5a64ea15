import type { Paint } from "../model/drawing.js";
import type { Palette } from "../colours/index.js";

/** The palette and scale that everything on one page is drawn with. */
export interface Pen {
  readonly palette: Palette;
  /** Factor by which the tree was multiplied; the widths of edges, corners and dashes have to follow. */
  readonly scale: number;
}

/** Returns an edge, given in px at full size, in the pen's size. */
export function scaleEdge<Edge extends Omit<Paint, "fill">>(edge: Edge, pen: Pen): Edge {
  return {
    ...edge,
    ...(edge.strokeWidthPx !== undefined && { strokeWidthPx: edge.strokeWidthPx * pen.scale }),
    ...(edge.dash !== undefined && { dash: edge.dash.map((length) => length * pen.scale) }),
  };
}
