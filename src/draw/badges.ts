import type { Paint, Shape } from "../model/drawing.js";
import type { Badge } from "../model/layout.js";
import type { CardLook } from "./cards.js";
import { makeRect, makeText } from "./shapes.js";
import type { Theme } from "./themes.js";

const TAG_CORNER_PX = 3;

/** The letters of an officer in a pill, or a word in a box; always two shapes. The look, not the tone, gives colours. */
export function drawBadge(badge: Badge, look: CardLook, theme: Theme): readonly Shape[] {
  const { corner, paint, text } = chooseBadgeLook(badge, look, theme);
  return [makeRect(badge, paint, corner), makeText(badge.text, text)];
}

interface BadgeLook {
  readonly corner: number;
  readonly paint: Paint;
  readonly text: string;
}

function chooseBadgeLook(badge: Badge, look: CardLook, theme: Theme): BadgeLook {
  const isOnSolid = look.ground === "solid";
  const colours = theme.owners[badge.owner];
  const pill = badge.height / 2;
  switch (badge.look) {
    case "solid":
      return isOnSolid
        ? { corner: pill, paint: { fill: colours.onSolid }, text: colours.solid }
        : { corner: pill, paint: { fill: colours.solid }, text: colours.onSolid };
    case "outlined":
      return {
        corner: pill,
        paint: { fill: theme.card, stroke: colours.solid, strokeWidthPx: 1.2 },
        text: colours.onTint,
      };
    case "tag": {
      const tone = look.tones.muted;
      return { corner: TAG_CORNER_PX, paint: { fill: "none", stroke: tone, strokeWidthPx: 0.8 }, text: tone };
    }
    case "alert-tag":
      return isOnSolid
        ? { corner: TAG_CORNER_PX, paint: { fill: theme.card }, text: theme.tones.alert }
        : { corner: TAG_CORNER_PX, paint: { fill: theme.tones.alert }, text: theme.onAlert };
  }
}
