import type { Shape } from "../model/drawing.js";
import type { Portrait } from "../model/layout.js";
import { PORTRAIT_DENSITY } from "../model/portraits.js";
import type { CardLook } from "./cards.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makeCircle, makeImage, makeText } from "./shapes.js";

/** Circles overlap, so each has an edge in the colour of its card. */
const EDGE_PX = 1.5;

/** Draws a person in a circle: the photograph, or else the initials. */
export function drawPortrait(portrait: Portrait, look: CardLook, pen: Pen): readonly Shape[] {
  const { x, y, sizePx, photo, name, initials } = portrait;
  const centre = { x: x + sizePx / 2, y: y + sizePx / 2 };
  const { ground, fill, text, edge } = chooseColours(look, pen);
  const stroke = scaleEdge({ stroke: edge, strokeWidthPx: EDGE_PX }, pen);
  const png = photo && pen.portraits?.at(photo, Math.ceil(sizePx * PORTRAIT_DENSITY));
  if (png === undefined) return [makeCircle(centre, sizePx / 2, { fill, ...stroke }), makeText(initials, text)];
  return [
    makeCircle(centre, sizePx / 2, { fill: ground, ...stroke }),
    makeImage({ x, y }, { sizePx, png, alt: `Photo of ${name}` }),
  ];
}

/**
 * Chooses colours that stand out from the card: on a card in the full colour of an officer, the colours of text and
 * background are exchanged.
 */
function chooseColours(look: CardLook, { palette }: Pen) {
  switch (look.ground) {
    case "solid":
      return { ground: look.fill, fill: look.tones.ink, text: look.fill, edge: look.tones.ink };
    case "neutral":
      return { ground: palette.card, fill: palette.card, text: look.tones.muted, edge: palette.cardEdge };
    case "plain":
      return { ground: palette.card, fill: palette.neutralHead, text: look.tones.muted, edge: palette.cardEdge };
  }
}
