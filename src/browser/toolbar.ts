import { VIEW_KINDS } from "../model/view.js";
import type { ViewKind } from "../model/view.js";
import { make, makeButton } from "./elements.js";

const VIEW_NAMES: Readonly<Record<ViewKind, string>> = { chart: "Chart", matrix: "Matrix", roles: "Roles" };

/** Requests that the bar above a chart passes on. */
export interface BarRequests {
  readonly search: (text: string) => void;
  readonly nextHit: (steps: 1 | -1) => void;
  readonly zoom: (steps: number) => void;
  readonly fit: () => void;
  readonly fullSize: () => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
  readonly view: (kind: ViewKind) => void;
  readonly lens: () => void;
}

/** An officer, or a state of units, that the lens can show alone. */
export interface LensChoice {
  readonly id: string;
  readonly name: string;
}

/** The bar above a chart: search, lens, and the size of the picture. */
export class Toolbar {
  readonly #search = make("input", {
    type: "search",
    placeholder: "Search",
    "aria-label": "Search names, titles and areas",
  });
  readonly #count = make("output", { class: "count" });
  readonly #lens = make("select", { "aria-label": "Show what one officer answers for" });
  readonly #view = make("select", { "aria-label": "View" });
  readonly element: HTMLElement;

  constructor(requests: BarRequests) {
    this.#search.addEventListener("input", () => {
      requests.search(this.#search.value);
    });
    this.#search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      requests.nextHit(event.shiftKey ? -1 : 1);
    });
    this.#lens.addEventListener("change", requests.lens);
    this.#view.append(...VIEW_KINDS.map((kind) => make("option", { value: kind }, VIEW_NAMES[kind])));
    this.#view.addEventListener("change", () => {
      const kind = VIEW_KINDS.find((one) => one === this.#view.value);
      if (kind !== undefined) requests.view(kind);
    });
    this.element = make(
      "div",
      { class: "bar", role: "toolbar", "aria-label": "Chart" },
      this.#search,
      this.#count,
      this.#view,
      this.#lens,
      makeButton("−", "Smaller", () => {
        requests.zoom(-1);
      }),
      makeButton("+", "Larger", () => {
        requests.zoom(1);
      }),
      makeButton("Fit", "Show the whole chart", requests.fit),
      makeButton("100 %", "Show at full size", requests.fullSize),
      makeButton("Open all", "Show all boxes", requests.openAll),
      makeButton("Close all", "Show the top and the boxes below it", requests.closeAll),
    );
  }

  focusSearch(): void {
    this.#search.focus();
  }

  /** Says which of how many hits is shown; nothing without a question. */
  tellHits(at: number, hits: number): void {
    this.#count.textContent =
      this.#search.value.trim() === "" ? "" : hits === 0 ? "no hit" : `${String(at + 1)} of ${String(hits)}`;
  }

  /** Id of the officer or state that is shown alone; empty without one. */
  get lens(): string {
    return this.#lens.value;
  }

  get question(): string {
    return this.#search.value;
  }

  showSearch(question: string): void {
    this.#search.value = question;
  }

  /** Shows an officer or a state alone if the company has it, else all units. */
  showLens(id: string): void {
    this.#lens.value = id;
    if (this.#lens.selectedIndex < 0) this.#lens.value = "";
  }

  showView(kind: ViewKind): void {
    this.#view.value = kind;
  }

  /** Offers lenses, and keeps the one that was chosen if it is still there. */
  offerLenses(choices: readonly LensChoice[]): void {
    const current = this.#lens.value;
    const all = make("option", { value: "" }, "All units");
    this.#lens.replaceChildren(all, ...choices.map(({ id, name }) => make("option", { value: id }, name)));
    this.#lens.value = choices.some(({ id }) => id === current) ? current : "";
  }
}
