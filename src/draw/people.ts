import type { Colour, Shape } from "../model/drawing.js";
import type { Box } from "../model/layout.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makePath } from "./shapes.js";

/** Draws head and shoulders as one path: filled, or hollow for a vacant post. */
export function drawPerson(place: NonNullable<Box["people"]>, colour: Colour, isHollow: boolean, pen: Pen): Shape {
  // Half the width of a stroke lies outside its path; the inset makes hollow and filled glyphs fill the same square.
  const inset = isHollow ? 0.5 * pen.scale : 0;
  const size = place.sizePx;
  const head = size * 0.25 - inset;
  const middle = place.x + size / 2;
  const eyes = place.y + size * 0.27;
  const left = place.x + inset;
  const right = place.x + size - inset;
  const bottom = place.y + size - inset;
  return makePath(
    [
      ["M", middle - head, eyes],
      ["A", head, head, 0, 0, 1, middle + head, eyes],
      ["A", head, head, 0, 0, 1, middle - head, eyes],
      ["Z"],
      ["M", left, bottom],
      ["A", (right - left) / 2, size * 0.44 - inset, 0, 0, 1, right, bottom],
      ["Z"],
    ],
    isHollow ? { fill: "none", ...scaleEdge({ stroke: colour, strokeWidthPx: 1 }, pen) } : { fill: colour },
  );
}
