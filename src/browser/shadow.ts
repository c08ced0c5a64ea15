/** Returns a new shadow root with styles of its own, so that they and those of the page around it do not mix. */
export function openShadow(host: HTMLElement, css: string): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(css);
  root.adoptedStyleSheets = [style];
  return root;
}
