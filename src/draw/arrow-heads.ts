import type { Shape } from "../model/drawing.js";
import type { Point } from "../model/layout.js";
import type { Pen } from "./pen.js";
import { makePath } from "./shapes.js";

const LENGTH_PX = 8;
const HALF_WIDTH_PX = 4;

/** Draws an arrowhead whose tip is at the end of a horizontal or vertical piece of a line. */
export function drawArrowHead(from: Point, tip: Point, { palette, scale }: Pen): Shape {
  const [along, across] = [LENGTH_PX * scale, HALF_WIDTH_PX * scale];
  const [stepX, stepY] = [Math.sign(tip.x - from.x), Math.sign(tip.y - from.y)];
  const back = { x: tip.x - stepX * along, y: tip.y - stepY * along };
  return makePath(
    [
      ["M", tip.x, tip.y],
      ["L", back.x + stepY * across, back.y + stepX * across],
      ["L", back.x - stepY * across, back.y - stepX * across],
      ["Z"],
    ],
    { fill: palette.tones.ink },
  );
}
