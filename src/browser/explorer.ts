import type { Finding } from "../model/finding.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { LayoutPage } from "../model/layout.js";
import type { Point } from "../model/placed.js";
import { ancestorsOf } from "../model/queries.js";
import type { ViewKind } from "../model/view.js";
import { Details } from "./details.js";
import { drawPages, parseSvg } from "./draw-page.js";
import type { DrawingOptions } from "./draw-page.js";
import { make } from "./elements.js";
import { EXPLORER_STYLE } from "./explorer-style.js";
import { indexEntries } from "./find-entries.js";
import { collapseAt, collapseToFit, reveal, toggle, topOf } from "./folding.js";
import { glide, pairGroups } from "./glide.js";
import type { Groups } from "./glide.js";
import { HitWalk } from "./hit-walk.js";
import { listItems } from "./list-items.js";
import { fillLenses, paintLens } from "./lens.js";
import { Toolbar } from "./toolbar.js";
import { Trail } from "./trail.js";
import { TreeItems } from "./tree-items.js";
import { ZoomPane } from "./zoom-pane.js";

/** The part of a company that is on show. */
interface Shown {
  readonly graph: Graph;
  readonly kind: ViewKind;
  readonly focus: NodeId | undefined;
  readonly collapsed: ReadonlySet<NodeId>;
}

/** A chart to explore inside an element; its parts stand in a shadow root, so that no style of the page reaches them. */
export class Explorer {
  readonly #host = make("div", { class: "opening" });
  readonly #options: DrawingOptions;
  readonly #pane = new ZoomPane();
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
      this.#hits.look(text);
      this.#items.mark(this.#hits.nodes);
      this.#bar.tellHits(this.#hits.at, this.#hits.count);
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
      paintLens(this.#groups, this.#bar.lens);
    },
  });
  #picture: Element = make("div");
  #shown: Shown | undefined;
  #page: LayoutPage | undefined;
  #groups: Groups = new Map();
  #findings: readonly Finding[] = [];
  #latest = 0;

  constructor(element: Element, options: DrawingOptions) {
    this.#options = options;
    const root = this.#host.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(EXPLORER_STYLE);
    root.adoptedStyleSheets = [style];
    this.#pane.layer.append(this.#picture, this.#items.element);
    root.append(this.#bar.element, this.#trail.element, this.#pane.element, this.#details.element);
    this.#host.dataset.theme = options.theme === "dark" ? "dark" : "light";
    element.append(this.#host);
  }

  /** Shows a company; what was open, closed and in focus before stays so. */
  async show(graph: Graph, findings: readonly Finding[]): Promise<void> {
    this.#findings = findings;
    const before = this.#shown;
    this.#hits.search(indexEntries(graph));
    fillLenses(this.#bar, graph);
    const kind = before?.kind ?? this.#options.view?.kind ?? "chart";
    this.#bar.showView(kind);
    await this.#draw({
      graph,
      kind,
      focus: before?.focus !== undefined && graph.nodes.has(before.focus) ? before.focus : undefined,
      collapsed: before?.collapsed ?? this.#collapseFirst(graph),
    });
    this.#host.classList.remove("opening");
    if (before === undefined && this.#page !== undefined) this.#pane.fit(sizeOf(this.#page), true);
  }

  #collapseFirst(graph: Graph): ReadonlySet<NodeId> {
    const depth = this.#options.view?.depth;
    return depth === undefined ? collapseToFit(graph, topOf(graph)) : collapseAt(graph, topOf(graph), depth);
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
    this.#showPicture(page.svg, before);
    this.#items.show(listItems(graph, page.layout, collapsed), held);
    this.#items.mark(this.#hits.nodes);
    this.#trail.show(graph, focus);
    if (isElsewhere) this.#pane.fit(sizeOf(page.layout), true);
    else this.#hold(held, before);
  }

  #showPicture(svg: string, before: ReadonlyMap<NodeId, Point>): void {
    if (this.#page === undefined) return;
    const picture = parseSvg(svg, this.#host.ownerDocument);
    // The items are the picture in words; a second reading would only repeat them.
    if (this.#page.boxes.length > 0) picture.setAttribute("aria-hidden", "true");
    this.#groups = pairGroups(picture, this.#page);
    this.#picture.replaceWith(picture);
    this.#picture = picture;
    paintLens(this.#groups, this.#bar.lens);
    if (!this.#pane.isCalm && before.size > 0) glide(this.#groups, placesOf(this.#page), before);
  }

  #hold(held: NodeId | undefined, before: ReadonlyMap<NodeId, Point>): void {
    if (held === undefined) return;
    const from = before.get(held);
    const to = placesOf(this.#page).get(held);
    if (from !== undefined && to !== undefined) this.#pane.hold(from, to);
  }

  #select(node: NodeId): void {
    if (this.#page === undefined) return;
    this.#details.show(node, this.#page, this.#findings);
    const item = this.#items.find(node);
    if (item !== undefined) this.#pane.bringIn(item.rect);
  }

  /** Shows a hit, and opens the boxes that hide it. */
  async #goToHit(steps: 1 | -1): Promise<void> {
    const shown = this.#shown;
    const node = this.#hits.step(steps);
    if (node === undefined || shown === undefined) return;
    const box = boxOf(shown.graph, node);
    if (this.#items.find(box) === undefined) {
      const isBelow = shown.focus !== undefined && [...ancestorsOf(shown.graph, box)].includes(shown.focus);
      const collapsed = reveal(shown.graph, shown.collapsed, box);
      this.#bar.showView("chart");
      await this.#draw({ ...shown, kind: "chart", collapsed, focus: isBelow ? shown.focus : undefined });
    }
    this.#select(box);
    this.#bar.tellHits(this.#hits.at, this.#hits.count);
  }
}

function sizeOf({ widthPx, heightPx }: LayoutPage) {
  return { width: widthPx, height: heightPx };
}

function placesOf(page: LayoutPage | undefined): ReadonlyMap<NodeId, Point> {
  return new Map((page?.boxes ?? []).flatMap((box) => [box, ...box.rows]).map((one) => [one.node, one]));
}

/** Returns the box that stands for an entry: a post without a box of its own is part of its unit. */
function boxOf(graph: Graph, id: NodeId): NodeId {
  const node = graph.nodes.get(id);
  return node?.kind === "post" && node.unit !== undefined ? node.unit : id;
}
