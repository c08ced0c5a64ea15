/**
 * Draws a role's emblem, in a colour that stands out on the role's colour. The emblem shows whether the role's work
 * faces into the company or out of it.
 */
import type { PathStep, Shape } from "../model/drawing.js";
import type { EmblemFigure, Orientation } from "../model/panel.js";
import { coloursOf } from "../colours/index.js";
import type { Pen } from "./pen.js";
import { makePath } from "./shapes.js";

/** Side of the square in which the coordinates below are given; its middle is 0, 0. */
const FULL_PX = 40;
const EDGE_PX = 2;
const HEAD_PX = 5;

export function drawEmblem({ orientation, colour, x, y, width }: EmblemFigure, { palette }: Pen): Shape {
  const unit = width / FULL_PX;
  const middle = { x: x + width / 2, y: y + width / 2 };
  const move = (step: PathStep) => placeStep(step, middle, unit);
  return makePath(STEPS[orientation].map(move), {
    fill: "none",
    stroke: coloursOf(palette, colour).onSolid,
    strokeWidthPx: EDGE_PX * unit,
    roundCaps: true,
  });
}

const STEPS: Readonly<Record<Orientation, readonly PathStep[]>> = {
  inward: [...drawRing(14), ...drawArrow(-20, 0, -4, 0), ...drawArrow(20, 0, 4, 0)],
  outward: [...drawRing(6), ...drawArrow(-6, 0, -20, 0), ...drawArrow(6, 0, 20, 0), ...drawArrow(0, -6, 0, -20)],
  protective: [
    ["M", 0, -18],
    ["L", 15, -12],
    ["V", 0],
    ["Q", 14, 13, 0, 19],
    ["Q", -14, 13, -15, 0],
    ["V", -12],
    ["Z"],
    ["M", -6, 0],
    ["L", -1, 5],
    ["L", 7, -5],
  ],
  whole: [...drawRing(16), ["M", -16, 0], ["H", 16], ["M", 0, -16], ["V", 16]],
  both: [...drawRing(6), ...drawArrow(-20, 0, -6, 0), ...drawArrow(6, 0, 20, 0)],
};

function drawRing(radius: number): readonly PathStep[] {
  return [
    ["M", -radius, 0],
    ["A", radius, radius, 0, 0, 1, radius, 0],
    ["A", radius, radius, 0, 0, 1, -radius, 0],
    ["Z"],
  ];
}

/** Draws a straight arrow that runs along one of the axes. */
function drawArrow(fromX: number, fromY: number, toX: number, toY: number): readonly PathStep[] {
  const backX = Math.sign(fromX - toX) * HEAD_PX;
  const backY = Math.sign(fromY - toY) * HEAD_PX;
  return [
    ["M", fromX, fromY],
    ["L", toX, toY],
    ["M", toX + backX + backY, toY + backY + backX],
    ["L", toX, toY],
    ["L", toX + backX - backY, toY + backY - backX],
  ];
}

function placeStep(step: PathStep, { x, y }: { readonly x: number; readonly y: number }, unit: number): PathStep {
  switch (step[0]) {
    case "M":
    case "L":
      return [step[0], x + step[1] * unit, y + step[2] * unit];
    case "H":
      return ["H", x + step[1] * unit];
    case "V":
      return ["V", y + step[1] * unit];
    case "Q":
      return ["Q", x + step[1] * unit, y + step[2] * unit, x + step[3] * unit, y + step[4] * unit];
    case "C":
      return [
        "C",
        x + step[1] * unit,
        y + step[2] * unit,
        x + step[3] * unit,
        y + step[4] * unit,
        x + step[5] * unit,
        y + step[6] * unit,
      ];
    case "A":
      return ["A", step[1] * unit, step[2] * unit, step[3], step[4], step[5], x + step[6] * unit, y + step[7] * unit];
    case "Z":
      return step;
  }
}
