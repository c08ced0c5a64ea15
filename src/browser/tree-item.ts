import type { NodeId } from "../model/graph.js";
import type { Rect } from "../model/placed.js";
import { make } from "./elements.js";

/** A box or row of the chart, as an item of the tree that keyboards and screen readers use. */
export interface TreeItem {
  readonly node: NodeId;
  readonly rect: Rect;
  /** Name and facts in words. */
  readonly label: string;
  /** Number of boxes above the item on the chart, plus 1. */
  readonly level: number;
  /** Whether the boxes below the item are shown; absent for a box with nothing below it. */
  readonly isOpen?: boolean;
  /** Number of boxes below the item. */
  readonly below: number;
  /** Number of hidden boxes above the item; absent if none is hidden. */
  readonly above?: number;
}

/** The element of an item, which stays in the document as long as its box is on the chart. */
export class ItemElement {
  readonly element = make("div", { role: "treeitem", class: "item" });
  #place: Rect | undefined;
  #handles = "";
  #isFound = false;
  #name: HTMLElement | undefined;
  readonly #values = new Map<string, string | number>();

  /** Place of the element; undefined before its first move. */
  get place(): Rect | undefined {
    return this.#place;
  }

  /** Shows an item in its present state; the Tab key reaches only the current item. */
  show(item: TreeItem, place: SiblingPlace | undefined, isCurrent: boolean): this {
    const { label, level, isOpen } = item;
    this.#set("aria-label", label);
    this.#set("aria-level", level);
    this.#set("aria-posinset", place?.at);
    this.#set("aria-setsize", place?.of.count);
    this.#set("aria-expanded", isOpen === undefined ? undefined : String(isOpen));
    this.setCurrent(isCurrent);
    this.#set("data-node", item.node);
    this.#showHandles(item);
    return this;
  }

  setCurrent(isCurrent: boolean): void {
    this.#set("aria-selected", String(isCurrent));
    this.#set("tabindex", isCurrent ? 0 : -1);
  }

  /** Puts the words of an item where only the browser's own search finds them. They are invisible even when found. */
  holdWords(words: string | undefined): void {
    if (words === undefined) {
      this.#name?.remove();
      return;
    }
    this.#name ??= make("span", { class: "name", hidden: "until-found" });
    if (this.#name.textContent !== words) this.#name.textContent = words;
    if (this.#name.parentNode !== this.element) this.element.append(this.#name);
  }

  /** Frames the box if a search found it. */
  frame(isFound: boolean): void {
    // For most boxes nothing changes, and this comparison is faster than a call to the browser.
    if (isFound === this.#isFound) return;
    this.#isFound = isFound;
    this.element.classList.toggle("found", isFound);
  }

  isAt({ x, y, width, height }: Rect): boolean {
    const now = this.#place;
    return now?.x === x && now.y === y && now.width === width && now.height === height;
  }

  moveTo(place: Rect): void {
    if (this.isAt(place)) return;
    this.#place = place;
    const { x, y, width, height } = place;
    // Set one string instead of four properties: there can be thousands of items, and the browser has to parse each
    // string.
    this.element.style.cssText = `left:${String(x)}px;top:${String(y)}px;width:${String(width)}px;height:${String(height)}px`;
  }

  #set(name: string, value: string | number | undefined): void {
    if (this.#values.get(name) === value) return;
    if (value === undefined) {
      this.#values.delete(name);
      this.element.removeAttribute(name);
    } else {
      this.#values.set(name, value);
      this.element.setAttribute(name, String(value));
    }
  }

  #showHandles({ isOpen, below, above, level }: TreeItem): void {
    const toggle = isOpen === undefined ? "" : isOpen ? "−" : `+${String(below)}`;
    const up = above === undefined ? "" : `+${String(above)}`;
    const isFoldable = above === undefined && level > 1;
    const handles = `${toggle} ${up} ${String(isFoldable)}`;
    if (handles === this.#handles) return;
    this.#handles = handles;
    this.element.replaceChildren(
      ...(toggle === "" ? [] : [makeHandle("toggle", toggle)]),
      ...(up === "" ? [] : [makeHandle("up", up)]),
      ...(isFoldable ? [makeHandle("fold", "⌃")] : []),
    );
  }
}

/** Position of an item among its siblings, from 1. */
interface SiblingPlace {
  readonly at: number;
  readonly of: { readonly count: number };
}

/** Returns the position of each item among its siblings, given the index of each item's parent. */
export function countSiblings(parents: readonly (number | undefined)[]): readonly SiblingPlace[] {
  const groups = new Map<number | undefined, { count: number }>();
  return parents.map((parent) => {
    const group = groups.get(parent) ?? { count: 0 };
    groups.set(parent, group);
    return { at: ++group.count, of: group };
  });
}

/**
 * Makes a small button on the edge of a box. It is hidden from screen readers, because there are keys for the same
 * action.
 */
function makeHandle(kind: "toggle" | "up" | "fold", text: string): HTMLElement {
  return make("span", { class: `handle ${kind}`, "aria-hidden": "true" }, text);
}

/** Returns the index of each item's parent: the nearest earlier item with a lower level. */
export function listParents(items: readonly TreeItem[]): readonly (number | undefined)[] {
  const path: number[] = [];
  return items.map(({ level }, at) => {
    while ((items[path.at(-1) ?? 0]?.level ?? 0) >= level && path.length > 0) path.pop();
    const parent = path.at(-1);
    path.push(at);
    return parent;
  });
}
