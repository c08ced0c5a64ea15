import elkjs from "elkjs";
import type { ELK, ElkNode } from "elkjs";
import type { Point } from "../model/layout.js";
import { rowWidth } from "./shape.js";
import type { Arrangement, Row } from "./shape.js";

/** ELK accepts misspelt options in silence; only these can be given. */
type PackingOptions = Readonly<{
  "elk.algorithm": "rectpacking";
  "elk.rectpacking.widthApproximation.strategy": "TARGET_WIDTH";
  "elk.rectpacking.widthApproximation.targetWidth": string;
  /** The default compaction would put a low box under its neighbour and lose the file's order. */
  "elk.rectpacking.packing.strategy": "SIMPLE";
  "elk.spacing.nodeNode": string;
  "elk.padding": string;
}>;

/** Wider than any row: everything stays in one line. */
const ONE_LINE_PX = 10_000_000;

/**
 * Lets ELK place what hangs below one manager: one small graph per manager, blocks below it as plain boxes.
 * Never one graph for the whole company: flat graphs come out 30 to 200 times as wide as high, and nested ones
 * overflow the stack on deep chains.
 * Answers with the top left corner of every child, in order, from the body's top left corner, in px.
 */
export class RowPlacer {
  readonly #elk: ELK = createElk();

  async place(arrangement: Arrangement): Promise<readonly Point[]> {
    const { rows, columnGapPx, rowGapPx } = arrangement;
    const widest = rows.reduce((max, row) => Math.max(max, rowWidth(row, columnGapPx)), 0);
    const graph: ElkNode = {
      id: "body",
      // A target narrower than the widest row would leave an empty first line.
      layoutOptions: packing(Math.ceil(widest) + 1, rowGapPx, 0),
      children: rows.map((row, index) => toRowNode(row, `row${index}`, columnGapPx)),
    };
    const placed = await this.#elk.layout(graph);
    return rows.flatMap((row, index) => readRow(row, placed.children?.[index]));
  }
}

function createElk(): ELK {
  // elkjs is CommonJS: under nodenext its class arrives as the default of the default.
  const { default: Elk } = elkjs;
  return new Elk();
}

function toRowNode(row: Row, id: string, gapPx: number): ElkNode {
  return {
    id,
    layoutOptions: packing(ONE_LINE_PX, gapPx, row.indentPx),
    children: row.cells.map((cell, index) => ({
      id: `${id}cell${index}`,
      width: cell.widthPx,
      height: cell.shape.heightPx,
    })),
  };
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

function readRow(row: Row, placedRow: ElkNode | undefined): Point[] {
  return row.cells.map((cell, index) => {
    const placed = placedRow?.children?.[index];
    return {
      x: coordinate(placedRow?.x) + coordinate(placed?.x) + cell.insetPx,
      y: coordinate(placedRow?.y) + coordinate(placed?.y),
    };
  });
}

/** ELK turns nonsense into 0 or leaves it out; a missing number is our bug and must not draw a wrong chart. */
function coordinate(value: number | undefined): number {
  if (value === undefined || !Number.isFinite(value)) throw new Error("ELK returned a box without a place");
  return value;
}
