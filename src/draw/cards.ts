import type { Colour, Paint, Shape } from "../model/drawing.js";
import type { Box, BoxRow, Tone } from "../model/layout.js";
import { isOwnColour, isTechnologyOfficer } from "../model/queries.js";
import { coloursOf } from "../colours/index.js";
import type { OwnerColours, Palette } from "../colours/index.js";
import { chooseChangeEdge, GHOST_EDGE } from "./change-edges.js";
import { scaleEdge } from "./pen.js";
import type { Pen } from "./pen.js";
import { growRect, makePath, makeRect } from "./shapes.js";

/** Look of an empty card, or of the empty head of a card with rows. */
export interface CardLook {
  /** Background: `solid` for technology officers, `neutral` for other officers, the company and boards. */
  readonly ground: "solid" | "neutral" | "plain";
  readonly fill: Colour;
  readonly cornerPx: number;
  /** Text colours that can be read on the fill. */
  readonly tones: Readonly<Record<Tone, Colour>>;
}

export const VACANT_EDGE = { strokeWidthPx: 1.4, dash: [5, 3] } as const;
const BROKEN_EDGE = { strokeWidthPx: 1.6, dash: [5, 3] } as const;

const CORNER_PX = 6;
/** Corner radius of assistants and committees, which stand beside their manager and not in the reporting line. */
const BESIDE_CORNER_PX = 12;
/** Gap between the edge of a solid card and the dashes inside or around it. */
const BORDER_GAP_PX = 3;

export function chooseCardLook(box: Box, { palette, scale }: Pen): CardLook {
  if (box.change?.isGhost === true) {
    const tones = { ...palette.tones, ink: palette.tones.muted };
    return { ground: "plain", fill: palette.page, cornerPx: CORNER_PX * scale, tones };
  }
  const solid = findSolidColours(box, palette);
  const isBeside = box.isBeside || box.kind === "committee";
  if (solid !== undefined) {
    const text = solid.onSolid;
    const tones = { ink: text, muted: text, alert: text, dotted: text };
    return { ground: "solid", fill: solid.solid, cornerPx: CORNER_PX * scale, tones };
  }
  if (isHead(box))
    return { ground: "neutral", fill: chooseHeadFill(box, palette), cornerPx: CORNER_PX * scale, tones: palette.tones };
  const cornerPx = (isBeside ? BESIDE_CORNER_PX : CORNER_PX) * scale;
  return { ground: "plain", fill: palette.card, cornerPx, tones: palette.tones };
}

/** Returns the look of the background of rows, which does not depend on the head of the card. */
export function chooseRowLook({ change }: Pick<BoxRow, "change">, { palette, scale }: Pen): CardLook {
  const { tones } = palette;
  const shown = change?.isGhost === true ? { ...tones, ink: tones.muted } : tones;
  return { ground: "plain", fill: palette.card, cornerPx: CORNER_PX * scale, tones: shown };
}

/**
 * Draws the card, the background of its head if rows follow, and a second border where the edge of a solid card cannot
 * show that a post is vacant, that a reporting line is cut or that the box changed.
 */
export function drawCard(box: Box, look: CardLook, pen: Pen): readonly Shape[] {
  const edge = scaleEdge(chooseEdge(box, look, pen), pen);
  if (box.rows.length === 0)
    return [makeRect(box, { fill: look.fill, ...edge }, look.cornerPx), ...drawBorder(box, look, pen)];
  return [
    makeRect(box, { fill: pen.palette.card, ...edge }, look.cornerPx),
    drawHead(box, look, pen),
    ...drawBorder(box, look, pen),
  ];
}

/** Draws the head of a card with rows: a background of its own or, on a plain card, a hairline below the head. */
function drawHead(box: Box, look: CardLook, pen: Pen): Shape {
  const bottom = box.y + box.headHeightPx;
  const right = box.x + box.width;
  const radius = look.cornerPx;
  if (look.ground === "plain") {
    const [start, end] = pen.isMirrored === true ? [box.x, right - box.stripePx] : [box.x + box.stripePx, right];
    return makePath(
      [
        ["M", start, bottom],
        ["H", end],
      ],
      { fill: "none", ...scaleEdge({ stroke: pen.palette.cardEdge, strokeWidthPx: 1 }, pen) },
    );
  }
  return makePath(
    [
      ["M", box.x, bottom],
      ["V", box.y + radius],
      ["A", radius, radius, 0, 0, 1, box.x + radius, box.y],
      ["H", right - radius],
      ["A", radius, radius, 0, 0, 1, right, box.y + radius],
      ["V", bottom],
      ["Z"],
    ],
    { fill: look.fill, ...scaleEdge(chooseEdge({ ...box, isVacant: false, isBroken: false }, look, pen), pen) },
  );
}

/** Draws dashes around or inside a solid card, because its own edge has the colour of its fill. */
function drawBorder(box: Box, look: CardLook, pen: Pen): readonly Shape[] {
  if (look.ground !== "solid") return [];
  const border = (rect: Parameters<typeof growRect>[0], byPx: number, edge: Omit<Paint, "fill">) => {
    const by = byPx * pen.scale;
    return [makeRect(growRect(rect, by), { fill: "none", ...scaleEdge(edge, pen) }, look.cornerPx + by)];
  };
  if (box.isBroken) return border(box, BORDER_GAP_PX, { stroke: pen.palette.tones.alert, ...BROKEN_EDGE });
  if (box.change !== undefined)
    return border(box, BORDER_GAP_PX, chooseChangeEdge(box.change.kind, pen.palette.tones.ink));
  if (!box.isVacant) return [];
  const head = box.rows.length === 0 ? box : { ...box, height: box.headHeightPx };
  return border(head, -BORDER_GAP_PX, { stroke: look.tones.ink, ...VACANT_EDGE });
}

/** Returns the edge of a card in px at scale 1. */
function chooseEdge(box: Box, look: CardLook, { palette }: Pen): Omit<Paint, "fill"> {
  if (look.ground === "solid") return { stroke: look.fill, strokeWidthPx: 1 };
  if (box.isBroken) return { stroke: palette.tones.alert, ...BROKEN_EDGE };
  if (box.change?.isGhost === true) return { stroke: palette.tones.muted, ...GHOST_EDGE };
  if (box.change !== undefined)
    return { ...(box.isVacant && VACANT_EDGE), ...chooseChangeEdge(box.change.kind, palette.tones.ink) };
  if (box.isVacant) return { stroke: palette.tones.muted, ...VACANT_EDGE };
  if (box.kind === "committee" && box.isBeside) {
    return { stroke: palette.line, strokeWidthPx: 1.2, dash: [0.1, 3], roundCaps: true };
  }
  if (box.kind === "unit" && box.owner === "unowned") return { stroke: palette.unownedEdge, strokeWidthPx: 1 };
  return { stroke: palette.cardEdge, strokeWidthPx: 1 };
}

function findSolidColours(box: Box, palette: Palette): OwnerColours | undefined {
  return box.kind === "officer" && isTechnologyOfficer(box.owner) ? palette.owners[box.owner] : undefined;
}

/**
 * Chooses the fill of a neutral card. Further officers who have a colour get a tint of it, which is paler than the
 * cards of the three technology officers and differs from the cards of officers without a colour.
 */
function chooseHeadFill({ kind, stripe: [colour] }: Box, palette: Palette): Colour {
  return kind === "officer" && colour !== undefined && isOwnColour(colour)
    ? coloursOf(palette, colour).tint
    : palette.neutralHead;
}

function isHead(box: Box): boolean {
  switch (box.kind) {
    case "company":
    case "officer":
      return true;
    case "committee":
      return !box.isBeside;
    case "unit":
    case "post":
      return false;
  }
}
