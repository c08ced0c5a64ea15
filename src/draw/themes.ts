import type { Colour } from "../model/drawing.js";
import type { Tone } from "../model/layout.js";
import type { TechnologyOfficer } from "../model/queries.js";

/** Inter is what the layout measured; the others are at most 4 % wider, which the layout leaves free. */
export const FONT_FAMILY = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** The four colours of an owner: full strength, text on it, pale ground, text on white or on the pale ground. */
export interface OwnerColours {
  readonly solid: Colour;
  readonly onSolid: Colour;
  readonly tint: Colour;
  readonly onTint: Colour;
}

export interface Theme {
  readonly page: Colour;
  readonly card: Colour;
  readonly cardEdge: Colour;
  /** Cards of other officers, the company and boards. */
  readonly neutralHead: Colour;
  /** Solid reporting lines. */
  readonly line: Colour;
  /** Text on the page and on plain or neutral cards. */
  readonly tones: Readonly<Record<Tone, Colour>>;
  readonly onAlert: Colour;
  /** Edge of a unit nobody answers for. */
  readonly unownedEdge: Colour;
  readonly owners: Readonly<Record<TechnologyOfficer | "other", OwnerColours>>;
}

/**
 * Chosen for contrast (text 4.5, graphics 3, WCAG 2.2) and for distance under colour blindness; CIO, CTO and
 * CISO also differ in greyscale, where the shape of the stripe and the letters say the rest.
 */
export const THEMES = {
  light: {
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
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof THEMES;
