import type { Rect } from "../../model/layout.js";
import { GAP } from "../content/card-sizes.js";
import { anchorX, rowHeight } from "./block.js";
import type { Shape } from "./block.js";
import { isStack } from "./stacks.js";

/** Where arithmetic alone puts what is seen of a shape: cards, what stands beside them, tinted ground, buses. */
export interface PlannedRect extends Rect {
  readonly id: string;
  readonly kind: "card" | "territory" | "bus";
}

/** Every rectangle of a shape from its top left corner, in px; ELK's result is held against it in a test. */
export function planRects(top: Shape): PlannedRect[] {
  const rects: PlannedRect[] = [];
  const open: PlannedShape[] = [{ shape: top, x: 0, y: 0 }];
  for (let placed = open.pop(); placed !== undefined; placed = open.pop()) {
    const { shape, x, y } = placed;
    const { node } = shape;
    if (node.territory !== undefined) {
      rects.push({ id: node.id, kind: "territory", x, y, width: shape.widthPx, height: shape.heightPx });
    }
    if (!isStack(node)) {
      const { card } = node;
      const at = { x: x + shape.cardX, y: y + shape.cardY };
      rects.push({ id: node.id, kind: "card", ...at, width: card.widthPx, height: card.heightPx });
      node.asides.forEach((aside, index) => {
        const corner = shape.asides[index] ?? { x: 0, y: 0 };
        const size = { width: aside.card.widthPx, height: aside.card.heightPx };
        rects.push({ id: aside.id, kind: "card", x: x + corner.x, y: y + corner.y, ...size });
      });
    }
    const children = planChildren(shape, x, y);
    for (const bus of planBuses(shape, children, x + anchorX(shape))) rects.push(bus);
    for (const child of children) open.push(child);
  }
  return rects;
}

interface PlannedShape {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
}

function planChildren(shape: Shape, x: number, y: number): PlannedShape[] {
  const { rows, columnGapPx, rowGapPx } = shape.arrangement;
  let top = y + shape.bodyY;
  return rows.flatMap((row) => {
    let left = x + shape.bodyX + row.indentPx;
    const rowTop = top;
    top += rowHeight(row) + rowGapPx;
    return row.cells.map((cell) => {
      const at = { shape: cell.shape, x: left + cell.insetPx, y: rowTop };
      left += cell.widthPx + columnGapPx;
      return at;
    });
  });
}

/** The horizontal line above each row, from the first to the last of what hangs on it. */
function planBuses({ node, arrangement }: Shape, children: readonly PlannedShape[], trunkX: number): PlannedRect[] {
  if (arrangement.kind === "hang") return [];
  let first = 0;
  return arrangement.rows.flatMap((row, index) => {
    const anchors = children.slice(first, first + row.cells.length).map((child) => child.x + anchorX(child.shape));
    first += row.cells.length;
    if (arrangement.kind === "columns" && index > 0) return [];
    const left = Math.min(trunkX, ...anchors);
    const rowTop = children[first - row.cells.length]?.y ?? 0;
    const y = rowTop - (index === 0 ? GAP.level : arrangement.rowGapPx) / 2;
    return [{ id: node.id, kind: "bus" as const, x: left, y, width: Math.max(trunkX, ...anchors) - left, height: 1 }];
  });
}
