import type { Paint, PathStep, Shape } from "../model/drawing.js";
import type { LegendEntry, Rect } from "../model/layout.js";
import { isOwnColour } from "../model/queries.js";
import type { Part } from "../model/panel.js";
import type { OfficerColour, Owner } from "../model/queries.js";
import { DOTTED_WIDTH_PX } from "./lines.js";
import { drawMarkGround } from "./mark-squares.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makeCircle, makePath, makeRect, makeText } from "./shapes.js";
import { drawSymbolGround } from "./symbols.js";
import { drawStripe } from "./stripes.js";

/** Height of a sample at which the measures below hold. */
const FULL_SWATCH_PX = 14;
const STRIPE_PX = 6;
const CORNER_PX = 3;
/** Length of a dash so short that round caps make it a dot. */
const DOT_PX = 0.1;
/** Dash that goes about ten times around a sample. */
const SAMPLE_DASH = { strokeWidthPx: 1.3, dash: [4, 2.3] } as const;

/** Look of dotted lines, on the page and therefore in its legend. */
export type DottedLook = "markers" | "lines";

/**
 * Draws a small sample and a text for each state. The scale follows from the size of the samples, because a legend is
 * not scaled with the tree.
 */
export function drawLegend(entries: readonly LegendEntry[], dottedLook: DottedLook, pen: Pen): readonly Shape[] {
  return entries.flatMap((entry) => [
    ...drawSwatch(entry, dottedLook, { ...pen, scale: entry.swatch.height / FULL_SWATCH_PX }),
    makeText(entry.text, pen.palette.tones[entry.text.tone]),
  ]);
}

function drawSwatch({ state, swatch }: LegendEntry, dottedLook: DottedLook, pen: Pen): readonly Shape[] {
  const { tones } = pen.palette;
  const corner = CORNER_PX * pen.scale;
  if (isOwnColour(state)) return drawStripedSample(swatch, "other", [state], pen);
  switch (state) {
    case "cio":
    case "cto":
    case "ciso":
    case "other":
      return drawStripedSample(swatch, state, [state], pen);
    case "contested":
      return drawStripedSample(swatch, state, ["cio", "cto"], pen);
    case "none":
    case "unowned":
      return drawStripedSample(swatch, state, [], pen);
    case "differs":
      return [drawCardSample(swatch, swatch.height / 2, { stroke: tones.muted, strokeWidthPx: 1.2 }, pen)];
    case "vacant":
      return [drawCardSample(swatch, corner, { stroke: tones.muted, ...SAMPLE_DASH }, pen)];
    case "broken":
      return [drawCardSample(swatch, corner, { stroke: tones.alert, ...SAMPLE_DASH }, pen)];
    case "error":
    case "warn":
    case "accepted":
      return [drawMarkGround(centreSquare(swatch), state, pen)];
    case "accountable":
    case "responsible":
    case "consulted":
    case "informed":
    case "suggested":
      return [drawSymbolSample(state, swatch, pen)];
    case "dotted":
      return dottedLook === "markers" ? drawMarkerPair(swatch, pen) : drawDottedSample(swatch, pen);
  }
}

/** Draws the symbol of a part without its letter, in the colour of officers who have no colour of their own. */
function drawSymbolSample(part: Part, swatch: Rect, pen: Pen): Shape {
  const middle = { x: swatch.x + swatch.width / 2, y: swatch.y + swatch.height / 2 };
  return drawSymbolGround({ part, ...middle, radiusPx: swatch.height / 2, colour: "other" }, pen);
}

/** Returns a square as large as the mark on the chart, in the middle of the swatch. */
function centreSquare({ x, y, width, height }: Rect): Rect {
  const side = height - 2;
  return { x: x + (width - side) / 2, y: y + 1, width: side, height: side };
}

function drawCardSample(swatch: Rect, corner: number, edge: Omit<Paint, "fill">, pen: Pen): Shape {
  return makeRect(swatch, { fill: pen.palette.card, ...scaleEdge(edge, pen) }, corner);
}

function drawStripedSample(swatch: Rect, owner: Owner, owners: readonly OfficerColour[], pen: Pen): readonly Shape[] {
  const { palette, scale } = pen;
  const stroke = owner === "unowned" ? palette.unownedEdge : palette.cardEdge;
  const corner = CORNER_PX * scale;
  return [
    drawCardSample(swatch, corner, { stroke, strokeWidthPx: 1 }, pen),
    ...drawStripe({ ...swatch, cornerPx: corner, stripePx: STRIPE_PX * scale }, owner, owners, palette),
  ];
}

/** Draws a filled marker and a hollow one, as on the chart, with three dots between them. */
function drawMarkerPair(swatch: Rect, pen: Pen): readonly Shape[] {
  const { page, tones } = pen.palette;
  const y = swatch.y + swatch.height / 2;
  const radius = 2.7 * pen.scale;
  const start = swatch.x + radius;
  const end = swatch.x + swatch.width - radius;
  const pitch = (end - start - 2 * radius) / 4;
  const first = start + radius + pitch;
  const edge = scaleEdge({ stroke: tones.dotted, strokeWidthPx: 1.3 }, pen);
  return [
    makeCircle({ x: start, y }, radius, { fill: tones.dotted, ...edge }),
    makePath(runAcross(first, first + 2 * pitch, y), {
      fill: "none",
      ...edge,
      dash: [DOT_PX, pitch - DOT_PX],
      roundCaps: true,
    }),
    makeCircle({ x: end, y }, radius, { fill: page, ...edge }),
  ];
}

/** Draws a dotted line with the round end that shows where it leads. */
function drawDottedSample(swatch: Rect, pen: Pen): readonly Shape[] {
  const { dotted } = pen.palette.tones;
  const y = swatch.y + swatch.height / 2;
  const radius = 3 * pen.scale;
  const end = swatch.x + swatch.width - radius;
  const pitch = (end - swatch.x - pen.scale) / 4;
  const stroke = { stroke: dotted, strokeWidthPx: DOTTED_WIDTH_PX * pen.scale };
  return [
    makePath(runAcross(swatch.x + pen.scale, end, y), {
      fill: "none",
      ...stroke,
      dash: [DOT_PX, pitch - DOT_PX],
      roundCaps: true,
    }),
    makeCircle({ x: end, y }, radius, { fill: dotted }),
  ];
}

function runAcross(from: number, to: number, y: number): readonly PathStep[] {
  return [
    ["M", from, y],
    ["H", to + DOT_PX],
  ];
}
