import type { Shape, ShapeGroup } from "../model/drawing.js";
import type { NodeId } from "../model/graph.js";
import { STRIPE_GAP_PX } from "../model/layout.js";
import type { Box, BoxRow, PageLink } from "../model/layout.js";
import { drawBadge } from "./badges.js";
import { drawRowFrame } from "./change-edges.js";
import { chooseCardLook, chooseRowLook, drawCard } from "./cards.js";
import type { CardLook } from "./cards.js";
import { flipOnMirrored } from "./flip.js";
import { outlineBox, outlineMergedUnit, outlineRow } from "./outline.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { drawPerson } from "./people.js";
import { drawPortrait } from "./portraits.js";
import { growRect, makeRect, makeText } from "./shapes.js";
import type { StripedCard } from "./stripe-shapes.js";
import { drawStripe } from "./stripes.js";

/** XML ids and levels of the boxes on a page. */
export interface BoxEntries {
  /** XML ids. */
  readonly names: ReadonlyMap<NodeId, string>;
  /** Number of boxes above each box. */
  readonly levels: ReadonlyMap<NodeId, number>;
}

/** Draws one box as one group: card, stripe, glyph, texts, badges, the unit merged into it, and its rows. */
export function drawBox(box: Box, places: BoxEntries, pen: Pen): ShapeGroup {
  const look = chooseCardLook(box, pen);
  const level = places.levels.get(box.node) ?? 0;
  const groups = [
    ...(box.merged === undefined ? [] : [drawMergedUnit(box.merged, look, level, places)]),
    ...box.rows.map((row) => drawRow(row, level + 1 + (row.depth ?? 0), places, pen)),
  ];
  return {
    title: box.label,
    description: box.description,
    ...nameGroup(box.node, places),
    ...describeAnswer(box),
    ...(box.pageLink !== undefined && { linkToPage: box.pageLink.page }),
    outline: outlineBox(box, level),
    shapes: [
      ...drawCard(box, look, pen),
      ...drawBoxStripe(box, look, pen),
      ...(box.people === undefined ? [] : [drawPerson(box.people, look.tones.muted, box.isVacant, pen)]),
      ...box.texts.map((line) => makeText(line, look.tones[line.tone])),
      ...(box.portraits ?? []).flatMap((portrait) => drawPortrait(portrait, look, pen)),
      ...box.badges.flatMap((badge) => drawBadge(badge, look, pen)),
      ...(box.pageLink === undefined ? [] : drawPageLink(box.pageLink, pen)),
    ],
    ...(groups.length > 0 && { groups }),
  };
}

function drawBoxStripe(box: Box, look: CardLook, pen: Pen): readonly Shape[] {
  if (box.stripePx === 0) return [];
  // The stripe covers a plain edge, so that no grey shows beside the colour; it stays inside a dashed edge, which has
  // to remain visible.
  const by = (box.isBroken || box.isVacant ? -1.5 : 0.5) * pen.scale;
  const card = { cornerPx: look.cornerPx + by, stripePx: box.stripePx, ...growRect(box, by) };
  return flipOnMirrored(drawStripes(card, box, pen), box, pen);
}

/**
 * Draws a pill on the edge of the card. The pill has the colours of the page, because the link belongs to no officer.
 */
function drawPageLink(link: PageLink, pen: Pen): readonly Shape[] {
  const { page, tones } = pen.palette;
  const edge = scaleEdge({ stroke: tones.muted, strokeWidthPx: 1 }, pen);
  return [makeRect(link, { fill: page, ...edge }, link.height / 2), makeText(link.text, tones[link.text.tone])];
}

function drawRow(row: BoxRow, level: number, places: BoxEntries, pen: Pen): ShapeGroup {
  const { change } = row;
  const look = chooseRowLook(row, pen);
  return {
    title: row.label,
    description: row.description,
    ...nameGroup(row.node, places),
    ...describeAnswer(row),
    outline: outlineRow(row, level),
    shapes: [
      ...(change === undefined ? [] : [drawRowFrame(row, change, pen)]),
      ...drawRowStripe(row, pen),
      ...row.texts.map((line) => makeText(line, look.tones[line.tone])),
      ...row.badges.flatMap((badge) => drawBadge(badge, look, pen)),
    ],
  };
}

function drawRowStripe(row: BoxRow, pen: Pen): readonly Shape[] {
  const { stripeRect } = row;
  if (stripeRect === undefined) return [];
  const stripes = drawStripes({ cornerPx: 0, stripePx: stripeRect.width, ...stripeRect }, row, pen);
  return flipOnMirrored(stripes, stripeRect, pen);
}

/**
 * Draws the stripe of a box or row; if somebody else answered in the old state, also draws the stripe of the old state,
 * to the left of the new one.
 */
function drawStripes(
  card: StripedCard,
  { owner, stripe, stripeBefore }: Pick<Box, "owner" | "stripe" | "stripeBefore">,
  { palette, scale }: Pen,
): readonly Shape[] {
  if (stripeBefore === undefined) return drawStripe(card, owner, stripe, palette);
  const gap = STRIPE_GAP_PX * scale;
  const stripePx = (card.stripePx - gap) / 2;
  // The rounded corner of the card does not reach the second stripe.
  const second = { ...card, x: card.x + stripePx + gap, cornerPx: 0, stripePx };
  return [
    ...drawStripe({ ...card, stripePx }, stripeBefore.owner, stripeBefore.stripe, palette),
    ...drawStripe(second, owner, stripe, palette),
  ];
}

function drawMergedUnit(
  merged: NonNullable<Box["merged"]>,
  look: CardLook,
  level: number,
  places: BoxEntries,
): ShapeGroup {
  return {
    ...nameGroup(merged.node, places),
    // Only a unit without an officer is merged into the top box.
    data: { officer: "unowned", unit: merged.node },
    title: merged.label,
    outline: outlineMergedUnit(merged, level),
    shapes: merged.texts.map((line) => makeText(line, look.tones[line.tone])),
  };
}

function nameGroup(node: NodeId, { names }: BoxEntries): Pick<ShapeGroup, "id"> {
  const id = names.get(node);
  return id === undefined ? {} : { id };
}

/**
 * Returns the `data-` attributes that say who answers, on units and officers only; units also carry their id as it is
 * written in the file.
 */
function describeAnswer(box: Pick<Box, "kind" | "owner" | "node">): Pick<ShapeGroup, "data"> {
  switch (box.kind) {
    case "unit":
      return { data: { officer: box.owner, unit: box.node } };
    case "officer":
      return { data: { officer: box.owner } };
    case "company":
    case "post":
    case "committee":
      return {};
  }
}
