import type { Rect } from "../../model/layout.js";
import { portX, rowHeight } from "./block.js";
import type { Block } from "./block.js";
import { isStack } from "./stacks.js";
import { GAP } from "./gaps.js";

/** Rectangle of a visible part of a block, placed by arithmetic alone: card, box beside it, tinted ground or bus. */
export interface PlannedRect extends Rect {
  readonly id: string;
  readonly kind: "card" | "territory" | "bus";
}

/** Plans every rectangle of a block from its top left corner, in px; a test compares ELK's result with it. */
export function planRects(top: Block): PlannedRect[] {
  const rects: PlannedRect[] = [];
  const open: PlannedBlock[] = [{ block: top, x: 0, y: 0 }];
  for (let placed = open.pop(); placed !== undefined; placed = open.pop()) {
    const { block, x, y } = placed;
    const { node } = block;
    if (node.territory !== undefined) {
      rects.push({ id: node.id, kind: "territory", x, y, width: block.widthPx, height: block.heightPx });
    }
    if (!isStack(node)) {
      const { card } = node;
      const at = { x: x + block.cardX, y: y + block.cardY };
      rects.push({ id: node.id, kind: "card", ...at, width: card.widthPx, height: card.heightPx });
      node.beside.forEach((boxBeside, index) => {
        const corner = block.beside[index] ?? { x: 0, y: 0 };
        const size = { width: boxBeside.card.widthPx, height: boxBeside.card.heightPx };
        rects.push({ id: boxBeside.id, kind: "card", x: x + corner.x, y: y + corner.y, ...size });
      });
    }
    const children = planChildren(block, x, y);
    for (const bus of planBuses(block, children, x + portX(block))) rects.push(bus);
    for (const child of children) open.push(child);
  }
  return rects;
}

interface PlannedBlock {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

function planChildren(block: Block, x: number, y: number): PlannedBlock[] {
  const { rows, columnGapPx, rowGapPx } = block.arrangement;
  let top = y + block.bodyY;
  return rows.flatMap((row) => {
    let left = x + block.bodyX + row.indentPx;
    const rowTop = top;
    top += rowHeight(row) + rowGapPx;
    return row.cells.map((cell) => {
      const at = { block: cell.block, x: left + cell.insetPx, y: rowTop };
      left += cell.widthPx + columnGapPx;
      return at;
    });
  });
}

/** Plans the horizontal line above each row, from the first to the last child on it. */
function planBuses({ node, arrangement }: Block, children: readonly PlannedBlock[], trunkX: number): PlannedRect[] {
  if (arrangement.kind === "hang") return [];
  let first = 0;
  return arrangement.rows.flatMap((row, index) => {
    const ports = children.slice(first, first + row.cells.length).map((child) => child.x + portX(child.block));
    first += row.cells.length;
    if (arrangement.kind === "columns" && index > 0) return [];
    const left = Math.min(trunkX, ...ports);
    const rowTop = children[first - row.cells.length]?.y ?? 0;
    const y = rowTop - (index === 0 ? GAP.level : arrangement.rowGapPx) / 2;
    return [{ id: node.id, kind: "bus" as const, x: left, y, width: Math.max(trunkX, ...ports) - left, height: 1 }];
  });
}
