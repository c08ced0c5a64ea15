import type { ThemeName } from "../model/settings.js";
import { DARK, LIGHT, PRINT } from "./palettes.js";
import type { Palette } from "./palettes.js";

/**
 * Fonts of drawings. The layout measures text in Inter. The other fonts are at most 4 % wider, and wrapped lines leave
 * that much room.
 */
export const FONT_FAMILY = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

export interface Theme {
  readonly palette: Palette;
  /** Palette for viewers who prefer a dark screen, in formats that can follow that preference. */
  readonly darkPalette?: Palette;
  /** Whether a company's own colours apply. They do not apply in a theme of greys. */
  readonly takesBrand: boolean;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { palette: LIGHT, takesBrand: true },
  dark: { palette: DARK, takesBrand: true },
  print: { palette: PRINT, takesBrand: false },
  auto: { palette: LIGHT, darkPalette: DARK, takesBrand: true },
};
