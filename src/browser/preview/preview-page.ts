import type { ExploredCompany } from "../../model/explored.js";
import { unpackPortraits } from "../../model/portraits.js";
import type { PreviewSetup, PreviewState } from "../../model/preview.js";
import { readAddress, writeAddress } from "../address.js";
import type { DrawingOptions } from "../draw-page.js";
import { make } from "../elements.js";
import { Explorer } from "../explorer.js";
import { themeForViewer } from "../viewer-theme.js";
import { Banner } from "./banner.js";
import { ChangesView } from "./changes-view.js";
import { FindingsPanel } from "./findings-panel.js";
import { PREVIEW_STYLE } from "./preview-style.js";
import { StateReader } from "./state-reader.js";
import { openShadow } from "../shadow.js";

/** The page of one company: its chart, the findings of the checks, and the changes since the last commit. */
export class PreviewPage {
  readonly #host = make("div");
  readonly #chart = make("div", { class: "chart" });
  readonly #explorer = new Explorer(this.#chart, {}, writeAddress);
  readonly #banner = new Banner();
  readonly #findings = new FindingsPanel((entry) => void this.#goTo(entry));
  readonly #changes = new ChangesView();
  readonly #compare = make("button", { type: "button", "aria-pressed": "false" }, "Changes since the last commit");
  readonly #reader: StateReader;
  #isOpened = false;

  /** Puts the page into an element, and begins to show every change to the company's files. */
  constructor(element: Element, setup: PreviewSetup) {
    const root = openShadow(this.#host, PREVIEW_STYLE);
    const head = make("div", { class: "head" }, makeChooser(setup), this.#findings.button, this.#compare);
    const body = make("div", { class: "body" }, this.#chart, this.#changes.element, this.#findings.element);
    root.append(head, this.#banner.element, body);
    element.append(this.#host);
    this.#compare.hidden = true;
    this.#compare.addEventListener("click", () => void this.#switchTo(!this.#chart.hidden));
    addEventListener("hashchange", () => void this.#explorer.goTo(readAddress()));
    element.ownerDocument.addEventListener("keydown", this.#explorer.press);
    this.#reader = new StateReader(setup.shown, {
      received: (state) => this.#show(state),
      connected: (isConnected) => {
        this.#banner.showLost(!isConnected);
      },
    });
    this.#reader.start();
  }

  async #show(state: PreviewState): Promise<void> {
    const { explored, findings, isStale, isCommitted } = state;
    this.#banner.showState(state);
    this.#findings.show(findings);
    this.#explorer.showStale(isStale);
    this.#compare.hidden = !isCommitted;
    if (explored !== undefined && !(isStale && this.#isOpened)) {
      const options = readOptions(explored);
      this.#host.dataset.theme = options.theme === "dark" ? "dark" : "light";
      document.documentElement.dataset.theme = this.#host.dataset.theme;
      this.#explorer.adopt(options);
      await this.#explorer.show(explored.graph, findings, this.#isOpened ? {} : { state: readAddress() });
      this.#isOpened = true;
    }
    if (!this.#changes.element.hidden) await this.#changes.show(await this.#reader.askChanges());
  }

  /** Shows the chart, or what has changed in it. */
  async #switchTo(isComparing: boolean): Promise<void> {
    this.#compare.setAttribute("aria-pressed", String(isComparing));
    this.#changes.element.hidden = !isComparing;
    this.#chart.hidden = isComparing;
    if (isComparing) await this.#changes.show(await this.#reader.askChanges());
  }

  async #goTo(entry: string): Promise<void> {
    if (this.#chart.hidden) await this.#switchTo(false);
    await this.#explorer.goToEntry(entry);
    this.#chart.scrollIntoView({ block: "nearest" });
  }
}

/** Returns the options for drawing a company. */
function readOptions({ view, theme, brand, marks, words, photos }: ExploredCompany): DrawingOptions {
  const portraits = photos && unpackPortraits(photos);
  return { view, brand, marks, words, portraits, theme: themeForViewer(theme) };
}

/** Makes links to the pages of all companies. */
function makeChooser({ companies, shown }: PreviewSetup): HTMLElement {
  const links = companies.map(({ name, address }, at) =>
    at === shown - 1 ? make("span", { "aria-current": "page" }, name) : make("a", { href: address }, name),
  );
  return make("nav", { "aria-label": "Companies" }, ...links);
}
