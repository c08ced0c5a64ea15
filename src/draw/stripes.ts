import type { Colour, Shape } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import type { Owner, TechnologyOfficer } from "../model/queries.js";
import { makePath } from "./shapes.js";
import type { PathStep } from "./shapes.js";
import type { Theme } from "./themes.js";

export const STRIPE_PX = 6;
/** White between the parts of a contested stripe. */
const SPLIT_PX = 2;
const HATCH_PITCH_PX = 4;

/** What carries a stripe down its left edge: a rounded rectangle. */
export interface StripedCard extends Rect {
  readonly cornerPx: number;
}

/** One owner's part of a stripe. */
interface Band {
  readonly card: StripedCard;
  readonly top: number;
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
  theme: Theme,
): readonly Shape[] {
  if (owner === "unowned") return [drawHatch(card, theme.tones.muted)];
  if (owner === "none") return [];
  const part = (card.height + SPLIT_PX) / owners.length;
  return owners.map((officer, index) => {
    const top = card.y + index * part;
    const band = { card, top, bottom: top + part - SPLIT_PX };
    return makePath(shapeOf(officer, band), { fill: theme.owners[officer].solid });
  });
}

function shapeOf(officer: TechnologyOfficer | "other", band: Band): readonly PathStep[] {
  switch (officer) {
    case "cio":
      return drawBar(band, 0, STRIPE_PX);
    case "cto":
      return [...drawBar(band, 0, 0.42 * STRIPE_PX), ...drawBar(band, 0.66 * STRIPE_PX, STRIPE_PX)];
    case "ciso":
      return drawBeads(band);
    case "other":
      return drawBar(band, STRIPE_PX - 1.6, STRIPE_PX);
  }
}

/** An upright bar between two distances from the card's left edge, cut by those corners of the card it meets. */
function drawBar({ card, top, bottom }: Band, from: number, to: number): readonly PathStep[] {
  const radius = card.cornerPx;
  const left = card.x + from;
  const right = card.x + to;
  // Right of here the card's outline is straight.
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

/** How far below the card's top its outline runs at a place near the left edge; likewise above its bottom. */
function cornerDepth(card: StripedCard, x: number): number {
  const inward = card.cornerPx - (x - card.x);
  return inward <= 0 ? 0 : card.cornerPx - Math.sqrt(card.cornerPx ** 2 - inward ** 2);
}

/** Rounded beads of about the stripe's width, at least two. */
function drawBeads({ card, top, bottom }: Band): readonly PathStep[] {
  const first = top + 2;
  const length = bottom - top - 4;
  const count = Math.max(2, Math.floor(length / (1.35 * STRIPE_PX)));
  const pitch = length / count;
  const left = card.x + 1;
  const right = card.x + STRIPE_PX;
  return Array.from({ length: count }, (_, index) => {
    const beadTop = first + (index + 0.14) * pitch;
    return drawBead(left, beadTop, right, beadTop + 0.72 * pitch);
  }).flat();
}

function drawBead(left: number, top: number, right: number, bottom: number): readonly PathStep[] {
  const round = Math.min(1, (bottom - top) / 2);
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
  const left = card.x + 1;
  const right = card.x + STRIPE_PX;
  const rise = right - left;
  const highest = card.y + 1.5 + rise;
  const lowest = card.y + card.height - Math.max(1.5, cornerDepth(card, left) + 0.7);
  const lines: PathStep[] = [];
  for (let y = highest; y < lowest + 0.6 * rise; y += HATCH_PITCH_PX) {
    const start = Math.max(0, y - lowest);
    lines.push(["M", left + start, y - start], ["L", right, y - rise]);
  }
  return makePath(lines, { fill: "none", stroke: colour, strokeWidthPx: 1.3 });
}
