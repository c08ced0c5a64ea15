import type { SizedNode } from "./sized-node.js";
import type { Block, Cell, Row } from "./block.js";
import { middleOfBus, portsAcross, snap } from "./buses.js";
import { addHead } from "./heads.js";
import type { Body } from "./heads.js";
import { GAP } from "./gaps.js";
import { PENALTY } from "./prices.js";
import { toCell } from "./siblings.js";
import type { Siblings } from "./siblings.js";
import { splitEvenly } from "../content/split-evenly.js";
import { createStack, isStack } from "./stacks.js";

/** Arranges a box with nothing below it. */
export function arrangeLeaf(node: SizedNode): Block {
  return addHead(node, { kind: "leaf", rows: [], columnGapPx: 0, rowGapPx: 0, trunk: "middle" }, 0, 0);
}

/** Arranges children side by side on a bus. */
export function arrangeRow(node: SizedNode, { cells, gapPx, penalty }: Siblings): Block {
  const row: Row = { indentPx: 0, cells };
  const body: Body = { kind: "row", rows: [row], columnGapPx: gapPx, rowGapPx: 0, trunk: "middle" };
  return addHead(node, body, middleOfBus(row, gapPx), penalty);
}

/** Arranges children one below the other, indented, on a spine down the left side. */
export function arrangeHang(node: SizedNode, children: readonly Block[]): Block {
  const widthPx = widestOf(children);
  const rows = children.map((block) => ({ indentPx: 0, cells: [{ block, widthPx }] }));
  const body: Body = { kind: "hang", rows, columnGapPx: 0, rowGapPx: GAP.hang, trunk: "left" };
  return addHead(node, body, -GAP.hangIndent / 2, 0);
}

/**
 * Arranges children in several hangs (columns of boxes on a spine) side by side, filled one after another in file
 * order, so that all are about equally high. Returns nothing if fewer columns are enough. Two columns of leaves may
 * also have the card at the left, so that the whole block can hang. With more columns, some of them would be far from
 * the card; with deeper children, cards of different ranks would have the same indent.
 */
export function arrangeHangs(node: SizedNode, children: readonly Block[], count: number): Block[] {
  const columns = splitEvenly(children, count, (child) => child.heightPx + GAP.hang);
  if (columns.length !== count) return [];
  const hangs = columns.map((blocks) => {
    const own = blocks.map((block) => block.node);
    return arrangeHang(createStack(node, own), blocks);
  });
  const row: Row = { indentPx: 0, cells: hangs.map(toCell) };
  const body: Body = { kind: "hangs", rows: [row], columnGapPx: GAP.hangs, rowGapPx: 0, trunk: "middle" };
  const widthPx = hangs.reduce((sum, hang) => sum + hang.widthPx + GAP.hangs, -GAP.hangs);
  const middle = snap(widthPx / 2, portsAcross(row, GAP.hangs));
  const penalty = PENALTY.perColumn * count;
  const centred = addHead(node, body, middle, penalty);
  if (count > 2 || isStack(node) || children.some((child) => child.arrangement.kind !== "leaf")) return [centred];
  return [centred, addHead(node, { ...body, trunk: "left" }, node.card.widthPx / 2, penalty)];
}

/** Arranges leaves row by row in columns; each pair of columns shares a spine that runs between the two. */
export function arrangeColumns(node: SizedNode, children: readonly Block[], count: number): Block {
  const widthPx = widestOf(children);
  const cells = children.map((block): Cell => ({ block, widthPx }));
  const rows: Row[] = [];
  for (let index = 0; index < cells.length; index += count) {
    rows.push({ indentPx: 0, cells: cells.slice(index, index + count) });
  }
  const middle = (count * widthPx + (count - 1) * GAP.column) / 2;
  const body: Body = { kind: "columns", rows, columnGapPx: GAP.column, rowGapPx: GAP.columnRow, trunk: "middle" };
  return addHead(node, body, middle, PENALTY.perColumn * count);
}

/**
 * Tells whether a column is to the left of its spine. Each pair of columns shares a spine; an odd last column is to the
 * right of a spine of its own.
 */
export function isLeftOfSpine(column: number, columns: number): boolean {
  return column % 2 === 0 && column < columns - 1;
}

/** Returns the largest width; a manager may have more children than a call may have arguments. */
function widestOf(children: readonly Block[]): number {
  return children.reduce((widest, { widthPx }) => Math.max(widest, widthPx), 0);
}
