import type { Finding } from "../model/finding.js";
import { toggle } from "../model/folding.js";
import type { Graph, NodeId } from "../model/graph.js";
import { boxOf } from "../model/queries.js";
import type { Beginning } from "./beginning.js";
import { showBox, showBranch, showOneAbove, showTop } from "./change-shown.js";
import { ChartStage } from "./chart-stage.js";
import { Details } from "./details.js";
import type { DrawingOptions } from "./draw-page.js";
import { LatestDrawing } from "./draw-shown.js";
import { make } from "./elements.js";
import { actOnKey } from "./explorer-keys.js";
import { EXPLORER_STYLE } from "./explorer-style.js";
import { fillLenses } from "./lens.js";
import type { PageState } from "./page-state.js";
import type { OpenPicture } from "../pipeline.js";
import type { GivenPicture } from "./picture.js";
import { Search } from "./search.js";
import { openShadow } from "./shadow.js";
import { applyState, findFocus, isAsFirst, showFirst, tellState } from "./shown.js";
import type { Shown } from "./shown.js";
import { Toolbar } from "./toolbar.js";
import { Trail } from "./trail.js";
import { warmUpSoon } from "./warm-up.js";

/** Time in ms from a change to the new address, which makes the browser compute all styles again. */
const TELL_AFTER_MS = 150;

/**
 * A chart that a reader explores, inside an element. The parts of the chart are in a shadow root, so that no style of
 * the page affects them.
 */
export class Explorer {
  readonly #host = make("div", { class: "opening" });
  #options: DrawingOptions = {};
  readonly #focusOn = (node: NodeId): void => {
    if (this.#shown !== undefined) this.#change(showBranch(this.#shown, node), node);
  };
  readonly #details = new Details({
    focusOn: this.#focusOn,
    close: () => {
      this.#stage.items.takeFocus();
    },
  });
  readonly #search = new Search({
    tell: ({ at, count, nodes }) => {
      this.#stage.items.mark(new Set(nodes));
      this.#bar.tellHits(at, count);
    },
    show: async (node) => {
      this.#select(await this.#reveal(node));
    },
  });
  readonly #trail = new Trail((focus, held) => {
    this.#change({ focus }, held);
  });
  readonly #stage = new ChartStage({
    toggle: async (node) => {
      const now = this.#drawing.coming ?? this.#shown;
      if (now !== undefined) await this.#draw({ ...now, collapsed: toggle(now.graph, now.collapsed, node) }, node);
    },
    focusOn: this.#focusOn,
    goUp: () => {
      if (this.#shown?.focus !== undefined) this.#change(showOneAbove(this.#shown), this.#shown.focus);
    },
    select: (node) => {
      this.#select(node);
    },
  });
  readonly #bar = new Toolbar({
    search: (text) => {
      this.#search.look(text);
      this.#tellSoon();
    },
    nextHit: (steps) => {
      this.#search.step(steps);
    },
    enterHits: () => {
      this.#search.enter();
    },
    ...this.#stage.moves,
    openAll: () => {
      this.#change({ collapsed: new Set() });
    },
    closeAll: () => {
      if (this.#shown !== undefined) this.#change(showTop(this.#shown));
    },
    view: (kind) => {
      this.#change({ kind });
    },
    lens: () => {
      this.#stage.paint(this.#bar.lens);
      this.#tellSoon();
    },
  });
  readonly #changed: (state: PageState) => void;
  #shown: Shown | undefined;
  readonly #drawing = new LatestDrawing();
  #findings: readonly Finding[] = [];
  #selected: NodeId | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  /** @param changed is called whenever a reader changes what is shown. */
  constructor(element: Element, options: DrawingOptions, changed: (state: PageState) => void = () => undefined) {
    this.#changed = changed;
    this.adopt(options);
    const { pane, map } = this.#stage;
    const over = make("div", { class: "over" }, pane.element, this.#search.element, map.element, this.#details.element);
    openShadow(this.#host, EXPLORER_STYLE).append(this.#bar.element, this.#trail.element, over);
    element.append(this.#host);
  }

  /** Sets the options with which charts are drawn from now on. */
  adopt(options: DrawingOptions): void {
    this.#options = options;
    this.#host.dataset.theme = options.theme === "dark" ? "dark" : "light";
  }

  /** Greys the chart out if it is older than its files; otherwise shows it in its colours. */
  showStale(isStale: boolean): void {
    this.#host.classList.toggle("stale", isStale);
  }

  /** Shows a company. The first call shows the given state; later calls keep what is open, closed and in focus. */
  async show(graph: Graph, findings: readonly Finding[], { state = {}, picture }: Beginning = {}): Promise<void> {
    this.#findings = findings;
    const before = this.#drawing.coming ?? this.#shown;
    this.#search.open(graph, this.#options.words);
    fillLenses(this.#bar, graph);
    if (before === undefined) await this.#begin(graph, state, picture);
    else await this.#draw({ ...before, graph, focus: findFocus(graph, before.focus) }, this.#selected);
    if (before !== undefined) this.#tellDetails();
    this.#host.classList.remove("opening");
    if (before !== undefined || this.#shown === undefined) return;
    this.#stage.open(this.#shown);
    warmUpSoon(this.#stage, () => this.#shown, this.#options);
  }

  /** Shows a state of the company. A choice that the state lacks becomes what it was when the page opened. */
  async goTo(state: PageState): Promise<void> {
    clearTimeout(this.#telling);
    const now = this.#drawing.coming ?? this.#shown;
    if (now !== undefined) await this.#begin(now.graph, state);
  }

  async #begin(graph: Graph, state: PageState, picture?: GivenPicture): Promise<void> {
    const first = this.#first(graph);
    const shown = applyState(first, state);
    this.#bar.showState(state, shown.kind);
    this.#stage.paint(this.#bar.lens);
    this.#shown ??= shown;
    this.#search.look(state.q ?? "");
    if (picture === undefined || !isAsFirst(shown, first)) {
      await this.#draw(shown);
      return;
    }
    this.#shown = shown;
    this.#stage.adopt(picture, shown);
    this.#tellShown(shown);
  }

  /** Tells the caller once the reader pauses, and after the picture is shown. */
  #tellSoon(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      if (this.#shown !== undefined) this.#changed(tellState(this.#shown, this.#first(this.#shown.graph), this.#bar));
    }, TELL_AFTER_MS);
  }

  /** Returns the state in which a company is shown at first. */
  #first(graph: Graph): Shown {
    return showFirst(graph, this.#options.view);
  }

  remove = (): void => {
    this.#drawing.cancel();
    this.#shown = undefined;
    this.#search.end();
    clearTimeout(this.#telling);
    this.#stage.end();
    this.#host.remove();
  };

  /** Acts on keys that work wherever the keyboard focus is. */
  readonly press = (event: KeyboardEvent): void => {
    actOnKey(event, { search: this.#search, bar: this.#bar, pane: this.#stage.pane, leaveBranch: this.#leaveBranch });
  };

  /** Ends the focus on a branch. Returns whether a branch was in focus. */
  readonly #leaveBranch = (): boolean => {
    if (this.#shown?.focus === undefined) return false;
    this.#change({ focus: undefined });
    return true;
  };

  /** Changes what is shown. The box `held` stays where it is on the screen, unless another branch or view is shown. */
  #change(change: Partial<Omit<Shown, "graph">>, held?: NodeId): void {
    const before = this.#drawing.coming ?? this.#shown;
    if (before !== undefined) void this.#draw({ ...before, ...change }, held);
  }

  async #draw(shown: Shown, held?: NodeId): Promise<void> {
    const picture = await this.#drawing.draw(shown, this.#options);
    if (picture !== undefined) this.#present(picture, shown, held);
  }

  #present(picture: OpenPicture, shown: Shown, held: NodeId | undefined): void {
    const last = this.#shown;
    const isElsewhere = last === undefined || last.focus !== shown.focus || last.kind !== shown.kind;
    this.#shown = shown;
    this.#stage.show(picture, shown, { held, isElsewhere });
    this.#tellShown(shown);
  }

  #tellShown(shown: Shown): void {
    this.#stage.items.mark(this.#search.found);
    this.#trail.show(shown.graph, shown.focus);
    this.#tellSoon();
  }

  #select(node: NodeId): void {
    this.#selected = node;
    this.#tellDetails();
    this.#stage.choose(node, this.#details.covered);
  }

  #tellDetails(): void {
    const { page } = this.#stage;
    if (page === undefined || this.#shown === undefined || this.#selected === undefined) return;
    const { marks = [] } = this.#options;
    this.#details.show(this.#selected, { graph: this.#shown.graph, page, findings: this.#findings, marks });
  }

  /** Moves the focus to the box of an entry, and opens the boxes that hide it. */
  async goToEntry(node: NodeId): Promise<void> {
    this.#stage.items.focus(await this.#reveal(node));
  }

  /** Opens the boxes that hide the box of an entry. Returns that box. */
  async #reveal(node: NodeId): Promise<NodeId> {
    const shown = this.#drawing.coming ?? this.#shown;
    if (shown === undefined) return node;
    const box = boxOf(shown.graph, node);
    if (this.#stage.items.find(box) === undefined) {
      this.#bar.showView("chart");
      await this.#draw(showBox(shown, box));
    }
    return box;
  }
}
