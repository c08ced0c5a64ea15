import { COMPANY } from "../model/graph.js";
import type { ShownPage } from "../model/explored.js";
import type { NodeId } from "../model/graph.js";
import { ancestorsOf } from "../model/queries.js";
import { countBelow } from "../model/folding.js";
import type { Shown } from "./shown.js";
import type { TreeItem } from "./tree-item.js";

/** Lists the boxes and rows of a page as a tree for keyboards and screen readers, in the order of the chart. */
export function listItems({ graph, collapsed, focus }: Shown, page: ShownPage): readonly TreeItem[] {
  const drawn = page.boxes.flatMap((box) => [
    { ...box, inside: undefined },
    ...box.rows.map((row) => ({ ...row, inside: box.node })),
  ]);
  const above = focus === undefined ? 0 : [...ancestorsOf(graph, focus)].length;
  const levels = new Map<NodeId, number>();
  const items = drawn.map(({ node, inside, x, y, width, height, label, facts, answerers }): TreeItem => {
    const upper = inside ?? [...ancestorsOf(graph, node), COMPANY].find((id) => levels.has(id));
    const level = upper === undefined ? 1 : (levels.get(upper) ?? 0) + 1;
    levels.set(node, level);
    const below = countBelow(graph, node);
    return {
      node,
      rect: { x, y, width, height },
      label: [label, answerers.join(", "), facts].filter((text) => text !== "").join(". "),
      level,
      below,
      ...(node === focus && above > 0 && { above }),
      ...(below > 0 && { isOpen: !collapsed.has(node) }),
    };
  });
  return items;
}
