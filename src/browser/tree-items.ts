import type { NodeId } from "../model/graph.js";
import type { Rect } from "../model/placed.js";
import { make } from "./elements.js";
import { ItemMoves } from "./item-moves.js";
import { putInOrder } from "./put-in-order.js";
import { countSiblings, ItemElement, listParents } from "./tree-item.js";
import type { TreeItem } from "./tree-item.js";

/** Step in which the size of the tree grows with the chart. */
const SIZE_STEP_PX = 4096;

/** Functions that the tree calls when a reader asks for something. */
export interface TreeRequests {
  /** Opens or closes a box. Its promise ends once the picture shows that. */
  readonly toggle: (node: NodeId) => Promise<void>;
  readonly focusOn: (node: NodeId) => void;
  /** Shows one more level above the box in focus. */
  readonly goUp: () => void;
  readonly select: (node: NodeId) => void;
  /** Moves a box into view after the browser's own search has found it. */
  readonly bringIn: (item: TreeItem) => void;
}

/**
 * An ARIA tree over the picture: an invisible element over each box, in the order of the chart. The Tab key reaches
 * only one element, and the arrow keys move from this element to the others (ARIA Authoring Practices, tree view).
 */
export class TreeItems {
  readonly element = make("div", { role: "tree", "aria-label": "Organisation chart", class: "tree" });
  readonly #requests: TreeRequests;
  readonly #moves = new ItemMoves();
  #items: readonly TreeItem[] = [];
  /** Elements of the items, in the same order. */
  #elements: readonly ItemElement[] = [];
  /** Index of the item above each item. */
  #parents: readonly (number | undefined)[] = [];
  #current = 0;
  /** Size of the tree. */
  #covered: Pick<Rect, "width" | "height"> = { width: 0, height: 0 };

  constructor(requests: TreeRequests) {
    this.#requests = requests;
    this.element.addEventListener("keydown", this.#press);
    this.element.addEventListener("click", this.#click);
    this.element.addEventListener("beforematch", ({ target }) => {
      const item = this.#items[this.#indexOf(target)];
      if (item !== undefined) requests.bringIn(item);
    });
    this.element.addEventListener("focusin", ({ target }) => {
      this.#setCurrent(this.#indexOf(target));
    });
  }

  /**
   * Shows other items, and makes one of them the current item. An item that was also shown before keeps its element.
   */
  show(items: readonly TreeItem[], current: NodeId | undefined): void {
    const hadFocus = this.element.contains(this.#active());
    const known = new Map(this.#items.map(({ node }, at) => [node, this.#elements[at]]));
    this.#items = items;
    this.#parents = listParents(items);
    const index = items.findIndex(({ node }) => node === current);
    this.#current = Math.max(0, index);
    const places = countSiblings(this.#parents);
    this.#elements = items.map((item, at) =>
      (known.get(item.node) ?? new ItemElement()).show(item, places[at], at === this.#current),
    );
    putInOrder(
      this.element,
      this.#elements.map(({ element }) => element),
    );
    this.#moves.start(
      items.flatMap(({ rect }, at) => {
        const item = this.#elements[at];
        return item === undefined ? [] : { item, to: rect };
      }),
    );
    // Do not focus an element again that already has the focus: each such call makes the browser compute the layout.
    if (hadFocus && this.#elementAt(this.#current) !== this.#active()) this.takeFocus();
  }

  /**
   * Makes the tree cover a chart. The tree grows in large steps and never shrinks, because the browser lays out all items
   * again whenever its size changes.
   */
  cover({ width, height }: Pick<Rect, "width" | "height">): void {
    const { width: lastWidth, height: lastHeight } = this.#covered;
    if (width <= lastWidth && height <= lastHeight) return;
    const roundUp = (px: number) => Math.ceil(px / SIZE_STEP_PX) * SIZE_STEP_PX;
    this.#covered = { width: Math.max(lastWidth, roundUp(width)), height: Math.max(lastHeight, roundUp(height)) };
    this.element.style.width = `${String(this.#covered.width)}px`;
    this.element.style.height = `${String(this.#covered.height)}px`;
  }

  /** Learns which part of the chart is in view. */
  follow(view: Rect): void {
    this.#moves.follow(view);
  }

  /** Stops moving items, for a chart that is removed. */
  end(): void {
    this.#moves.end();
  }

  /** Lets the browser's own search find the words of all items, because the boxes of some may not be drawn. */
  holdWords(isHolding: boolean): void {
    this.#items.forEach(({ label }, at) => {
      this.#elements[at]?.holdWords(isHolding ? label : undefined);
    });
  }

  /** Puts the focus on the item that the Tab key reaches. */
  takeFocus(): void {
    this.#elementAt(this.#current)?.focus({ preventScroll: true });
  }

  /** Makes a box the one that the Tab key reaches, and frames it. */
  choose(node: NodeId): TreeItem | undefined {
    const index = this.#items.findIndex((item) => item.node === node);
    this.#setCurrent(index);
    for (const element of this.element.querySelectorAll(".chosen")) element.classList.remove("chosen");
    this.#elementAt(index)?.classList.add("chosen");
    return this.#items[index];
  }

  find(node: NodeId): TreeItem | undefined {
    return this.#items.find((item) => item.node === node);
  }

  /** Moves the focus to a box, and selects it. */
  focus(node: NodeId): void {
    this.#moveTo(this.#items.findIndex((item) => item.node === node));
  }

  /** Frames the items that a search found. */
  mark(found: ReadonlySet<NodeId>): void {
    this.#items.forEach(({ node }, at) => {
      this.#elements[at]?.frame(found.has(node));
    });
  }

  readonly #click = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const index = this.#indexOf(event.target);
    const item = this.#items[index];
    if (item === undefined || target === undefined) return;
    if (target.closest(".toggle") !== null) {
      this.#setCurrent(index);
      void this.#toggleBefore(item.node);
      return;
    }
    this.#moveTo(index);
    if (target.closest(".up") !== null) this.#requests.goUp();
    else if (target.closest(".fold") !== null) this.#requests.focusOn(item.node);
  };

  /**
   * Opens or closes a box, and then selects it. In the other order, the browser would compute a layout and a picture of
   * the selection first, and the reader would wait longer for the chart.
   */
  async #toggleBefore(node: NodeId): Promise<void> {
    await this.#requests.toggle(node);
    if (this.#items[this.#current]?.node === node) this.focus(node);
  }

  readonly #press = (event: KeyboardEvent): void => {
    const item = this.#items[this.#current];
    if (item === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const act = this.#keys(item)[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  #keys(item: TreeItem): Readonly<Partial<Record<string, () => void>>> {
    const { node, isOpen } = item;
    const toggle = () => {
      if (isOpen !== undefined) void this.#requests.toggle(node);
    };
    return {
      ArrowDown: () => {
        this.#moveTo(this.#current + 1);
      },
      ArrowUp: () => {
        this.#moveTo(this.#current - 1);
      },
      ArrowRight:
        isOpen === false
          ? toggle
          : () => {
              this.#moveToChild(item);
            },
      ArrowLeft:
        isOpen === true
          ? toggle
          : () => {
              this.#moveToParent();
            },
      Home: () => {
        this.#moveTo(0);
      },
      End: () => {
        this.#moveTo(this.#items.length - 1);
      },
      Enter: toggle,
      " ": toggle,
      f: () => {
        this.#requests.focusOn(node);
      },
      u: this.#requests.goUp,
    };
  }

  #moveToChild({ level }: TreeItem): void {
    if (this.#items[this.#current + 1]?.level === level + 1) this.#moveTo(this.#current + 1);
  }

  #moveToParent(): void {
    const parent = this.#parents[this.#current];
    if (parent !== undefined) this.#moveTo(parent);
  }

  #moveTo(index: number): void {
    const item = this.#items[index];
    if (item === undefined) return;
    this.#setCurrent(index);
    this.#elementAt(index)?.focus({ preventScroll: true });
    this.#requests.select(item.node);
  }

  /** Makes an item the one that the Tab key reaches. */
  #setCurrent(index: number): void {
    if (this.#items[index] === undefined) return;
    this.#elements[this.#current]?.setCurrent(false);
    this.#elements[index]?.setCurrent(true);
    this.#current = index;
  }

  /** Returns the index of the item that an element belongs to, or -1. */
  #indexOf(target: EventTarget | null): number {
    const item = target instanceof Element ? target.closest("[role=treeitem]") : null;
    return this.#elements.findIndex(({ element }) => element === item);
  }

  #elementAt(index: number): HTMLElement | undefined {
    return this.#elements[index]?.element;
  }

  #active(): Element | null {
    const root = this.element.getRootNode();
    return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  }
}
