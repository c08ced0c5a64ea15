import type { Panel } from "../../model/panel.js";
import type { TextMeasure } from "../../model/text.js";
import type { Drawable } from "../page/paged-view.js";
import { heightOfRow, placeRow } from "./area-rows.js";
import type { PlacedColumn, RowColumns } from "./area-rows.js";
import { breaksWord, heightOfHead, placeColumnHead } from "./column-heads.js";
import { MATRIX } from "./measures.js";
import type { MatrixDetail } from "./measures.js";
import type { MatrixContent } from "./matrix-content.js";

/** A matrix with the sizes of its rows and columns. */
export interface Grid extends Drawable {
  readonly place: () => readonly Panel[];
}

/** Penalty for a broken word, so high that no gain in size can outweigh it. */
const BROKEN_WORD_PENALTY = 20;
/**
 * Penalty for a wrapped name, which makes its row higher: rows of equal height are easier to follow, so slightly
 * smaller type is accepted for them.
 */
const WRAPPED_NAME_PENALTY = 0.3;

/** Sizes the rows and columns of a matrix, or of the part of it that is on one page. */
export function designGrid({ rows, columns }: MatrixContent, detail: MatrixDetail, measure: TextMeasure): Grid {
  const rowColumns = placeColumns(columns, detail);
  const headPx = columns.reduce((most, each) => Math.max(most, heightOfHead(each, detail.widthPx, measure)), 0);
  const heights = rows.map((row) => heightOfRow(row, rowColumns, measure));
  const heightPx = headPx + MATRIX.headGapPx + heights.reduce((sum, height) => sum + height, 0);
  const place = () => {
    const heads = rowColumns.columns.map(({ column, x, widthPx: width }) =>
      placeColumnHead(column, { x, y: 0, width, height: headPx }, measure),
    );
    let top = headPx + MATRIX.headGapPx;
    const areas = rows.map((row, index) => {
      const height = heights[index] ?? 0;
      top += height;
      return placeRow(row, top - height, height, rowColumns, measure);
    });
    return [...heads, ...areas];
  };
  const breaks = columns.some((column) => breaksWord(column, detail.widthPx, measure));
  const wraps = heights.some((height) => height > MATRIX.leastRowPx);
  const penalty = (breaks ? BROKEN_WORD_PENALTY : 0) + (wraps ? WRAPPED_NAME_PENALTY : 0);
  return { widthPx: rowColumns.endPx, heightPx, penalty, place };
}

function placeColumns(columns: MatrixContent["columns"], { areaPx, widthPx }: MatrixDetail): RowColumns {
  const placed: PlacedColumn[] = [];
  let x = areaPx;
  let before: PlacedColumn["column"] | undefined;
  for (const column of columns) {
    if (before !== undefined) x += before.kind === column.kind ? MATRIX.columnGapPx : MATRIX.blockGapPx;
    placed.push({ column, x, widthPx });
    x += widthPx;
    before = column;
  }
  return { areaPx, columns: placed, endPx: x };
}
