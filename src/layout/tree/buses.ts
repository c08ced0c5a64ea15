import type { Block, Row } from "./block.js";
import { GAP } from "./gaps.js";
import { isStack } from "./stacks.js";

/** Distance below which the line from the manager is moved straight above a child, so that it makes no small jog. */
const SNAP_PX = 20;

/** Returns, for each child of a row, the width from the start of the row to the line that comes in from above. */
export function portsAcross(row: Row, gapPx: number): number[] {
  let used = row.indentPx;
  return row.cells.map((cell) => {
    const port = used + cell.block.leftOfPortPx;
    used += cell.widthPx + gapPx;
    return port;
  });
}

/** Returns the x of the nearest port if it is near enough to `wantedX`, otherwise `wantedX`. */
export function snap(wantedX: number, ports: readonly number[]): number {
  const near = ports.reduce((best, x) => (Math.abs(x - wantedX) < Math.abs(best - wantedX) ? x : best), Infinity);
  return Math.abs(near - wantedX) < SNAP_PX ? near : wantedX;
}

/** Returns the middle of the bus above a row, or the place of the line into a child if that line is near the middle. */
export function middleOfBus(row: Row, gapPx: number): number {
  const { fromPx, toPx } = busUnder(row, gapPx);
  return snap((fromPx + toPx) / 2, portsAcross(row, gapPx));
}

interface Bus {
  readonly fromPx: number;
  readonly toPx: number;
}

/** Returns where the bus above a row begins and ends; a stack in the row continues the bus up to its own children. */
function busUnder(row: Row, gapPx: number): Bus {
  const ports = portsAcross(row, gapPx);
  const last = row.cells.length - 1;
  const shift = (index: number, side: keyof Bus) => {
    const block = row.cells[index]?.block;
    const port = ports[index] ?? 0;
    return block === undefined ? port : port - block.leftOfPortPx + reachOf(block)[side];
  };
  return { fromPx: shift(0, "fromPx"), toPx: shift(last, "toPx") };
}

/** Returns the first and the last place at which lines go down from the bus above a block. */
function reachOf(block: Block): Bus {
  const { arrangement, leftOfPortPx } = block;
  const [row] = arrangement.rows;
  if (!continuesBus(block) || row === undefined) return { fromPx: leftOfPortPx, toPx: leftOfPortPx };
  const { bodyIndentPx, columnGapPx, kind } = arrangement;
  if (kind !== "columns") {
    const { fromPx, toPx } = busUnder(row, columnGapPx);
    return { fromPx: bodyIndentPx + fromPx, toPx: bodyIndentPx + toPx };
  }
  const pitch = (row.cells[0]?.widthPx ?? 0) + GAP.column;
  const spineAfter = (columns: number) => bodyIndentPx + columns * pitch - GAP.column / 2;
  return { fromPx: spineAfter(1), toPx: spineAfter(row.cells.length - 1) };
}

/** Tells whether a stack continues the bus that leads to it; other stacks hang on a single spine. */
export function continuesBus(block: Block): boolean {
  const { kind, rows } = block.arrangement;
  if (!isStack(block.node)) return false;
  return kind === "row" || kind === "hangs" || (kind === "columns" && (rows[0]?.cells.length ?? 0) > 2);
}
