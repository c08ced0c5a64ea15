import type { Paint, Shape } from "../model/drawing.js";
import type { PlacedMark, Rect } from "../model/layout.js";
import type { MarkState } from "../model/mark.js";
import type { Palette } from "../colours/index.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makeRect, makeText } from "./shapes.js";

/** Height of a mark for which the sizes below are given. */
const FULL_MARK_PX = 12;
const EDGE_PX = 1.4;
const CORNER_PX = 3;

/** Dash that repeats about ten times around a mark. */
const ACCEPTED_DASH = [2.6, 1.6];

/**
 * Draws marks as squares that can be told apart without colour: filled for an error, hollow for a warning, dashed for
 * an accepted finding; a reason, which is not a finding, is a pale disc.
 */
export function drawMarks(marks: readonly PlacedMark[], pen: Pen): readonly Shape[] {
  return marks.flatMap((mark) => [
    drawMarkGround(mark, mark.state, pen),
    makeText(mark.text, mark.state === "error" ? pen.palette.onAlert : pen.palette.tones[mark.text.tone]),
  ]);
}

/** Draws only the square of a mark, without the number in it. */
export function drawMarkGround(place: Rect, state: MarkState, pen: Pen): Shape {
  const scale = place.height / FULL_MARK_PX;
  const edge = scaleEdge({ ...paintOf(state, pen.palette), strokeWidthPx: EDGE_PX }, { ...pen, scale });
  return makeRect(place, edge, state === "reason" ? place.height / 2 : CORNER_PX * scale);
}

function paintOf(state: MarkState, { page, neutralHead, line, tones }: Palette): Paint {
  switch (state) {
    case "error":
      return { fill: tones.alert, stroke: tones.alert };
    case "warn":
      return { fill: page, stroke: tones.alert };
    case "accepted":
      return { fill: page, stroke: tones.muted, dash: ACCEPTED_DASH };
    case "reason":
      return { fill: neutralHead, stroke: line };
  }
}
