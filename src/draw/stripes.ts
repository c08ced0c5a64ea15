import type { Colour, PathStep, Shape } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import type { Owner, TechnologyOfficer } from "../model/queries.js";
import { makePath } from "./shapes.js";
import type { Palette } from "./palettes.js";

/** The measures below are for a stripe this wide; a wider or narrower one has them in proportion. */
const FULL_STRIPE_PX = 6;
/** Ground left between the parts of a contested stripe. */
const SPLIT_PX = 2;
const HATCH_PITCH_PX = 4;

/** What carries a stripe down its left edge: a rounded rectangle. */
export interface StripedCard extends Rect {
  readonly cornerPx: number;
  readonly stripePx: number;
}

/** One owner's part of a stripe. */
interface Band {
  readonly card: StripedCard;
  readonly top: number;
  readonly bottom: number;
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The stripe that says who answers: one path for each owner, top to bottom, and the owner's own shape, so that it
 * can be told in greyscale. A unit nobody answers for is hatched; one that needs nobody has no stripe.
 */
export function drawStripe(
  card: StripedCard,
  owner: Owner,
  owners: readonly (TechnologyOfficer | "other")[],
  palette: Palette,
): readonly Shape[] {
  if (owner === "unowned") return [drawHatch(card, palette.tones.muted)];
  if (owner === "none") return [];
  const split = SPLIT_PX * unitOf(card);
  const part = (card.height + split) / owners.length;
  return owners.map((officer, index) => {
    const top = card.y + index * part;
    const band = { card, top, bottom: top + part - split };
    return makePath(shapeOf(officer, band), { fill: palette.owners[officer].solid });
  });
}

/** A px of the measures for a full stripe. */
function unitOf(card: StripedCard): number {
  return card.stripePx / FULL_STRIPE_PX;
}

function shapeOf(officer: TechnologyOfficer | "other", band: Band): readonly PathStep[] {
  const { stripePx } = band.card;
  switch (officer) {
    case "cio":
      return drawBar(band, 0, stripePx);
    case "cto":
      return [...drawBar(band, 0, 0.42 * stripePx), ...drawBar(band, 0.66 * stripePx, stripePx)];
    case "ciso":
      return drawBeads(band);
    case "other":
      return drawBar(band, stripePx - 1.6 * unitOf(band.card), stripePx);
  }
}

/** An upright bar between two distances from the card's left edge, cut by those corners of the card it meets. */
function drawBar({ card, top, bottom }: Band, from: number, to: number): readonly PathStep[] {
  const radius = card.cornerPx;
  if (radius === 0) return drawSquareBar({ left: card.x + from, top, right: card.x + to, bottom });
  const left = card.x + from;
  const right = card.x + to;
  // Right of here the card's edge is straight.
  const shoulder = card.x + Math.min(to, Math.max(from, radius));
  const turn = (meetsCorner: boolean, x: number, y: number): PathStep =>
    meetsCorner ? ["A", radius, radius, 0, 0, 1, x, y] : ["L", x, y];
  const topAt = (x: number) => Math.max(top, card.y + cornerDepth(card, x));
  const bottomAt = (x: number) => Math.min(bottom, card.y + card.height - cornerDepth(card, x));
  return [
    ["M", left, topAt(left)],
    turn(topAt(left) > top, shoulder, topAt(shoulder)),
    ["H", right],
    ["V", bottomAt(right)],
    ["H", shoulder],
    turn(bottomAt(left) < bottom, left, bottomAt(left)),
    ["Z"],
  ];
}

function drawSquareBar({ left, top, right, bottom }: Edges): readonly PathStep[] {
  return [["M", left, top], ["H", right], ["V", bottom], ["H", left], ["Z"]];
}

/** How far below the card's top its edge runs at a place near the left edge; likewise above its bottom. */
function cornerDepth(card: StripedCard, x: number): number {
  const inward = card.cornerPx - (x - card.x);
  return inward <= 0 ? 0 : card.cornerPx - Math.sqrt(card.cornerPx ** 2 - inward ** 2);
}

/** Rounded beads of about the stripe's width, at least two. */
function drawBeads({ card, top, bottom }: Band): readonly PathStep[] {
  const unit = unitOf(card);
  const first = top + 2 * unit;
  const length = bottom - top - 4 * unit;
  const count = Math.max(2, Math.floor(length / (1.35 * card.stripePx)));
  const pitch = length / count;
  const left = card.x + unit;
  const right = card.x + card.stripePx;
  return Array.from({ length: count }, (_, index) => {
    const beadTop = first + (index + 0.14) * pitch;
    return drawBead({ left, top: beadTop, right, bottom: beadTop + 0.72 * pitch }, unit);
  }).flat();
}

function drawBead({ left, top, right, bottom }: Edges, corner: number): readonly PathStep[] {
  const round = Math.min(corner, (bottom - top) / 2);
  return [
    ["M", left + round, top],
    ["H", right - round],
    ["Q", right, top, right, top + round],
    ["V", bottom - round],
    ["Q", right, bottom, right - round, bottom],
    ["H", left + round],
    ["Q", left, bottom, left, bottom - round],
    ["V", top + round],
    ["Q", left, top, left + round, top],
    ["Z"],
  ];
}

/** Diagonals rising to the right, as one stroked path; the last one is cut short by the card's lower edge. */
function drawHatch(card: StripedCard, colour: Colour): Shape {
  const unit = unitOf(card);
  const left = card.x + unit;
  const right = card.x + card.stripePx;
  const rise = right - left;
  const highest = card.y + 1.5 * unit + rise;
  const lowest = card.y + card.height - Math.max(1.5 * unit, cornerDepth(card, left) + 0.7 * unit);
  const lines: PathStep[] = [];
  for (let y = highest; y < lowest + 0.6 * rise; y += HATCH_PITCH_PX * unit) {
    const start = Math.max(0, y - lowest);
    lines.push(["M", left + start, y - start], ["L", right, y - rise]);
  }
  return makePath(lines, { fill: "none", stroke: colour, strokeWidthPx: 1.3 * unit });
}
