import type { Shape } from "../model/drawing.js";
import type { Marker, Note } from "../model/layout.js";
import { makeCircle, makeText } from "./shapes.js";
import type { Theme } from "./themes.js";

const EDGE_PX = 1.3;

/** The two ends of a dotted line: a filled circle where it starts, a hollow one where it ends. */
export function drawMarkers(markers: readonly Marker[], theme: Theme): readonly Shape[] {
  const colour = theme.tones.dotted;
  return markers.flatMap((marker) => {
    const isStart = marker.end === "from";
    const paint = { fill: isStart ? colour : theme.page, stroke: colour, strokeWidthPx: EDGE_PX };
    return [makeCircle(marker, marker.radiusPx, paint), makeText(marker.text, isStart ? theme.page : colour)];
  });
}

export function drawNotes(notes: readonly Note[], theme: Theme): readonly Shape[] {
  return notes.flatMap((note) => note.lines.map((line) => makeText(line, theme.tones[line.tone])));
}
