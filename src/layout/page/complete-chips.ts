import type { Badge, Box } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { completeChipText } from "../content/officer-chips.js";
import { setLine } from "../text/text-column.js";
import type { PageLinks } from "./paged-view.js";

/** Completes the chips of a card, which stand for officers collapsed into it, with the page that shows each officer. */
export function completeChips(box: Box, homes: PageLinks["homes"], measure: TextMeasure): Box {
  if (!box.badges.some(({ standsFor }) => standsFor !== undefined)) return box;
  return { ...box, badges: box.badges.map((badge) => completeChip(badge, homes, measure)) };
}

function completeChip(badge: Badge, homes: PageLinks["homes"], measure: TextMeasure): Badge {
  const { standsFor, text } = badge;
  if (standsFor === undefined) return badge;
  const words = completeChipText(text.text, homes.get(standsFor));
  const style = { sizePx: text.sizePx, lineHeightPx: text.sizePx, weight: text.weight };
  const line = setLine(words, { x: text.x, y: 0 }, style, measure, { tone: text.tone, anchor: text.anchor });
  return { ...badge, text: { ...line, y: text.y } };
}
