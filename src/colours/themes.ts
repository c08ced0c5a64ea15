import type { ThemeName } from "../model/settings.js";
import { DARK, LIGHT, PRINT } from "./palettes.js";
import type { Palette } from "./palettes.js";

/** Inter is what the layout measured; the others are at most 4 % wider, which the layout leaves free. */
export const FONT_FAMILY = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

export interface Theme {
  readonly palette: Palette;
  /** Where the viewer prefers a dark screen, in formats that can follow. */
  readonly darkPalette?: Palette;
  /** Without, an organisation's own colours are left out: greys have to stay greys. */
  readonly takesBrand: boolean;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { palette: LIGHT, takesBrand: true },
  dark: { palette: DARK, takesBrand: true },
  print: { palette: PRINT, takesBrand: false },
  auto: { palette: LIGHT, darkPalette: DARK, takesBrand: true },
};
