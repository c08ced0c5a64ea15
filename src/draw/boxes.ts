import type { Shape, ShapeGroup } from "../model/drawing.js";
import type { NodeId } from "../model/graph.js";
import type { Box } from "../model/layout.js";
import { drawBadge } from "./badges.js";
import { chooseCardLook, drawCard } from "./cards.js";
import type { CardLook } from "./cards.js";
import { drawPerson } from "./people.js";
import { growRect, makeText } from "./shapes.js";
import { drawStripe } from "./stripes.js";
import type { Theme } from "./themes.js";

/** One box as one group: card, stripe, glyph, texts, badges, and inside it the unit merged into it. */
export function drawBox(box: Box, names: ReadonlyMap<NodeId, string>, theme: Theme): ShapeGroup {
  const look = chooseCardLook(box, theme);
  return {
    ...nameGroup(box.node, names),
    ...describeAnswer(box),
    title: box.label,
    description: box.description,
    shapes: [
      ...drawCard(box, look, theme),
      ...drawBoxStripe(box, look, theme),
      ...(box.people === undefined ? [] : [drawPerson(box.people, look.tones.muted, box.isVacant)]),
      ...box.texts.map((line) => makeText(line, look.tones[line.tone])),
      ...box.badges.flatMap((badge) => drawBadge(badge, look, theme)),
    ],
    ...(box.merged !== undefined && { groups: [drawMergedUnit(box.merged, look, names)] }),
  };
}

function drawBoxStripe(box: Box, look: CardLook, theme: Theme): readonly Shape[] {
  if (box.kind !== "unit") return [];
  // Over a plain edge, so that none of its grey is left beside the colour; inside a dashed one, which must show.
  const by = box.isBroken || box.isVacant ? -1.5 : 0.5;
  return drawStripe({ ...growRect(box, by), cornerPx: look.cornerPx + by }, box.owner, box.stripe, theme);
}

function drawMergedUnit(
  merged: NonNullable<Box["merged"]>,
  look: CardLook,
  names: ReadonlyMap<NodeId, string>,
): ShapeGroup {
  return {
    ...nameGroup(merged.node, names),
    // Only a unit without an officer is merged into the top box.
    data: { officer: "unowned", unit: merged.node },
    title: merged.label,
    shapes: merged.texts.map((line) => makeText(line, look.tones[line.tone])),
  };
}

function nameGroup(node: NodeId, names: ReadonlyMap<NodeId, string>): Pick<ShapeGroup, "id"> {
  const id = names.get(node);
  return id === undefined ? {} : { id };
}

/** Only units and officers say who answers; the id as written stands on units. */
function describeAnswer(box: Box): Pick<ShapeGroup, "data"> {
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
