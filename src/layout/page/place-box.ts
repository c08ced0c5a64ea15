import type { Box, Point } from "../../model/layout.js";
import type { SizedBox } from "../content/sized-box.js";
import { transformBox } from "../content/transform.js";

/** Places a box with all its texts so that its top left corner is at a point. */
export function placeBox({ id, card: sized, attributes }: SizedBox, { x, y }: Point): Box {
  const { merged, ...rest } = attributes;
  const card = sized.setTexts();
  const box: Box = {
    node: id,
    x: 0,
    y: 0,
    width: card.widthPx,
    height: card.heightPx,
    ...rest,
    stripePx: card.stripePx,
    headHeightPx: card.headHeightPx,
    rows: card.rows,
    texts: card.texts,
    badges: card.badges,
    ...(card.people !== undefined && { people: card.people }),
    ...(card.portraits !== undefined && { portraits: card.portraits }),
    ...(merged !== undefined && { merged: { ...merged, texts: card.mergedTexts } }),
  };
  return transformBox(box, { scale: 1, x, y });
}
