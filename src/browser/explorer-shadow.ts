import { EXPLORER_STYLE } from "./explorer-style.js";

/** Returns a new shadow root with the style of a chart to explore; page and chart then do not affect each other. */
export function openShadow(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(EXPLORER_STYLE);
  root.adoptedStyleSheets = [style];
  return root;
}
