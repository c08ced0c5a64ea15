/**
 * Samples of the changes, for the legend of a chart that compares two versions; each has the symbol that the tag on a
 * changed box has.
 */
import type { Paint, PathStep, Shape } from "../model/drawing.js";
import type { BoxChangeKind } from "../model/drawn-diff.js";
import type { Rect } from "../model/layout.js";
import { drawArrowHead } from "./arrow-heads.js";
import { chooseChangeEdge, GHOST_EDGE } from "./change-edges.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makePath, makeRect } from "./shapes.js";

const CORNER_PX = 3;
const SIGN_PX = 3.4;
const SIGN_EDGE = { strokeWidthPx: 1.5 } as const;
const STRIPE_PX = 5;

/** Draws the sample of a kind of change; the sample of moved boxes is the arrow from the old place to the new one. */
export function drawChangeSample(kind: BoxChangeKind, swatch: Rect, pen: Pen): readonly Shape[] {
  if (kind === "moved") return drawMoveSample(swatch, pen);
  const { palette, scale } = pen;
  const edge =
    kind === "removed" ? { stroke: palette.tones.muted, ...GHOST_EDGE } : chooseChangeEdge(kind, palette.tones.ink);
  const fill = kind === "removed" ? palette.page : palette.card;
  const sign = { fill: "none", ...scaleEdge({ stroke: palette.tones.ink, ...SIGN_EDGE }, pen) };
  return [
    makeRect(swatch, { fill, ...scaleEdge(edge, pen) }, CORNER_PX * scale),
    makePath(traceSign(kind, swatch, scale), sign),
  ];
}

/** Draws a card with two stripes side by side. */
export function drawAnswerSample(swatch: Rect, pen: Pen): readonly Shape[] {
  const { palette, scale } = pen;
  const stripe = { ...swatch, width: STRIPE_PX * scale };
  const edge: Omit<Paint, "fill"> = { stroke: palette.cardEdge, strokeWidthPx: 1 };
  return [
    makeRect(swatch, { fill: palette.card, ...scaleEdge(edge, pen) }, 0),
    makeRect(stripe, { fill: palette.line }),
    makeRect({ ...stripe, x: swatch.x + (STRIPE_PX + 1.5) * scale }, { fill: palette.tones.ink }),
  ];
}

function drawMoveSample({ x, y, width, height }: Rect, pen: Pen): readonly Shape[] {
  const middle = y + height / 2;
  const stroke = { stroke: pen.palette.tones.ink, strokeWidthPx: 1.8, dash: [4, 2.6] };
  const [start, end] = [
    { x, y: middle },
    { x: x + width, y: middle },
  ];
  const line: readonly PathStep[] = [
    ["M", start.x, start.y],
    ["H", end.x - 5 * pen.scale],
  ];
  return [makePath(line, { fill: "none", ...scaleEdge(stroke, pen) }), drawArrowHead(start, end, pen)];
}

/** Returns a plus, a minus or a wave in the middle of a sample. */
function traceSign(kind: BoxChangeKind, { x, y, width, height }: Rect, scale: number): readonly PathStep[] {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const reach = SIGN_PX * scale;
  const across: readonly PathStep[] = [
    ["M", middleX - reach, middleY],
    ["H", middleX + reach],
  ];
  if (kind === "removed") return across;
  if (kind === "added") return [...across, ["M", middleX, middleY - reach], ["V", middleY + reach]];
  return [
    ["M", middleX - reach, middleY + reach / 4],
    ["Q", middleX - reach / 2, middleY - reach, middleX, middleY],
    ["Q", middleX + reach / 2, middleY + reach, middleX + reach, middleY - reach / 4],
  ];
}
