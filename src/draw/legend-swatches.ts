import type { Paint, PathStep, Shape } from "../model/drawing.js";
import type { LegendEntry, Rect } from "../model/layout.js";
import { isOwnColour } from "../model/queries.js";
import type { Part } from "../model/panel.js";
import type { OfficerColour, Owner } from "../model/queries.js";
import { drawAnswerSample, drawChangeSample } from "./change-swatches.js";
import { flipOnMirrored } from "./flip.js";
import { drawMarkGround } from "./mark-squares.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makeCircle, makePath, makeRect, makeText } from "./shapes.js";
import { drawSymbolGround } from "./symbols.js";
import { drawStripe } from "./stripes.js";

/** Height of a sample for which the sizes below are given. */
const FULL_SWATCH_PX = 14;
const STRIPE_PX = 6;
/** Width of the stripe of a contested unit: large enough to see both colours, which have only half the height each. */
const CONTEST_PX = 13;
const CORNER_PX = 3;
/** Dash that repeats about ten times around a sample. */
const SAMPLE_DASH = { strokeWidthPx: 1.3, dash: [4, 2.3] } as const;

/** Bar that stands for the name of a unit on a small sample card of the legend. */
const NAME_LINE = { leftPx: 4, topPx: 3.5, widthPx: 12, heightPx: 2 } as const;

/** Sizes of the sample of a dotted line; its dashes are shorter than on the page, so that two of them fit. */
const LINE_SAMPLE = {
  radiusPx: 2.6,
  edgePx: 1.3,
  gapPx: 1.6,
  widthPx: 1.6,
  dashes: {
    dotted: [0.1, 3.2],
    functional: [1.6, 3],
    project: [3.6, 2.8, 0.1, 2.8],
    escalation: [5.4, 3],
  },
} as const;

/**
 * Draws a small sample and a text for each state. The scale follows from the size of the samples, because a legend is
 * not scaled with the tree.
 */
export function drawLegend(entries: readonly LegendEntry[], pen: Pen): readonly Shape[] {
  return entries.flatMap((entry) => [
    ...flipOnMirrored(drawSwatch(entry, { ...pen, scale: entry.swatch.height / FULL_SWATCH_PX }), entry.swatch, pen),
    makeText(entry.text, pen.palette.tones[entry.text.tone]),
  ]);
}

function drawSwatch({ state, officers = [], swatch }: LegendEntry, pen: Pen): readonly Shape[] {
  const { tones } = pen.palette;
  const corner = CORNER_PX * pen.scale;
  const striped = (owner: Owner, owners: readonly OfficerColour[], stripePx = STRIPE_PX) =>
    drawStripedSample(swatch, { owner, owners, stripePx }, pen);
  if (isOwnColour(state)) return striped("other", [state]);
  switch (state) {
    case "cio":
    case "cto":
    case "ciso":
    case "other":
      return striped(state, [state]);
    case "contested":
      return striped(state, officers, CONTEST_PX);
    case "none":
    case "unowned":
      return striped(state, []);
    case "differs":
      return [drawCardSample(swatch, swatch.height / 2, { stroke: tones.muted, strokeWidthPx: 1.2 }, pen)];
    case "vacant":
      return [drawCardSample(swatch, corner, { stroke: tones.muted, ...SAMPLE_DASH }, pen)];
    case "unnamed":
      return drawUnnamedSample(swatch, pen);
    case "broken":
      return [drawCardSample(swatch, corner, { stroke: tones.alert, ...SAMPLE_DASH }, pen)];
    case "error":
    case "warn":
    case "accepted":
    case "reason":
      return [drawMarkGround(centreSquare(swatch), state, pen)];
    case "accountable":
    case "responsible":
    case "consulted":
    case "informed":
    case "suggested":
      return [drawSymbolSample(state, swatch, pen)];
    case "dotted":
    case "functional":
    case "project":
    case "escalation":
      return drawLineSample(state, swatch, pen);
    case "added":
    case "removed":
    case "moved":
    case "changed":
      return drawChangeSample(state, swatch, pen);
    case "answer-changed":
      return drawAnswerSample(swatch, pen);
  }
}

/**
 * Draws the symbol, without a letter, for an officer's part in a focus area, in the colour of officers who have no
 * colour of their own.
 */
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

/** Draws a card with a bar for the name of the unit and nothing below it. */
function drawUnnamedSample(swatch: Rect, pen: Pen): readonly Shape[] {
  const { palette, scale } = pen;
  const { leftPx, topPx, widthPx, heightPx } = NAME_LINE;
  const line = {
    x: swatch.x + leftPx * scale,
    y: swatch.y + topPx * scale,
    width: widthPx * scale,
    height: heightPx * scale,
  };
  return [
    drawCardSample(swatch, CORNER_PX * scale, { stroke: palette.cardEdge, strokeWidthPx: 1 }, pen),
    makeRect(line, { fill: palette.tones.muted }, (heightPx * scale) / 2),
  ];
}

interface StripedSample {
  readonly owner: Owner;
  readonly owners: readonly OfficerColour[];
  readonly stripePx: number;
}

function drawStripedSample(swatch: Rect, { owner, owners, stripePx }: StripedSample, pen: Pen): readonly Shape[] {
  const { palette, scale } = pen;
  const stroke = owner === "unowned" ? palette.unownedEdge : palette.cardEdge;
  const corner = CORNER_PX * scale;
  return [
    drawCardSample(swatch, corner, { stroke, strokeWidthPx: 1 }, pen),
    ...drawStripe({ ...swatch, cornerPx: corner, stripePx: stripePx * scale }, owner, owners, palette),
  ];
}

/** Draws a dotted line from a ring to a dot; rings and dots also distinguish the two ends of a numbered line. */
function drawLineSample(look: keyof typeof LINE_SAMPLE.dashes, swatch: Rect, pen: Pen): readonly Shape[] {
  const { page, tones } = pen.palette;
  const y = swatch.y + swatch.height / 2;
  const radius = LINE_SAMPLE.radiusPx * pen.scale;
  const edge = scaleEdge({ stroke: tones.dotted, strokeWidthPx: LINE_SAMPLE.edgePx }, pen);
  const [left, right] = [swatch.x, swatch.x + swatch.width];
  const gap = LINE_SAMPLE.gapPx * pen.scale;
  const dash = { dash: LINE_SAMPLE.dashes[look], strokeWidthPx: LINE_SAMPLE.widthPx };
  return [
    makeCircle({ x: left + radius, y }, radius - LINE_SAMPLE.edgePx / 2, { fill: page, ...edge }),
    makePath(runAcross(left + 2 * radius + gap, right - 2 * radius - gap, y), {
      fill: "none",
      ...scaleEdge({ stroke: tones.dotted, ...dash }, pen),
      roundCaps: true,
    }),
    makeCircle({ x: right - radius, y }, radius, { fill: tones.dotted }),
  ];
}

function runAcross(from: number, to: number, y: number): readonly PathStep[] {
  return [
    ["M", from, y],
    ["H", to],
  ];
}
