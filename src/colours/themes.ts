import type { ThemeName } from "../model/settings.js";
import { DARK, LIGHT, PRINT } from "./palettes.js";
import type { Palette } from "./palettes.js";

/**
 * Fonts of drawings. The layout measures Inter; the other fonts are at most 4 % wider, and wrapping leaves that much
 * room.
 */
export const FONT_FAMILY = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

export interface Theme {
  readonly palette: Palette;
  /** Palette for viewers who prefer a dark screen, in formats that can follow that preference. */
  readonly darkPalette?: Palette;
  /** Whether an organisation's own colours apply; they do not in a theme that consists of greys only. */
  readonly takesBrand: boolean;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { palette: LIGHT, takesBrand: true },
  dark: { palette: DARK, takesBrand: true },
  print: { palette: PRINT, takesBrand: false },
  auto: { palette: LIGHT, darkPalette: DARK, takesBrand: true },
};
