import type { Shape } from "../model/drawing.js";
import type { Marker } from "../model/layout.js";
import { makeCircle, makeText } from "./shapes.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";

const EDGE_PX = 1.3;

/** Draws the two ends of a dotted line: a filled circle where it starts, a hollow one where it ends. */
export function drawMarkers(markers: readonly Marker[], pen: Pen): readonly Shape[] {
  const { page, tones } = pen.palette;
  const colour = tones.dotted;
  const edge = scaleEdge({ stroke: colour, strokeWidthPx: EDGE_PX }, pen);
  return markers.flatMap((marker) => {
    const isStart = marker.end === "from";
    const paint = { fill: isStart ? colour : page, ...edge };
    return [makeCircle(marker, marker.radiusPx, paint), makeText(marker.text, isStart ? page : colour)];
  });
}
