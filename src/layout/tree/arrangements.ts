import type { SizedNode } from "./sized-node.js";
import { widestRow } from "./block.js";
import type { Block, Cell, Row } from "./block.js";
import { addHead } from "./heads.js";
import type { Body } from "./heads.js";
import { GAP } from "./gaps.js";

/** Distance below which the line from the manager is moved straight above a child, so that it makes no small jog. */
const SNAP_PX = 20;

/**
 * Penalties for arrangements that are harder to read; if two give the same size of type, the lower penalty wins.
 * Officers in two rows look like two ranks, so this pays off only if it makes the type about 10 % larger on paper, or
 * about 50 % larger at natural size.
 */
const PENALTY = { perColumn: 0.01, rowWrapped: 0.04, officersWrapped: 1.5, trunkAtSide: 0.03 } as const;

/** Arranges a box with nothing below it. */
export function arrangeLeaf(node: SizedNode): Block {
  return addHead(node, { kind: "leaf", rows: [], columnGapPx: 0, rowGapPx: 0, trunk: "middle" }, 0, 0);
}

/** Arranges children side by side on a bus. */
export function arrangeRow(node: SizedNode, children: readonly Block[]): Block {
  const cells = children.map(toCell);
  const row: Row = { indentPx: 0, cells };
  const gap = siblingGap(children);
  const ports = portsAcross(row, gap);
  const middle = snap(((ports.at(0) ?? 0) + (ports.at(-1) ?? 0)) / 2, ports);
  return addHead(node, { kind: "row", rows: [row], columnGapPx: gap, rowGapPx: 0, trunk: "middle" }, middle, 0);
}

/** Arranges children one below the other, indented, on a spine down the left side. */
export function arrangeHang(node: SizedNode, children: readonly Block[]): Block {
  const width = widestOf(children.map((child) => child.widthPx));
  const rows = children.map((block) => ({ indentPx: 0, cells: [{ block, widthPx: width, insetPx: 0 }] }));
  const body: Body = { kind: "hang", rows, columnGapPx: 0, rowGapPx: GAP.hang, trunk: "left" };
  return addHead(node, body, -GAP.hangIndent / 2, 0);
}

/** Arranges children row by row in columns; each pair of columns shares a spine that runs between the two. */
export function arrangeColumns(node: SizedNode, children: readonly Block[], count: number): Block {
  const width = widestOf(children.map((child) => child.widthPx));
  const cells = children.map((block, index): Cell => {
    // Boxes stand close to their spine, so a box left of the spine is aligned with the right of its cell.
    const insetPx = isLeftOfSpine(index % count, count) ? width - block.widthPx : 0;
    return { block, widthPx: width, insetPx };
  });
  const rows: Row[] = [];
  for (let index = 0; index < cells.length; index += count) {
    rows.push({ indentPx: 0, cells: cells.slice(index, index + count) });
  }
  const middle = (count * width + (count - 1) * GAP.column) / 2;
  const body: Body = { kind: "columns", rows, columnGapPx: GAP.column, rowGapPx: GAP.columnRow, trunk: "middle" };
  return addHead(node, body, middle, PENALTY.perColumn * count);
}

/**
 * Tells whether a column stands left of its spine. Columns share a spine in pairs; an odd last column stands right of
 * its own.
 */
export function isLeftOfSpine(column: number, columns: number): boolean {
  return column % 2 === 0 && column < columns - 1;
}

/**
 * Arranges children in several rows, in order. Returns two ways: with the trunk through the middle, and down the left
 * side.
 */
export function arrangeWraps(node: SizedNode, children: readonly Block[], rowCount: number): Block[] {
  const gap = siblingGap(children);
  const split = splitEvenly(children, rowCount, gap);
  if (split.length < 2) return [];
  return (["middle", "left"] as const).map((trunk) => arrangeWrap(node, split, gap, trunk));
}

function arrangeWrap(
  node: SizedNode,
  split: readonly (readonly Block[])[],
  gap: number,
  trunk: "middle" | "left",
): Block {
  const widthOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.widthPx + gap, 0);
  const lefts = split.map((row) => (trunk === "left" ? 0 : widthOf(row.slice(0, middleOf(row, widthOf)))));
  const trunkRoom = trunk === "left" ? GAP.hangIndent : widestOf(lefts);
  const rows = split.map((blocks, index) => ({
    indentPx: trunkRoom - (lefts[index] ?? 0),
    cells: blocks.map(toCell),
  }));
  const width = widestRow(rows, gap);
  const [firstRow] = rows;
  const ports = firstRow === undefined ? [] : portsAcross(firstRow, gap);
  const perRow = node.children.some((child) => child.isOfficial) ? PENALTY.officersWrapped : PENALTY.rowWrapped;
  return addHead(
    node,
    { kind: "wrap", rows, columnGapPx: gap, rowGapPx: GAP.wrappedRow, trunk },
    trunk === "left" ? snap(width / 2, ports) : trunkRoom - gap / 2,
    perRow * (split.length - 1) + (trunk === "left" ? PENALTY.trunkAtSide : 0),
  );
}

/** Returns the x of the nearest port if it is near enough to `wantedX`, otherwise `wantedX`. */
function snap(wantedX: number, ports: readonly number[]): number {
  const near = ports.reduce((best, x) => (Math.abs(x - wantedX) < Math.abs(best - wantedX) ? x : best), Infinity);
  return Math.abs(near - wantedX) < SNAP_PX ? near : wantedX;
}

/** Returns, for each child of a row, the width from the start of the row to the line that comes in from above. */
function portsAcross(row: Row, gapPx: number): number[] {
  let used = row.indentPx;
  return row.cells.map((cell) => {
    const port = used + cell.insetPx + cell.block.leftOfPortPx;
    used += cell.widthPx + gapPx;
    return port;
  });
}

function toCell(block: Block): Cell {
  return { block, widthPx: block.widthPx, insetPx: 0 };
}

/** Returns the gap between siblings; it is small beside tinted ground, which has a margin of its own. */
function siblingGap(children: readonly Block[]): number {
  if (children.some((child) => child.node.territory !== undefined)) return GAP.territories;
  return children.every((child) => child.arrangement.kind === "leaf") ? GAP.leaf : GAP.block;
}

/** Cuts a list into rows so that the widest row is as narrow as possible. */
function splitEvenly(children: readonly Block[], rowCount: number, gap: number): Block[][] {
  let low = 0;
  let high = 0;
  for (const child of children) {
    low = Math.max(low, child.widthPx + gap);
    high += child.widthPx + gap;
  }
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (findRowStarts(children, middle, gap).length <= rowCount) high = middle;
    else low = middle;
  }
  const starts = findRowStarts(children, high, gap);
  return starts.map((start, row) => children.slice(start, starts[row + 1]));
}

/** Returns the first child of each row when rows are filled up to a width. */
function findRowStarts(children: readonly Block[], limit: number, gap: number): number[] {
  const starts: number[] = [];
  let used = 0;
  children.forEach((child, index) => {
    const width = child.widthPx + gap;
    if (index === 0 || used + width > limit) {
      starts.push(index);
      used = 0;
    }
    used += width;
  });
  return starts;
}

/** Returns the number of children left of the middle of a row. */
function middleOf(row: readonly Block[], widthOf: (blocks: readonly Block[]) => number): number {
  const half = widthOf(row) / 2;
  let best = 0;
  let left = 0;
  let bestDistance = half;
  row.forEach((block, index) => {
    left += widthOf([block]);
    const distance = Math.abs(left - half);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = index + 1;
    }
  });
  return best;
}

/** Returns the largest width; a manager may have more children than a call may have arguments. */
function widestOf(widthsPx: readonly number[]): number {
  return widthsPx.reduce((widest, width) => Math.max(widest, width), 0);
}
