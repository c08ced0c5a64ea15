import type { Paint, Shape } from "../model/drawing.js";
import type { Badge } from "../model/layout.js";
import type { CardLook } from "./cards.js";
import { coloursOf } from "../colours/index.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { makeRect, makeText } from "./shapes.js";

const TAG_CORNER_PX = 3;

/**
 * Draws an officer's letters in a pill, or a word in a box; the result is always two shapes. The colours follow from
 * the badge's look, not from its tone.
 */
export function drawBadge(badge: Badge, look: CardLook, pen: Pen): readonly Shape[] {
  const { corner, paint, text } = chooseBadgeLook(badge, look, pen);
  return [makeRect(badge, scaleEdge(paint, pen), corner), makeText(badge.text, text)];
}

interface BadgeLook {
  readonly corner: number;
  readonly paint: Paint;
  readonly text: string;
}

function chooseBadgeLook(badge: Badge, look: CardLook, { palette, scale }: Pen): BadgeLook {
  const isOnSolid = look.ground === "solid";
  const colours = coloursOf(palette, badge.owner);
  const pill = badge.height / 2;
  const tagCorner = TAG_CORNER_PX * scale;
  switch (badge.look) {
    case "solid":
      if (colours.badge !== undefined)
        return {
          corner: pill,
          paint: { fill: colours.badge, stroke: colours.solid, strokeWidthPx: 1 },
          text: colours.onSolid,
        };
      return isOnSolid
        ? { corner: pill, paint: { fill: colours.onSolid }, text: colours.solid }
        : { corner: pill, paint: { fill: colours.solid }, text: colours.onSolid };
    case "outlined":
      return {
        corner: pill,
        paint: { fill: palette.card, stroke: colours.solid, strokeWidthPx: 1.2 },
        text: colours.onTint,
      };
    case "tag": {
      const tone = look.tones.muted;
      return { corner: tagCorner, paint: { fill: "none", stroke: tone, strokeWidthPx: 0.8 }, text: tone };
    }
    case "change":
      return isOnSolid
        ? { corner: tagCorner, paint: { fill: palette.card }, text: palette.tones.ink }
        : { corner: tagCorner, paint: { fill: palette.tones.ink }, text: palette.page };
    case "alert-tag":
      return isOnSolid
        ? { corner: tagCorner, paint: { fill: palette.card }, text: palette.tones.alert }
        : { corner: tagCorner, paint: { fill: palette.tones.alert }, text: palette.onAlert };
  }
}
