/** The shapes of stripes, cut to the card by arithmetic. */
import type { StripeShape } from "../catalog/index.js";
import type { PathStep } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";

/** Stripe width for which the sizes below are given; for other widths they are scaled. */
const FULL_STRIPE_PX = 6;

/** A rounded rectangle that carries a stripe down its left edge. */
export interface StripedCard extends Rect {
  readonly cornerPx: number;
  readonly stripePx: number;
}

/** One owner's part of a stripe. */
export interface Band {
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

/** Returns the ratio of the width of a card's stripe to the full width of a stripe. */
export function scaleOf(card: StripedCard): number {
  return card.stripePx / FULL_STRIPE_PX;
}

/** Returns one owner's part of a stripe, in the owner's own shape. */
export function shapeStripe(shape: StripeShape, band: Band): readonly PathStep[] {
  const { stripePx } = band.card;
  switch (shape) {
    case "bar":
      return drawBar(band, 0, stripePx);
    case "rules":
      return [...drawBar(band, 0, 0.42 * stripePx), ...drawBar(band, 0.66 * stripePx, stripePx)];
    case "beads":
      return drawBeads(band);
    case "dashes":
      return drawDashes(band);
    case "teeth":
      return drawTeeth(band);
    case "hairline":
      return drawBar(band, stripePx - 1.6 * scaleOf(band.card), stripePx);
  }
}

/**
 * Draws a vertical bar between two distances from the card's left edge, cut off by the rounded corners that it meets.
 */
function drawBar({ card, top, bottom }: Band, from: number, to: number): readonly PathStep[] {
  const radius = card.cornerPx;
  if (radius === 0) return drawSquareBar({ left: card.x + from, top, right: card.x + to, bottom });
  const left = card.x + from;
  const right = card.x + to;
  // To the right of the shoulder, the card's upper and lower edges are straight.
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

/** Returns how far the rounded corner moves the card's edge below the card's top, or above its bottom, at `x`. */
export function cornerDepth(card: StripedCard, x: number): number {
  const inward = card.cornerPx - (x - card.x);
  return inward <= 0 ? 0 : card.cornerPx - Math.sqrt(card.cornerPx ** 2 - inward ** 2);
}

/** Draws rounded beads of about the stripe's width, at least two. */
function drawBeads({ card, top, bottom }: Band): readonly PathStep[] {
  const scale = scaleOf(card);
  const first = top + 2 * scale;
  const length = bottom - top - 4 * scale;
  const count = Math.max(2, Math.floor(length / (1.35 * card.stripePx)));
  const pitch = length / count;
  const left = card.x + scale;
  const right = card.x + card.stripePx;
  const steps: PathStep[] = [];
  for (let index = 0; index < count; index++) {
    const beadTop = first + (index + 0.14) * pitch;
    steps.push(...drawBead({ left, top: beadTop, right, bottom: beadTop + 0.72 * pitch }, scale));
  }
  return steps;
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

/**
 * Draws a broken bar of at least two dashes with clear gaps: fewer and longer than beads, and as wide as the stripe.
 */
function drawDashes({ card, top, bottom }: Band): readonly PathStep[] {
  const gap = 0.7 * card.stripePx;
  const count = Math.max(2, Math.round((bottom - top + gap) / (3.2 * card.stripePx)));
  const pitch = (bottom - top + gap) / count;
  return Array.from({ length: count }, (_, index) => {
    const start = top + index * pitch;
    return drawBar({ card, top: start, bottom: start + pitch - gap }, 0, card.stripePx);
  }).flat();
}

/** Draws triangles that point away from the edge of the card, at least two. */
function drawTeeth({ card, top, bottom }: Band): readonly PathStep[] {
  const scale = scaleOf(card);
  const length = bottom - top - 5 * scale;
  const count = Math.max(2, Math.floor(length / (1.3 * card.stripePx)));
  const pitch = length / count;
  const left = card.x + 0.5 * scale;
  return Array.from({ length: count }, (_, index): readonly PathStep[] => {
    const start = top + 2.5 * scale + index * pitch;
    return [["M", left, start], ["L", card.x + card.stripePx, start + pitch / 2], ["L", left, start + pitch], ["Z"]];
  }).flat();
}
