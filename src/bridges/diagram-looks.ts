import { THEMES } from "../colours/index.js";
import type { DiagramLook } from "./diagram.js";

/** Colours of a box, as `#RRGGBB`. */
export interface BoxColours {
  readonly fill: string;
  readonly edge: string;
  readonly text: string;
  /** Whether the edge is dashed, which shows that nobody answers for the unit. */
  readonly isDashed: boolean;
}

const { palette: LIGHT } = THEMES.light;

/** Colours of boxes in the light theme, by owner, in the order in which a diagram declares them. */
export const BOX_COLOURS: Readonly<Record<DiagramLook, BoxColours>> = {
  cio: coloursOf("cio"),
  cto: coloursOf("cto"),
  ciso: coloursOf("ciso"),
  other: coloursOf("other"),
  contested: { fill: LIGHT.card, edge: LIGHT.tones.alert, text: LIGHT.tones.ink, isDashed: false },
  none: { fill: LIGHT.card, edge: LIGHT.cardEdge, text: LIGHT.tones.ink, isDashed: false },
  unowned: { fill: LIGHT.card, edge: LIGHT.unownedEdge, text: LIGHT.tones.ink, isDashed: true },
  plain: { fill: LIGHT.neutralHead, edge: LIGHT.cardEdge, text: LIGHT.tones.ink, isDashed: false },
};

export const LINE_COLOUR = LIGHT.line;
export const DOTTED_COLOUR = LIGHT.tones.dotted;

function coloursOf(owner: "cio" | "cto" | "ciso" | "other"): BoxColours {
  const { tint, solid } = LIGHT.owners[owner];
  return { fill: tint, edge: solid, text: LIGHT.tones.ink, isDashed: false };
}

/** Returns the looks with their colours, in the order in which a diagram declares them. */
export function listLooks(): readonly (readonly [look: DiagramLook, colours: BoxColours])[] {
  return Object.entries(BOX_COLOURS) as [DiagramLook, BoxColours][];
}
