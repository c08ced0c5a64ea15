import type { Shape } from "../model/drawing.js";
import type { Marker, Pill } from "../model/layout.js";
import { makeCircle, makeRect, makeText } from "./shapes.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";

/** Height of a marker for which the sizes below are given. */
const FULL_MARKER_PX = 12.8;
const EDGE_PX = 1.3;
const SAME_PX = 0.01;

/** Draws the two ends of a numbered dotted line: hollow where it starts, filled where it ends, like a drawn line. */
export function drawMarkers(markers: readonly Marker[], pen: Pen): readonly Shape[] {
  return markers.flatMap((marker) => drawPill(marker, marker.end === "to", pen));
}

/** Draws text in a pill that has the colour of dotted lines, or in a circle if the pill would be as wide as high. */
export function drawPill(pill: Pill, isFilled: boolean, pen: Pen): readonly Shape[] {
  const { page, tones } = pen.palette;
  const colour = tones.dotted;
  const scaled = { ...pen, scale: pill.height / FULL_MARKER_PX };
  const paint = {
    fill: isFilled ? colour : page,
    ...scaleEdge({ stroke: colour, strokeWidthPx: EDGE_PX }, scaled),
  };
  const radius = pill.height / 2;
  const centre = { x: pill.x + pill.width / 2, y: pill.y + radius };
  const isRound = pill.width - pill.height < SAME_PX;
  return [
    isRound ? makeCircle(centre, radius, paint) : makeRect(pill, paint, radius),
    makeText(pill.text, isFilled ? page : colour),
  ];
}
