import type { PathStep, Shape } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import type { GroundFigure, HatchFigure } from "../model/panel.js";
import { coloursOf } from "../colours/index.js";
import { VACANT_EDGE } from "./cards.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { growRect, makePath, makeRect } from "./shapes.js";

const CORNER_PX = 8;
/** Gap between the edge of a solid background and the dashes inside it. */
const BORDER_GAP_PX = 3;
const HATCH_PITCH_PX = 9;

export function drawGround(ground: GroundFigure, pen: Pen): readonly Shape[] {
  const { fill, corners, isVacant } = ground;
  const { palette } = pen;
  const corner = ground.cornerPx ?? CORNER_PX * pen.scale;
  const colours = fill === "card" ? undefined : coloursOf(palette, fill.officer);
  const colour = colours === undefined || fill === "card" ? palette.card : colours[fill.strength];
  const plainEdge = isVacant
    ? { stroke: palette.tones.muted, ...VACANT_EDGE }
    : { stroke: palette.cardEdge, strokeWidthPx: 1 };
  const edge = fill === "card" ? scaleEdge(plainEdge, pen) : {};
  const shape =
    corners === "all"
      ? makeRect(ground, { fill: colour, ...edge }, corner)
      : makePath(roundTop(ground, corner), { fill: colour, ...edge });
  if (!isVacant || colours === undefined) return [shape];
  const dashes = scaleEdge({ stroke: colours.onSolid, ...VACANT_EDGE }, pen);
  const inset = BORDER_GAP_PX * pen.scale;
  return [shape, makeRect(growRect(ground, -inset), { fill: "none", ...dashes }, corner - inset)];
}

function roundTop({ x, y, width, height }: Rect, radius: number): readonly PathStep[] {
  return [
    ["M", x, y + height],
    ["V", y + radius],
    ["A", radius, radius, 0, 0, 1, x + radius, y],
    ["H", x + width - radius],
    ["A", radius, radius, 0, 0, 1, x + width, y + radius],
    ["V", y + height],
    ["Z"],
  ];
}

/**
 * Draws diagonals that rise to the right as one path. Arithmetic cuts them to the rectangle, so no clip path is needed.
 */
export function drawHatch({ x, y, width, height }: HatchFigure, { palette, scale }: Pen): Shape {
  const pitch = HATCH_PITCH_PX * scale;
  const lines: PathStep[] = [];
  // `foot` is the x at which a diagonal meets the line of the lower edge; it may lie left of the rectangle.
  for (let foot = pitch - height; foot < width; foot += pitch) {
    const left = Math.max(0, foot);
    const right = Math.min(width, foot + height);
    if (right > left)
      lines.push(["M", x + left, y + height - (left - foot)], ["L", x + right, y + height - (right - foot)]);
  }
  return makePath(lines, { fill: "none", stroke: palette.unownedEdge, strokeWidthPx: scale });
}
