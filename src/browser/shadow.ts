/**
 * Returns a new shadow root with the styles `css`. These styles do not affect the page around it, and the styles of the
 * page do not affect the shadow root.
 */
export function openShadow(host: HTMLElement, css: string): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  root.adoptedStyleSheets = [style];
  return root;
}
