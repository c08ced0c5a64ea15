import type { NodeId } from "../model/graph.js";
import type { Rect } from "../model/placed.js";
import { make } from "./elements.js";

/** A box or row of the chart, as the tree that keyboards and screen readers use. */
export interface TreeItem {
  readonly node: NodeId;
  readonly rect: Rect;
  /** Name and facts in words. */
  readonly label: string;
  /** Number of boxes above it on the chart, plus 1. */
  readonly level: number;
  /** Whether the boxes below it are shown; absent for a box with none below it. */
  readonly isOpen?: boolean;
  /** Number of boxes below it. */
  readonly below: number;
}

/** Requests that the tree passes on. */
export interface TreeRequests {
  readonly toggle: (node: NodeId) => void;
  readonly focusOn: (node: NodeId) => void;
  readonly select: (node: NodeId) => void;
}

/**
 * An ARIA tree over the picture: an invisible element on each box, in the order of the chart. The Tab key reaches one of
 * them, and the arrow keys lead from there to the others (ARIA Authoring Practices, tree view).
 */
export class TreeItems {
  readonly element = make("div", { role: "tree", "aria-label": "Organisation chart", class: "tree" });
  readonly #requests: TreeRequests;
  #items: readonly TreeItem[] = [];
  /** Index of the item above each item. */
  #parents: readonly (number | undefined)[] = [];
  #current = 0;

  constructor(requests: TreeRequests) {
    this.#requests = requests;
    this.element.addEventListener("keydown", this.#press);
    this.element.addEventListener("click", this.#click);
    this.element.addEventListener("focusin", ({ target }) => {
      this.#setCurrent([...this.element.children].findIndex((child) => child === target));
    });
  }

  /** Replaces all items, and keeps the current one if it is still there. */
  show(items: readonly TreeItem[], current: NodeId | undefined): void {
    const hadFocus = this.element.contains(this.#active());
    this.#items = items;
    this.#parents = listParents(items);
    const index = items.findIndex(({ node }) => node === current);
    this.#current = Math.max(0, index);
    const siblings = new Map<number | undefined, number[]>();
    this.#parents.forEach((parent, at) => siblings.set(parent, [...(siblings.get(parent) ?? []), at]));
    this.element.replaceChildren(
      ...items.map((item, at) => this.#toElement(item, at, siblings.get(this.#parents[at]) ?? [])),
    );
    if (hadFocus) this.#elementAt(this.#current)?.focus({ preventScroll: true });
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
      this.#elementAt(at)?.classList.toggle("found", found.has(node));
    });
  }

  #toElement(item: TreeItem, at: number, siblings: readonly number[]): HTMLElement {
    const { rect, label, level, isOpen, below } = item;
    const element = make("div", {
      role: "treeitem",
      class: "item",
      "aria-label": label,
      "aria-level": level,
      "aria-posinset": siblings.indexOf(at) + 1,
      "aria-setsize": siblings.length,
      "aria-expanded": isOpen === undefined ? undefined : String(isOpen),
      "aria-selected": String(at === this.#current),
      tabindex: at === this.#current ? 0 : -1,
      "data-node": item.node,
    });
    Object.assign(element.style, {
      left: `${String(rect.x)}px`,
      top: `${String(rect.y)}px`,
      width: `${String(rect.width)}px`,
      height: `${String(rect.height)}px`,
    });
    if (isOpen !== undefined)
      element.append(make("span", { class: "toggle", "aria-hidden": "true" }, isOpen ? "−" : `+${String(below)}`));
    return element;
  }

  readonly #click = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const element = target?.closest("[role=treeitem]");
    const index = [...this.element.children].findIndex((child) => child === element);
    const item = this.#items[index];
    if (item === undefined) return;
    this.#moveTo(index);
    if (target?.closest(".toggle") !== null) this.#requests.toggle(item.node);
  };

  readonly #press = (event: KeyboardEvent): void => {
    const item = this.#items[this.#current];
    if (item === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = this.#keys(item)[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  #keys(item: TreeItem): Readonly<Partial<Record<string, () => void>>> {
    const { node, isOpen } = item;
    const toggle = () => {
      if (isOpen !== undefined) this.#requests.toggle(node);
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
    for (const [at, isCurrent] of [[this.#current, false] as const, [index, true] as const]) {
      this.#elementAt(at)?.setAttribute("tabindex", isCurrent ? "0" : "-1");
      this.#elementAt(at)?.setAttribute("aria-selected", String(isCurrent));
    }
    this.#current = index;
  }

  #elementAt(index: number): HTMLElement | undefined {
    const element = this.element.children[index];
    return element instanceof HTMLElement ? element : undefined;
  }

  #active(): Element | null {
    const root = this.element.getRootNode();
    return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  }
}

/** Returns the index of the nearest item before each one that has a lower level. */
function listParents(items: readonly TreeItem[]): readonly (number | undefined)[] {
  const path: number[] = [];
  return items.map(({ level }, at) => {
    while ((items[path.at(-1) ?? 0]?.level ?? 0) >= level && path.length > 0) path.pop();
    const parent = path.at(-1);
    path.push(at);
    return parent;
  });
}
