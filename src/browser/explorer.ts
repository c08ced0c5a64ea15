import type { Finding } from "../model/finding.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { LayoutPage } from "../model/layout.js";
import { ancestorsOf, boxOf } from "../model/queries.js";
import { Details } from "./details.js";
import { drawPages } from "./draw-page.js";
import type { DrawingOptions } from "./draw-page.js";
import { make } from "./elements.js";
import { EXPLORER_STYLE } from "./explorer-style.js";
import { indexEntries } from "./find-entries.js";
import { collapseAt, reveal, toggle, topOf } from "./folding.js";
import { HitWalk } from "./hit-walk.js";
import { listItems } from "./list-items.js";
import { fillLenses } from "./lens.js";
import { LineOverlay } from "./line-overlay.js";
import { Minimap } from "./minimap.js";
import type { PageState } from "./page-state.js";
import { Picture } from "./picture.js";
import { applyState, findFocus, placesOf, showFirst, sizeOf, tellState } from "./shown.js";
import type { Places, Shown } from "./shown.js";
import { Toolbar } from "./toolbar.js";
import { Trail } from "./trail.js";
import { TreeItems } from "./tree-items.js";
import { ZoomPane } from "./zoom-pane.js";

/** A chart to explore inside an element; its parts stand in a shadow root, so that no style of the page reaches them. */
export class Explorer {
  readonly #host = make("div", { class: "opening" });
  #options: DrawingOptions = {};
  readonly #map = new Minimap((point) => {
    this.#pane.centreOn(point);
  });
  readonly #pane: ZoomPane = new ZoomPane((visible) => {
    this.#map.follow(visible);
  });
  readonly #details = new Details();
  readonly #hits = new HitWalk();
  readonly #trail = new Trail((focus, held) => {
    this.#change({ focus }, held);
  });
  readonly #items = new TreeItems({
    toggle: (node) => {
      this.#change({ collapsed: toggle(this.#shown?.collapsed ?? new Set(), node) }, node);
    },
    focusOn: (node) => {
      this.#focusOn(node);
    },
    select: (node) => {
      this.#select(node);
    },
  });
  readonly #bar = new Toolbar({
    search: (text) => {
      this.#look(text);
      this.#tell();
    },
    nextHit: (steps) => void this.#goToHit(steps),
    zoom: (steps) => {
      this.#pane.step(steps);
    },
    fit: () => {
      if (this.#page !== undefined) this.#pane.fit(sizeOf(this.#page));
    },
    fullSize: () => {
      this.#pane.scaleToFull();
    },
    openAll: () => {
      this.#change({ collapsed: new Set() });
    },
    closeAll: () => {
      if (this.#shown === undefined) return;
      this.#change({ collapsed: collapseAt(this.#shown.graph, topOf(this.#shown.graph), 1), focus: undefined });
    },
    view: (kind) => {
      this.#change({ kind });
    },
    lens: () => {
      this.#picture.paint(this.#bar.lens);
      this.#tell();
    },
  });
  readonly #picture = new Picture();
  readonly #lines = new LineOverlay(this.#items.element);
  readonly #changed: (state: PageState) => void;
  #shown: Shown | undefined;
  #page: LayoutPage | undefined;
  #findings: readonly Finding[] = [];
  #selected: NodeId | undefined;
  #latest = 0;

  /** @param changed is told whenever a reader changes what is shown. */
  constructor(element: Element, options: DrawingOptions, changed: (state: PageState) => void = () => undefined) {
    this.#changed = changed;
    this.adopt(options);
    const root = this.#host.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(EXPLORER_STYLE);
    root.adoptedStyleSheets = [style];
    this.#pane.layer.append(this.#picture.element, this.#lines.element, this.#items.element);
    root.append(this.#bar.element, this.#trail.element, this.#pane.element, this.#map.element, this.#details.element);
    element.append(this.#host);
  }

  /** Takes on other options, with which the next chart is drawn. */
  adopt(options: DrawingOptions): void {
    this.#options = options;
    this.#host.dataset.theme = options.theme === "dark" ? "dark" : "light";
  }

  /** Shows whether the chart is older than its files. */
  showStale(isStale: boolean): void {
    this.#host.classList.toggle("stale", isStale);
  }

  /** Shows a company; what was open, closed and in focus before stays so, and at first a given state is shown. */
  async show(graph: Graph, findings: readonly Finding[], state: PageState = {}): Promise<void> {
    this.#findings = findings;
    const before = this.#shown;
    this.#hits.search(indexEntries(graph));
    fillLenses(this.#bar, graph);
    if (before === undefined) await this.goTo(state, graph);
    else await this.#draw({ ...before, graph, focus: findFocus(graph, before.focus) }, this.#selected);
    if (before !== undefined) this.#tellDetails();
    this.#host.classList.remove("opening");
    if (before === undefined && this.#page !== undefined) this.#pane.fit(sizeOf(this.#page), true);
  }

  /** Shows a state of the company; what it does not mention is as it was when the page was opened. */
  async goTo(state: PageState, graph = this.#shown?.graph): Promise<void> {
    if (graph === undefined) return;
    const shown = applyState(this.#first(graph), state);
    this.#bar.showView(shown.kind);
    this.#bar.showSearch(state.q ?? "");
    this.#bar.showLens(state.lens ?? "");
    this.#look(state.q ?? "");
    await this.#draw(shown);
  }

  #look(text: string): void {
    this.#hits.look(text);
    this.#items.mark(this.#hits.nodes);
    this.#bar.tellHits(this.#hits.at, this.#hits.count);
  }

  #tell(): void {
    if (this.#shown !== undefined) this.#changed(tellState(this.#shown, this.#first(this.#shown.graph), this.#bar));
  }

  /** Returns the state in which a company is shown at first. */
  #first(graph: Graph): Shown {
    return showFirst(graph, this.#options.view);
  }

  remove = (): void => {
    this.#latest++;
    this.#host.remove();
  };

  /** Acts on keys that work wherever the focus is: `/` goes to the search, Escape ends the focus on a branch. */
  readonly press = (event: KeyboardEvent): void => {
    const isTyping = event.composedPath()[0] instanceof HTMLInputElement;
    if (event.key === "Escape" && this.#shown?.focus !== undefined) this.#change({ focus: undefined });
    if (event.key !== "/" || isTyping) return;
    event.preventDefault();
    this.#bar.focusSearch();
  };

  #focusOn(node: NodeId): void {
    const collapsed = new Set(this.#shown?.collapsed);
    collapsed.delete(node);
    this.#change({ focus: node, collapsed }, node);
  }

  /** Shows something else; a box that is given stays at its place on the screen, unless the whole picture changes. */
  #change(change: Partial<Omit<Shown, "graph">>, held?: NodeId): void {
    const before = this.#shown;
    if (before !== undefined) void this.#draw({ ...before, ...change }, held);
  }

  async #draw(shown: Shown, held?: NodeId): Promise<void> {
    const call = ++this.#latest;
    const { focus, collapsed, graph, kind } = shown;
    // The depth says what is open at first; from then on it is for the reader to open more.
    const { view: { depth: _, ...view } = {}, ...drawing } = this.#options;
    const narrowed = { ...view, kind, collapsed, page: "fit" as const, ...(focus !== undefined && { focus }) };
    const [page] = await drawPages(graph, { ...drawing, view: narrowed });
    if (call !== this.#latest || page === undefined) return;
    const last = this.#shown;
    const isElsewhere = last === undefined || last.focus !== focus || last.kind !== kind;
    const before = placesOf(this.#page);
    this.#shown = shown;
    this.#page = page.layout;
    this.#picture.show(page, this.#bar.lens, this.#pane.isCalm ? new Map() : before);
    this.#items.show(listItems(graph, page.layout, collapsed), held);
    this.#items.mark(this.#hits.nodes);
    this.#lines.show(graph, page.layout);
    this.#map.show(page.layout);
    this.#trail.show(graph, focus);
    this.#tell();
    if (isElsewhere) this.#pane.fit(sizeOf(page.layout), true);
    else this.#hold(held, before);
  }

  #hold(held: NodeId | undefined, before: Places): void {
    if (held === undefined) return;
    const from = before.get(held);
    const to = placesOf(this.#page).get(held);
    if (from !== undefined && to !== undefined) this.#pane.hold(from, to);
  }

  #select(node: NodeId): void {
    this.#selected = node;
    this.#tellDetails();
    const item = this.#items.find(node);
    if (item !== undefined) this.#pane.bringIn(item.rect);
  }

  #tellDetails(): void {
    if (this.#page === undefined || this.#shown === undefined || this.#selected === undefined) return;
    this.#details.show(this.#selected, { graph: this.#shown.graph, page: this.#page, findings: this.#findings });
  }

  async #goToHit(steps: 1 | -1): Promise<void> {
    const node = this.#hits.step(steps);
    if (node === undefined) return;
    this.#select(await this.#reveal(node));
    this.#bar.tellHits(this.#hits.at, this.#hits.count);
  }

  /** Moves the focus to the box of an entry, and opens the boxes that hide it. */
  async goToEntry(node: NodeId): Promise<void> {
    this.#items.focus(await this.#reveal(node));
  }

  /** Opens the boxes that hide the box of an entry. Returns that box. */
  async #reveal(node: NodeId): Promise<NodeId> {
    const shown = this.#shown;
    if (shown === undefined) return node;
    const box = boxOf(shown.graph, node);
    if (this.#items.find(box) !== undefined) return box;
    const isBelow = shown.focus !== undefined && [...ancestorsOf(shown.graph, box)].includes(shown.focus);
    const collapsed = reveal(shown.graph, shown.collapsed, box);
    this.#bar.showView("chart");
    await this.#draw({ ...shown, kind: "chart", collapsed, focus: isBelow ? shown.focus : undefined });
    return box;
  }
}
