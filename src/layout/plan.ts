import type { Rect } from "../model/layout.js";
import { GAP } from "./anatomy.js";
import { rowHeight } from "./shape.js";
import type { Shape } from "./shape.js";
import { isStack } from "./stacks.js";

/** Where arithmetic alone puts what is seen of a shape: cards, what stands beside them, and tinted ground. */
export interface PlannedRect extends Rect {
  readonly id: string;
  readonly kind: "card" | "territory";
  /** How far above it a bus may run that leads to it. */
  readonly busAbovePx: number;
}

/** Every rectangle of a shape from its top left corner, in px; ELK's result is held against it in a test. */
export function planRects(top: Shape): PlannedRect[] {
  const rects: PlannedRect[] = [];
  const open: PlannedShape[] = [{ shape: top, x: 0, y: 0, busAbovePx: 0 }];
  for (let placed = open.pop(); placed !== undefined; placed = open.pop()) {
    const { shape, x, y, busAbovePx } = placed;
    const { node } = shape;
    if (node.territory !== undefined) {
      rects.push({ id: node.id, kind: "territory", x, y, width: shape.widthPx, height: shape.heightPx, busAbovePx });
    }
    if (!isStack(node)) {
      const { card } = node;
      const at = { x: x + shape.cardX, y: y + shape.cardY };
      rects.push({ id: node.id, kind: "card", ...at, width: card.widthPx, height: card.heightPx, busAbovePx });
      node.asides.forEach((aside, index) => {
        const corner = shape.asides[index] ?? { x: 0, y: 0 };
        const size = { width: aside.card.widthPx, height: aside.card.heightPx };
        rects.push({ id: aside.id, kind: "card", x: x + corner.x, y: y + corner.y, ...size, busAbovePx: 0 });
      });
    }
    open.push(...planChildren(shape, x, y));
  }
  return rects;
}

interface PlannedShape {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly busAbovePx: number;
}

function planChildren(shape: Shape, x: number, y: number): PlannedShape[] {
  const { kind, rows, columnGapPx, rowGapPx } = shape.arrangement;
  let top = y + shape.bodyY;
  return rows.flatMap((row, index) => {
    let left = x + shape.bodyX + row.indentPx;
    const rowTop = top;
    const busAbovePx = kind === "hang" ? 0 : (index === 0 ? GAP.level : rowGapPx) / 2;
    top += rowHeight(row) + rowGapPx;
    return row.cells.map((cell) => {
      const at = { shape: cell.shape, x: left + cell.insetPx, y: rowTop, busAbovePx };
      left += cell.widthPx + columnGapPx;
      return at;
    });
  });
}
