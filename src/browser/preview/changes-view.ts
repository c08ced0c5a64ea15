import type { PreviewedChanges } from "../../model/preview.js";
import { drawPages, parseSvg } from "../draw-page.js";
import { make, makeButton } from "../elements.js";
import { EXPLORER_STYLE } from "../explorer-style.js";
import { sizeOf } from "../shown.js";
import { themeForViewer } from "../viewer-theme.js";
import { ZoomPane } from "../zoom-pane.js";
import { openShadow } from "../shadow.js";

/** The picture of what has changed since the last commit, in a pane of its own. */
export class ChangesView {
  readonly element = make("div", { class: "changes", hidden: "" });
  readonly #host = make("div");
  readonly #pane = new ZoomPane(() => undefined);
  readonly #message = make("p", { class: "trail", role: "status" });
  #size: { readonly width: number; readonly height: number } | undefined;
  #latest = 0;

  constructor() {
    const root = openShadow(this.#host, EXPLORER_STYLE);
    this.#pane.element.tabIndex = 0;
    this.#pane.element.setAttribute("role", "group");
    this.#pane.element.setAttribute("aria-label", "Changes since the last commit; arrow keys move the picture");
    this.#pane.element.addEventListener("keydown", this.#press);
    root.append(this.#makeBar(), this.#message, this.#pane.element);
    this.element.append(this.#host);
  }

  /**
   * Draws changes. The first picture is fitted into the pane; later pictures keep the scale and the position of the
   * pane.
   */
  async show(changes: PreviewedChanges): Promise<void> {
    const call = ++this.#latest;
    if (changes.kind === "trouble") {
      this.#message.textContent = changes.trouble;
      this.#pane.layer.replaceChildren();
      return;
    }
    const { graph, view, brand } = changes.drawn;
    const theme = themeForViewer(changes.drawn.theme);
    const [page] = await drawPages(graph, { view, brand, theme, changes: changes.changes });
    if (call !== this.#latest || page === undefined) return;
    this.#host.dataset.theme = theme === "dark" ? "dark" : "light";
    this.#message.textContent = "";
    this.#pane.layer.replaceChildren(parseSvg(page.svg, document));
    const isFirst = this.#size === undefined;
    this.#size = sizeOf(page.layout);
    if (isFirst) this.#pane.fit(this.#size, true);
  }

  #makeBar(): HTMLElement {
    return make(
      "div",
      { class: "bar", role: "toolbar", "aria-label": "Picture of the changes" },
      makeButton("−", "Smaller", () => {
        this.#pane.step(-1);
      }),
      makeButton("+", "Larger", () => {
        this.#pane.step(1);
      }),
      makeButton("Fit", "Show the whole picture", () => {
        if (this.#size !== undefined) this.#pane.fit(this.#size);
      }),
      makeButton("100 %", "Show at full size", () => {
        this.#pane.scaleToFull();
      }),
    );
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (this.#pane.moveWith(event)) event.preventDefault();
  };
}
