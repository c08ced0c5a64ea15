import type { Colour, Paint, Shape } from "../model/drawing.js";
import type { Box, Tone } from "../model/layout.js";
import type { TechnologyOfficer } from "../model/queries.js";
import { growRect, makeRect } from "./shapes.js";
import type { OwnerColours, Theme } from "./themes.js";

/** How a card looks before anything is written on it. */
export interface CardLook {
  /** `solid`: full in the officer's colour. `neutral`: other officers, the company, boards. */
  readonly ground: "solid" | "neutral" | "plain";
  readonly fill: Colour;
  readonly cornerPx: number;
  /** Text colours that can be read on the fill. */
  readonly tones: Readonly<Record<Tone, Colour>>;
}

const VACANT_EDGE = { strokeWidthPx: 1.4, dash: [5, 3] } as const;
const BROKEN_EDGE = { strokeWidthPx: 1.6, dash: [5, 3] } as const;

const CORNER_PX = 6;
/** Assistants and committees: beside the line, not in it. */
const ASIDE_CORNER_PX = 12;

export function chooseCardLook(box: Box, theme: Theme): CardLook {
  const solid = findSolidColours(box, theme);
  const cornerPx = box.isAside || box.kind === "committee" ? ASIDE_CORNER_PX : CORNER_PX;
  if (solid !== undefined) {
    const text = solid.onSolid;
    const tones = { ink: text, muted: text, alert: text, dotted: text };
    return { ground: "solid", fill: solid.solid, cornerPx, tones };
  }
  if (isHead(box)) return { ground: "neutral", fill: theme.neutralHead, cornerPx: CORNER_PX, tones: theme.tones };
  return { ground: "plain", fill: theme.card, cornerPx, tones: theme.tones };
}

/** The card itself, and a second outline where its own edge cannot be told from its fill. */
export function drawCard(box: Box, look: CardLook, theme: Theme): readonly Shape[] {
  if (look.ground !== "solid") return [makeRect(box, { fill: look.fill, ...chooseEdge(box, theme) }, look.cornerPx)];
  const card = makeRect(box, { fill: look.fill, stroke: look.fill, strokeWidthPx: 1 }, look.cornerPx);
  const outline = (by: number, edge: Omit<Paint, "fill">) =>
    makeRect(growRect(box, by), { fill: "none", ...edge }, look.cornerPx + by);
  if (box.isBroken) return [card, outline(3, { stroke: theme.tones.alert, ...BROKEN_EDGE })];
  if (box.isVacant) return [card, outline(-3, { stroke: look.tones.ink, ...VACANT_EDGE })];
  return [card];
}

function chooseEdge(box: Box, theme: Theme): Omit<Paint, "fill"> {
  if (box.isBroken) return { stroke: theme.tones.alert, ...BROKEN_EDGE };
  if (box.isVacant) return { stroke: theme.tones.muted, ...VACANT_EDGE };
  if (box.kind === "committee" && box.isAside) {
    return { stroke: theme.line, strokeWidthPx: 1.2, dash: [0.1, 3], roundCaps: true };
  }
  if (box.kind === "unit" && box.owner === "unowned") return { stroke: theme.unownedEdge, strokeWidthPx: 1 };
  return { stroke: theme.cardEdge, strokeWidthPx: 1 };
}

function findSolidColours(box: Box, theme: Theme): OwnerColours | undefined {
  return box.kind === "officer" && isTechnologyOfficer(box.owner) ? theme.owners[box.owner] : undefined;
}

function isTechnologyOfficer(owner: Box["owner"]): owner is TechnologyOfficer {
  return owner === "cio" || owner === "cto" || owner === "ciso";
}

function isHead(box: Box): boolean {
  switch (box.kind) {
    case "company":
    case "officer":
      return true;
    case "committee":
      return !box.isAside;
    case "unit":
    case "post":
      return false;
  }
}
