import { VIEW_KINDS } from "../model/view.js";
import type { ViewKind } from "../model/view.js";
import { make, makeButton } from "./elements.js";
import type { PageState } from "./page-state.js";

const VIEW_NAMES: Readonly<Record<ViewKind, string>> = { chart: "Chart", matrix: "Matrix", roles: "Roles" };

/** Functions that the bar above a chart calls when a reader asks for something. */
export interface BarRequests {
  readonly search: (text: string) => void;
  readonly nextHit: (steps: 1 | -1) => void;
  /** Moves the focus from the search to the list of hits. */
  readonly enterHits: () => void;
  readonly zoom: (steps: number) => void;
  readonly fit: () => void;
  readonly fullSize: () => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
  readonly view: (kind: ViewKind) => void;
  readonly lens: () => void;
}

/**
 * A choice in the list of lenses. A lens fades all boxes except those of one officer, or those of units in one state.
 */
export interface LensChoice {
  readonly id: string;
  readonly name: string;
}

/** The bar above a chart: search, lens, and the size of the picture. */
export class Toolbar {
  readonly #search = make("input", {
    type: "search",
    placeholder: "Who answers for …? A task, team or name",
    "aria-label": "Search names, titles and areas",
  });
  readonly #count = make("output", { class: "count" });
  readonly #lens = make("select", { "aria-label": "Show what one officer answers for" });
  readonly #view = make("select", { "aria-label": "View" });
  /** Controls that act on boxes, which only a chart has. */
  readonly #ofBoxes: readonly (HTMLButtonElement | HTMLSelectElement)[];
  readonly element: HTMLElement;

  constructor(requests: BarRequests) {
    this.#search.addEventListener("input", () => {
      requests.search(this.#search.value);
    });
    this.#search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return;
      event.preventDefault();
      if (event.key === "ArrowDown") requests.enterHits();
      else requests.nextHit(event.shiftKey ? -1 : 1);
    });
    this.#lens.addEventListener("change", requests.lens);
    this.#view.append(...VIEW_KINDS.map((kind) => make("option", { value: kind }, VIEW_NAMES[kind])));
    this.#view.addEventListener("change", () => {
      const kind = VIEW_KINDS.find((one) => one === this.#view.value);
      if (kind === undefined) return;
      this.showView(kind);
      requests.view(kind);
    });
    const foldings = makeFoldings(requests);
    this.#ofBoxes = [this.#lens, ...foldings];
    this.element = make(
      "div",
      { class: "bar", role: "toolbar", "aria-label": "Chart" },
      make("div", { class: "find" }, this.#search, this.#count, make("kbd", { "aria-hidden": "true" }, "/")),
      make("div", { class: "acts" }, this.#view, this.#lens, ...makeScalings(requests), ...foldings),
    );
  }

  focusSearch(): void {
    this.#search.focus();
  }

  /** Shows the number of the current hit and the number of all hits. Shows nothing if the search is empty. */
  tellHits(at: number, hits: number): void {
    const all = hits === 0 ? "no hit" : hits === 1 ? "1 hit" : `${String(hits)} hits`;
    this.#count.textContent =
      this.#search.value.trim() === "" ? "" : at < 0 ? all : `${String(at + 1)} of ${String(hits)}`;
  }

  /** Id of the chosen lens; empty if no box is faded. */
  get lens(): string {
    return this.#lens.value;
  }

  get question(): string {
    return this.#search.value;
  }

  /**
   * Shows the choices that a state of the page contains. If the company does not have the chosen lens, no box is faded.
   */
  showState({ q = "", lens = "" }: PageState, kind: ViewKind): void {
    this.#search.value = q;
    this.#lens.value = lens;
    if (this.#lens.selectedIndex < 0) this.#lens.value = "";
    this.showView(kind);
  }

  showView(kind: ViewKind): void {
    this.#view.value = kind;
    for (const control of this.#ofBoxes) control.disabled = kind !== "chart";
  }

  /** Offers lenses, and keeps the chosen lens if it is still among them. */
  offerLenses(choices: readonly LensChoice[]): void {
    const current = this.#lens.value;
    const all = make("option", { value: "" }, "All units");
    this.#lens.replaceChildren(all, ...choices.map(({ id, name }) => make("option", { value: id }, name)));
    this.#lens.value = choices.some(({ id }) => id === current) ? current : "";
  }
}

function makeScalings({ zoom, fit, fullSize }: BarRequests): readonly HTMLButtonElement[] {
  return [
    makeButton("−", "Smaller", () => {
      zoom(-1);
    }),
    makeButton("+", "Larger", () => {
      zoom(1);
    }),
    makeButton("Fit", "Show the whole chart", fit),
    makeButton("100 %", "Show at full size", fullSize),
  ];
}

function makeFoldings({ openAll, closeAll }: BarRequests): readonly HTMLButtonElement[] {
  return [
    makeButton("Open all", "Show all boxes", openAll),
    makeButton("Close all", "Show the top and the boxes below it", closeAll),
  ];
}
