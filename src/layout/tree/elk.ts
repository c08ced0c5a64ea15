import elkjs from "elkjs";
import type { ELK, ElkNode } from "elkjs";
import type { Checkpoint } from "../../model/deadline.js";
import type { Point } from "../../model/layout.js";
import { rowWidth } from "./block.js";
import type { Arrangement, Cell, Row } from "./block.js";

/** Options that can be given. ELK accepts misspelt options in silence, so no others are allowed. */
type PackingOptions = Readonly<{
  "elk.algorithm": "rectpacking";
  "elk.rectpacking.widthApproximation.strategy": "TARGET_WIDTH";
  "elk.rectpacking.widthApproximation.targetWidth": string;
  /** Packing strategy. The default compaction would put a low box under its neighbour and lose the file's order. */
  "elk.rectpacking.packing.strategy": "SIMPLE";
  "elk.spacing.nodeNode": string;
  "elk.padding": string;
}>;

/** Options for bodies, which are placed one by one later; where ELK leaves them does not matter. */
const SEPARATE_BODIES = { "elk.algorithm": "fixed" };

/** Width beyond any row, so that everything stays on one line. */
const ONE_LINE_PX = 10_000_000;

/** Managers per ELK call: enough to spread the cost of a call, few enough to keep its memory flat. */
const MANAGERS_PER_CALL = 400;
/** Boxes per ELK call, which cannot be stopped half-way. */
const BOXES_PER_CALL = 1000;

/** ELK, ready to place boxes. Keep it to draw several charts, since starting it takes a tenth of a second. */
export type Placer = ELK;

/** Starts ELK. */
export function createPlacer(): Placer {
  // elkjs is CommonJS: under nodenext its class arrives as the default of the default.
  const { default: Elk } = elkjs;
  return new Elk();
}

/**
 * Lets ELK place the boxes below every manager: a graph of bodies side by side, one per manager, each holding rows of
 * plain boxes. It never gets one graph of the whole company: flat ones come out 30 to 200 times as wide as high, and
 * ones nested as deep as the company overflow the stack. Returns the top left corner of every child of each
 * arrangement, in order, from the body's corner, in px.
 */
export async function placeChildren(
  arrangements: readonly Arrangement[],
  { placer, checkpoint }: PlaceOptions,
): Promise<readonly (readonly Point[])[]> {
  const layOut: LayOut = async (children) => {
    checkpoint();
    return (
      (await placer.layout({ id: "page", layoutOptions: SEPARATE_BODIES, children: [...children] })).children ?? []
    );
  };
  const corners: (readonly Point[])[] = [];
  for (const some of splitIntoCalls(arrangements)) {
    const [only] = some;
    if (some.length === 1 && only !== undefined && isTooLarge(only)) {
      corners.push(await placeRowByRow(only, layOut));
      continue;
    }
    const placed = await layOut(some.map((arrangement, index) => toBody(arrangement, `body${index}`)));
    corners.push(...some.map((arrangement, index) => readBody(arrangement, placed[index])));
  }
  return corners;
}

export interface PlaceOptions {
  readonly placer: Placer;
  readonly checkpoint: Checkpoint;
}

/** One ELK call: bodies or rows that have nothing to do with one another. */
type LayOut = (children: readonly ElkNode[]) => Promise<readonly ElkNode[]>;

/** Tells whether there are more boxes than a call may have, in rows that can be placed one after the other. */
function isTooLarge({ kind, rows }: Arrangement): boolean {
  return kind !== "hang" && rows.length > 1 && countCells(rows) > BOXES_PER_CALL;
}

/** Places the boxes of each row first, then each row as one box in the body: the same places as in one call. */
async function placeRowByRow({ rows, columnGapPx, rowGapPx }: Arrangement, layOut: LayOut): Promise<Point[]> {
  const placed: ElkNode[] = [];
  for (const some of groupUpTo(rows, ({ cells }) => cells.length))
    placed.push(...(await layOut(some.map((row, index) => toRowNode(row, `row${index}`, columnGapPx)))));
  const sizes = placed.map(({ width = 0, height = 0 }, index) => ({ id: `row${index}`, width, height }));
  const layoutOptions = packing(Math.ceil(widestRow(rows, columnGapPx)) + 1, rowGapPx, 0);
  const [body] = await layOut([{ id: "body", layoutOptions, children: sizes }]);
  return rows.flatMap((row, index) => {
    const at = body?.children?.[index];
    return readCells(row.cells, placed[index], { x: coordinate(at?.x), y: coordinate(at?.y) });
  });
}

function splitIntoCalls(arrangements: readonly Arrangement[]): readonly (readonly Arrangement[])[] {
  return groupUpTo(arrangements, ({ rows }) => countCells(rows), MANAGERS_PER_CALL);
}

/** Groups neighbours up to the number of boxes that a call may have; an item with more stands alone. */
function groupUpTo<T>(items: readonly T[], boxesOf: (item: T) => number, mostItems = Infinity): readonly T[][] {
  const groups: T[][] = [];
  let boxes = Infinity;
  for (const item of items) {
    const own = boxesOf(item);
    const last = groups.at(-1);
    if (last === undefined || last.length >= mostItems || boxes + own > BOXES_PER_CALL) {
      groups.push([item]);
      boxes = own;
    } else {
      last.push(item);
      boxes += own;
    }
  }
  return groups;
}

function countCells(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.cells.length, 0);
}

function widestRow(rows: readonly Row[], gapPx: number): number {
  return rows.reduce((max, row) => Math.max(max, rowWidth(row, gapPx)), 0);
}

/** Makes ELK's graph of a body. A single row, or a stack of one width, is the body itself: one level less to walk. */
function toBody({ kind, rows, columnGapPx, rowGapPx }: Arrangement, id: string): ElkNode {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return toRowNode(only, id, columnGapPx);
  const widest = widestRow(rows, columnGapPx);
  if (kind === "hang") {
    const layoutOptions = packing(Math.ceil(widest) + 1, rowGapPx, 0);
    return { id, layoutOptions, children: toCellNodes(listCells(rows), id) };
  }
  return {
    id,
    // A target narrower than the widest row would leave an empty first line.
    layoutOptions: packing(Math.ceil(widest) + 1, rowGapPx, 0),
    children: rows.map((row, index) => toRowNode(row, `${id}row${index}`, columnGapPx)),
  };
}

function toRowNode(row: Row, id: string, gapPx: number): ElkNode {
  return {
    id,
    layoutOptions: packing(ONE_LINE_PX, gapPx, row.indentPx),
    children: toCellNodes(row.cells, id),
  };
}

function toCellNodes(cells: readonly Cell[], id: string): ElkNode[] {
  return cells.map((cell, index) => ({
    id: `${id}cell${index}`,
    width: cell.widthPx,
    height: cell.block.heightPx,
  }));
}

function packing(targetWidthPx: number, gapPx: number, leftPx: number): PackingOptions {
  return {
    "elk.algorithm": "rectpacking",
    "elk.rectpacking.widthApproximation.strategy": "TARGET_WIDTH",
    "elk.rectpacking.widthApproximation.targetWidth": String(targetWidthPx),
    "elk.rectpacking.packing.strategy": "SIMPLE",
    "elk.spacing.nodeNode": String(gapPx),
    "elk.padding": `[top=0,left=${leftPx},bottom=0,right=0]`,
  };
}

function readBody({ kind, rows }: Arrangement, body: ElkNode | undefined): Point[] {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return readCells(only.cells, body, { x: 0, y: 0 });
  if (kind === "hang") return readCells(listCells(rows), body, { x: 0, y: 0 });
  return rows.flatMap((row, index) => {
    const placed = body?.children?.[index];
    return readCells(row.cells, placed, { x: coordinate(placed?.x), y: coordinate(placed?.y) });
  });
}

function listCells(rows: readonly Row[]): readonly Cell[] {
  return rows.flatMap((row) => row.cells);
}

function readCells(cells: readonly Cell[], around: ElkNode | undefined, at: Point): Point[] {
  return cells.map((cell, index) => {
    const placed = around?.children?.[index];
    return { x: at.x + coordinate(placed?.x) + cell.insetPx, y: at.y + coordinate(placed?.y) };
  });
}

/**
 * Checks a coordinate. ELK turns nonsense into 0 or drops it; a missing number is a bug here: never draw a wrong chart.
 */
function coordinate(value: number | undefined): number {
  if (value === undefined || !Number.isFinite(value)) throw new Error("ELK returned a box without a place");
  return value;
}
