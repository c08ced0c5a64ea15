import { COMPANY } from "../model/graph.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { LayoutPage } from "../model/layout.js";
import { ancestorsOf } from "../model/queries.js";
import { countBelow } from "./folding.js";
import type { TreeItem } from "./tree-items.js";

/** Lists the boxes and rows of a page as a tree for keyboards and screen readers, in the order of the chart. */
export function listItems(graph: Graph, page: LayoutPage, collapsed: ReadonlySet<NodeId>): readonly TreeItem[] {
  const drawn = page.boxes.flatMap((box) => [
    { ...box, inside: undefined },
    ...box.rows.map((row) => ({ ...row, inside: box.node })),
  ]);
  const levels = new Map<NodeId, number>();
  const items = drawn.map(({ node, inside, x, y, width, height, label, facts, answerers }): TreeItem => {
    const above = inside ?? [...ancestorsOf(graph, node), COMPANY].find((id) => levels.has(id));
    const level = above === undefined ? 1 : (levels.get(above) ?? 0) + 1;
    levels.set(node, level);
    const below = countBelow(graph, node);
    return {
      node,
      rect: { x, y, width, height },
      label: [label, answerers.join(", "), facts].filter((text) => text !== "").join(". "),
      level,
      below,
      ...(below > 0 && { isOpen: !collapsed.has(node) }),
    };
  });
  return items;
}
