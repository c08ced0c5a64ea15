import type { PreviewedChanges } from "../../model/preview.js";
import { drawPages, parseSvg } from "../draw-page.js";
import { make, makeButton } from "../elements.js";
import { EXPLORER_STYLE } from "../explorer-style.js";
import { sizeOf } from "../shown.js";
import { ZoomPane } from "../zoom-pane.js";

/** Distance by which an arrow key moves the picture, in px of the picture. */
const STEP_PX = 80;
const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [STEP_PX, 0],
  ArrowRight: [-STEP_PX, 0],
  ArrowUp: [0, STEP_PX],
  ArrowDown: [0, -STEP_PX],
};

/** The picture of what has changed since the last commit, in a pane of its own. */
export class ChangesView {
  readonly element = make("div", { class: "changes", hidden: "" });
  readonly #host = make("div");
  readonly #pane = new ZoomPane(() => undefined);
  readonly #message = make("p", { class: "trail", role: "status" });
  #size: { readonly width: number; readonly height: number } | undefined;
  #latest = 0;

  constructor() {
    const root = this.#host.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(EXPLORER_STYLE);
    root.adoptedStyleSheets = [style];
    this.#pane.element.tabIndex = 0;
    this.#pane.element.setAttribute("role", "group");
    this.#pane.element.setAttribute("aria-label", "Changes since the last commit; arrow keys move the picture");
    this.#pane.element.addEventListener("keydown", this.#press);
    root.append(this.#makeBar(), this.#message, this.#pane.element);
    this.element.append(this.#host);
  }

  /** Draws changes; the part of the picture that is in view stays the same. */
  async show(changes: PreviewedChanges): Promise<void> {
    const call = ++this.#latest;
    if (changes.kind === "trouble") {
      this.#message.textContent = changes.trouble;
      this.#pane.layer.replaceChildren();
      return;
    }
    const { graph, view, theme, brand } = changes.drawn;
    const isDark = theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    const look = { brand, theme: theme === "auto" ? (isDark ? ("dark" as const) : ("light" as const)) : theme };
    const [page] = await drawPages(graph, { view, ...look, changes: changes.changes });
    if (call !== this.#latest || page === undefined) return;
    this.#host.dataset.theme = isDark ? "dark" : "light";
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
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const [x, y] = step;
    this.#pane.hold({ x, y }, { x: 0, y: 0 });
  };
}
