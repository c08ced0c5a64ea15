/**
 * The symbols of the parts that officers have in a focus area. Their shapes alone tell them apart: a full circle, a
 * ring, a dashed square, a pale disc and a diamond. The colour says whose part it is.
 */
import type { PathStep, Shape } from "../model/drawing.js";
import type { SymbolFigure } from "../model/panel.js";
import { coloursOf } from "../colours/index.js";
import type { Palette } from "../colours/index.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makeCircle, makePath, makeRect, makeText } from "./shapes.js";

/** Radius for which the sizes below are given. */
const FULL_RADIUS_PX = 11;
const CORNER_PX = 4;
const EDGE_PX = { responsible: 2, consulted: 1.1, suggested: 1.3 } as const;
const DASH = [3, 2.2];

type SymbolGround = Omit<SymbolFigure, "kind" | "text">;

/** Draws a symbol and its letter. */
export function drawSymbol(symbol: SymbolFigure, pen: Pen): readonly Shape[] {
  return [drawSymbolGround(symbol, pen), makeText(symbol.text, chooseInk(symbol, pen.palette))];
}

/**
 * Draws a symbol without its letter. Hollow symbols are filled with the colour of the page, so that no hatching shows
 * through.
 */
export function drawSymbolGround({ part, x, y, radiusPx, colour }: SymbolGround, pen: Pen): Shape {
  const { page, neutralHead, tones } = pen.palette;
  const scaled = { ...pen, scale: radiusPx / FULL_RADIUS_PX };
  const { solid } = coloursOf(pen.palette, colour);
  const centre = { x, y };
  switch (part) {
    case "accountable":
      return makeCircle(centre, radiusPx, { fill: solid });
    case "responsible": {
      const edge = scaleEdge({ stroke: solid, strokeWidthPx: EDGE_PX.responsible }, scaled);
      return makeCircle(centre, radiusPx - scaled.scale, { fill: page, ...edge });
    }
    case "consulted": {
      const half = 0.86 * radiusPx;
      const square = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
      const edge = scaleEdge({ stroke: tones.muted, strokeWidthPx: EDGE_PX.consulted, dash: DASH }, scaled);
      return makeRect(square, { fill: page, ...edge }, CORNER_PX * scaled.scale);
    }
    case "informed":
      return makeCircle(centre, 0.82 * radiusPx, { fill: neutralHead });
    case "suggested": {
      const edge = scaleEdge({ stroke: tones.muted, strokeWidthPx: EDGE_PX.suggested }, scaled);
      return makePath(drawDiamond(x, y, radiusPx), { fill: page, ...edge });
    }
  }
}

function drawDiamond(x: number, y: number, radius: number): readonly PathStep[] {
  return [["M", x, y - radius], ["L", x + radius, y], ["L", x, y + radius], ["L", x - radius, y], ["Z"]];
}

function chooseInk({ part, colour }: SymbolFigure, palette: Palette): string {
  const { onSolid, onTint } = coloursOf(palette, colour);
  switch (part) {
    case "accountable":
      return onSolid;
    case "responsible":
      return onTint;
    case "consulted":
    case "informed":
    case "suggested":
      return palette.tones.muted;
  }
}
