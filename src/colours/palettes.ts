import type { Colour, Drawing } from "../model/drawing.js";
import type { Tone } from "../model/layout.js";
import type { StripeShape } from "../catalog/index.js";
import type { OwnColour, TechnologyOfficer } from "../model/queries.js";

/** The colours of an owner: the solid colour, text on it, the tint, text on the tint or on a card, and a badge. */
export interface OwnerColours {
  readonly solid: Colour;
  readonly onSolid: Colour;
  readonly tint: Colour;
  readonly onTint: Colour;
  /**
   * Fill of the badge with the officer's letters. By default, this is the solid colour; otherwise, the badge has an
   * edge in the solid colour.
   */
  readonly badge?: Colour;
}

/** All the colours of a chart. */
export interface Palette {
  readonly page: Colour;
  readonly card: Colour;
  readonly cardEdge: Colour;
  /** Fill of the cards of the company, boards and officers without a colour. */
  readonly neutralHead: Colour;
  /** Solid reporting lines. */
  readonly line: Colour;
  /** Text on the page and on plain or neutral cards. */
  readonly tones: Readonly<Record<Tone, Colour>>;
  readonly onAlert: Colour;
  /** Edge of a unit for which nobody answers. */
  readonly unownedEdge: Colour;
  readonly owners: Readonly<Record<TechnologyOfficer | "other", OwnerColours>>;
  /** Colours that the brand gives to officers other than the technology officers, in the order of the brand. */
  readonly further: ReadonlyMap<OwnColour, FurtherColours>;
}

export interface FurtherColours extends OwnerColours {
  readonly stripe: StripeShape;
}

/**
 * Colours chosen for contrast (text 4.5, graphics 3, WCAG 2.2) and to stay distinct for colour-blind readers. The
 * colours of CIO, CTO and CISO also differ in greyscale, where the shapes of the stripes and the letters help as well.
 */
export const LIGHT: Palette = {
  page: "#FFFFFF",
  card: "#FFFFFF",
  cardEdge: "#C3CAD4",
  neutralHead: "#E6EAEF",
  line: "#7A8594",
  tones: { ink: "#1A2230", muted: "#4E5968", alert: "#B3261E", dotted: "#8A3FA0" },
  onAlert: "#FFFFFF",
  unownedEdge: "#B9A88F",
  owners: {
    cio: { solid: "#16327F", onSolid: "#FFFFFF", tint: "#E9EEFA", onTint: "#16327F" },
    cto: { solid: "#D46F14", onSolid: "#150C02", tint: "#FDF0E3", onTint: "#8F4700" },
    ciso: { solid: "#0B6E63", onSolid: "#FFFFFF", tint: "#E2F4F1", onTint: "#0B655B" },
    other: { solid: "#87909B", onSolid: "#14181E", tint: "#F1F3F5", onTint: "#4E5968" },
  },
  further: new Map(),
};

/** Colours for a dark page, with the same minimum contrasts and distances as `LIGHT`. */
export const DARK: Palette = {
  page: "#0E131B",
  card: "#18202B",
  cardEdge: "#3A4655",
  neutralHead: "#2A3442",
  line: "#7E8A9A",
  tones: { ink: "#EEF2F7", muted: "#A9B4C2", alert: "#FF8A80", dotted: "#D79AE6" },
  onAlert: "#2B0503",
  unownedEdge: "#8C7B5E",
  owners: {
    cio: { solid: "#4F80FF", onSolid: "#060C1C", tint: "#141E38", onTint: "#9DBBFF" },
    cto: { solid: "#FFC078", onSolid: "#241300", tint: "#2E2012", onTint: "#FFC48D" },
    ciso: { solid: "#3CCBB4", onSolid: "#03211D", tint: "#0F2A29", onTint: "#6ADCCB" },
    other: { solid: "#808B9A", onSolid: "#0C1016", tint: "#1A212B", onTint: "#B5BFCB" },
  },
  further: new Map(),
};

/**
 * Greys only, for printers without colour, so that the printout looks like the screen. The greys of the three
 * technology officers differ as much as white paper allows. All three are darker than a card's edge, which is next to
 * the officer's stripe.
 */
export const PRINT: Palette = {
  page: "#FFFFFF",
  card: "#FFFFFF",
  cardEdge: "#B0B0B0",
  neutralHead: "#E4E4E4",
  line: "#6E6E6E",
  tones: { ink: "#111111", muted: "#444444", alert: "#000000", dotted: "#2E2E2E" },
  onAlert: "#FFFFFF",
  unownedEdge: "#8F8F8F",
  owners: {
    cio: { solid: "#0C0C0C", onSolid: "#FFFFFF", tint: "#E2E2E2", onTint: "#0C0C0C" },
    cto: { solid: "#808080", onSolid: "#000000", tint: "#F4F4F4", onTint: "#3D3D3D" },
    ciso: { solid: "#4C4C4C", onSolid: "#FFFFFF", tint: "#EBEBEB", onTint: "#3D3D3D" },
    // This solid grey is close to the CTO's solid grey. The badge therefore has a paler grey.
    other: { solid: "#909090", onSolid: "#000000", tint: "#F7F7F7", onTint: "#444444", badge: "#D4D4D4" },
  },
  further: new Map(),
};

/**
 * Lists the colours of a palette in groups, such as the colours of the page or of one officer; see `Drawing.shades`.
 */
export function listShades({
  page,
  card,
  cardEdge,
  neutralHead,
  line,
  tones,
  owners,
  further,
}: Palette): Drawing["shades"] {
  const { cio, cto, ciso, other } = owners;
  const listOwn = ({ solid, tint, onTint }: OwnerColours) => [solid, tint, onTint];
  return {
    page: [page, card, neutralHead, cardEdge, other.tint],
    ink: [tones.ink, tones.muted, line, other.solid, other.onTint],
    cio: listOwn(cio),
    cto: listOwn(cto),
    ciso: listOwn(ciso),
    ...Object.fromEntries([...further].map(([colour, own]) => [colour, listOwn(own)])),
  };
}
