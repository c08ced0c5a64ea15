/** Edges of changed boxes. They have the colour of text, since every other colour stands for an officer. */
import type { Colour, Paint, Shape } from "../model/drawing.js";
import type { BoxChangeKind } from "../model/drawn-diff.js";
import type { BoxRow, ChangeMark } from "../model/layout.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makeRect } from "./shapes.js";

/** Dots, which no other edge has: a vacant post has long dashes. */
export const GHOST_EDGE = { strokeWidthPx: 1.2, dash: [1.6, 2.4] } as const;

const WIDTHS: Readonly<Record<BoxChangeKind, number>> = { added: 2.4, removed: 2.4, moved: 2.4, changed: 1.5 };

/** Distance of the frame around a row from the edges of its card, and from the rows above and below it. */
const ROW_INSET_PX = 3;
const ROW_GAP_PX = 0.8;
const ROW_CORNER_PX = 3;
const ROW_WIDTH_PX = 1.2;

/** Returns the edge of a box that changed and is still there, in px at scale 1. */
export function chooseChangeEdge(kind: BoxChangeKind, ink: Colour): Omit<Paint, "fill"> {
  return { stroke: ink, strokeWidthPx: WIDTHS[kind] };
}

/** Draws a frame around a row that changed. */
export function drawRowFrame(row: BoxRow, change: ChangeMark, pen: Pen): Shape {
  const { tones } = pen.palette;
  const edge = change.isGhost
    ? { stroke: tones.muted, ...GHOST_EDGE }
    : { stroke: tones.ink, strokeWidthPx: ROW_WIDTH_PX };
  const [inset, gap] = [ROW_INSET_PX * pen.scale, ROW_GAP_PX * pen.scale];
  const frame = { x: row.x + inset, y: row.y + gap, width: row.width - 2 * inset, height: row.height - 2 * gap };
  return makeRect(frame, { fill: "none", ...scaleEdge(edge, pen) }, ROW_CORNER_PX * pen.scale);
}
