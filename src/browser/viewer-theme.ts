import type { ThemeName } from "../model/settings.js";

/** Returns the theme in which a page is drawn: `auto` becomes the one that the viewer's system has now. */
export function themeForViewer(theme: ThemeName = "light"): Exclude<ThemeName, "auto"> {
  if (theme !== "auto") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
