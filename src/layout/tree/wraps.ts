import { breakRows, partsOfficers } from "./row-breaks.js";
import type { SizedNode } from "./sized-node.js";
import { rowHeight, rowWidth, widestRow } from "./block.js";
import type { Block, Cell, Row } from "./block.js";
import { middleOfBus, portsAcross, snap } from "./buses.js";
import { addHead } from "./heads.js";
import { GAP } from "./gaps.js";
import { PENALTY } from "./prices.js";
import type { Siblings } from "./siblings.js";
import type { Room } from "../page/paged-view.js";

/**
 * Arranges children in several rows, in order. Returns two ways: with the trunk through the middle, and with the trunk
 * down the left side. Returns nothing if the rows are too high or too wide for the room.
 */
export function arrangeWraps(
  node: SizedNode,
  { cells, gapPx, penalty }: Siblings,
  rowCount: number,
  room: Room,
): Block[] {
  const split = breakRows(cells, rowCount, gapPx);
  if (split.length < 2 || exceed(split, gapPx, room)) return [];
  const perRow = node.children.some((child) => child.isOfficial) ? PENALTY.officersWrapped : PENALTY.rowWrapped;
  const own = penalty + perRow * (split.length - 1) + (partsOfficers(split) ? PENALTY.officersParted : 0);
  return [wrapAroundTrunk(node, split, gapPx, own), wrapBesideTrunk(node, split, gapPx, own + PENALTY.trunkAtSide)];
}

/** Tells whether rows alone are larger than a room by more than a rounding error. */
function exceed(rows: readonly (readonly Cell[])[], gapPx: number, room: Room): boolean {
  let heightPx = (rows.length - 1) * GAP.wrappedRow;
  for (const cells of rows) {
    const row = { indentPx: 0, cells };
    if (rowWidth(row, gapPx) > room.widthPx + 0.01) return true;
    heightPx += rowHeight(row);
  }
  return heightPx > room.heightPx + 0.01;
}

function wrapAroundTrunk(node: SizedNode, split: readonly (readonly Cell[])[], gapPx: number, penalty: number): Block {
  const last = split.length - 1;
  // The trunk ends above the last row, so it may be over the middle of a card there.
  const lefts = split.map((cells, index) => (index === last ? middleOf(cells, gapPx) : leftOfMiddle(cells, gapPx)));
  const widestLeft = lefts.reduce((widest, left) => Math.max(widest, left), 0);
  const rows = split.map((cells, index) => ({ indentPx: widestLeft - (lefts[index] ?? 0), cells }));
  const body = { kind: "wrap", rows, columnGapPx: gapPx, rowGapPx: GAP.wrappedRow, trunk: "middle" } as const;
  return addHead(node, body, widestLeft - gapPx / 2, penalty);
}

/** Returns the width from the left edge of a row to half a gap right of the middle of the bus above the row. */
function middleOf(cells: readonly Cell[], gapPx: number): number {
  return middleOfBus({ indentPx: 0, cells }, gapPx) + gapPx / 2;
}

function wrapBesideTrunk(node: SizedNode, split: readonly (readonly Cell[])[], gapPx: number, penalty: number): Block {
  const rows = split.map((cells): Row => ({ indentPx: GAP.hangIndent, cells }));
  const [firstRow] = rows;
  const ports = firstRow === undefined ? [] : portsAcross(firstRow, gapPx);
  const body = { kind: "wrap", rows, columnGapPx: gapPx, rowGapPx: GAP.wrappedRow, trunk: "left" } as const;
  return addHead(node, body, snap(widestRow(rows, gapPx) / 2, ports), penalty);
}

/** Returns the width up to the end of the gap that is nearest to the middle of a row. */
function leftOfMiddle(cells: readonly Cell[], gapPx: number): number {
  const half = cells.reduce((sum, { widthPx }) => sum + widthPx + gapPx, 0) / 2;
  let left = 0;
  for (const { widthPx } of cells) {
    const next = left + widthPx + gapPx;
    if (Math.abs(next - half) >= Math.abs(left - half)) break;
    left = next;
  }
  return left;
}
