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
  /** Number of boxes above the item that are hidden; absent if they are shown. */
  readonly above?: number;
}

/** Makes the element of an item; the Tab key reaches only the current item. */
export function makeItem(item: TreeItem, place: SiblingPlace | undefined, isCurrent: boolean): HTMLElement {
  const { rect, label, level, isOpen, below } = item;
  const element = make("div", {
    role: "treeitem",
    class: "item",
    "aria-label": label,
    "aria-level": level,
    "aria-posinset": place?.at,
    "aria-setsize": place?.of.count,
    "aria-expanded": isOpen === undefined ? undefined : String(isOpen),
    "aria-selected": String(isCurrent),
    tabindex: isCurrent ? 0 : -1,
    "data-node": item.node,
  });
  const { x, y, width, height } = rect;
  // Set one text instead of four properties: there can be thousands of items, and the browser then parses only one text
  // for each item.
  element.style.cssText = `left:${String(x)}px;top:${String(y)}px;width:${String(width)}px;height:${String(height)}px`;
  if (isOpen !== undefined) element.append(makeHandle("toggle", isOpen ? "−" : `+${String(below)}`));
  if (item.above !== undefined) element.append(makeHandle("up", `+${String(item.above)}`));
  else if (level > 1) element.append(makeHandle("fold", "⌃"));
  return element;
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
