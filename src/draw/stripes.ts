import type { Colour, PathStep, Shape } from "../model/drawing.js";
import type { OfficerColour, Owner } from "../model/queries.js";
import { coloursOf, stripeShapeOf } from "../colours/index.js";
import type { Palette } from "../colours/index.js";
import { makePath } from "./shapes.js";
import { cornerDepth, scaleOf, shapeStripe } from "./stripe-shapes.js";
import type { StripedCard } from "./stripe-shapes.js";

/** Gap between the parts of a contested stripe. */
const SPLIT_PX = 2;
const HATCH_PITCH_PX = 4;

/**
 * Draws the stripe that says who answers: one path for each owner, top to bottom, in the owner's own shape, so that
 * owners can be told apart in greyscale. A unit for which nobody answers has a hatched stripe; a unit with `officer:
 * none` has no stripe.
 */
export function drawStripe(
  card: StripedCard,
  owner: Owner,
  owners: readonly OfficerColour[],
  palette: Palette,
): readonly Shape[] {
  if (owner === "unowned") return [drawHatch(card, palette.tones.muted)];
  if (owner === "none") return [];
  const split = SPLIT_PX * scaleOf(card);
  const part = (card.height + split) / owners.length;
  return owners.map((officer, index) => {
    const top = card.y + index * part;
    const band = { card, top, bottom: top + part - split };
    return makePath(shapeStripe(stripeShapeOf(palette, officer), band), { fill: coloursOf(palette, officer).solid });
  });
}

/** Draws diagonals rising to the right as one stroked path; the last one ends at the card's lower edge. */
function drawHatch(card: StripedCard, colour: Colour): Shape {
  const scale = scaleOf(card);
  const left = card.x + scale;
  const right = card.x + card.stripePx;
  const rise = right - left;
  const highest = card.y + 1.5 * scale + rise;
  const lowest = card.y + card.height - Math.max(1.5 * scale, cornerDepth(card, left) + 0.7 * scale);
  const lines: PathStep[] = [];
  for (let y = highest; y < lowest + 0.6 * rise; y += HATCH_PITCH_PX * scale) {
    const start = Math.max(0, y - lowest);
    lines.push(["M", left + start, y - start], ["L", right, y - rise]);
  }
  return makePath(lines, { fill: "none", stroke: colour, strokeWidthPx: 1.3 * scale });
}
