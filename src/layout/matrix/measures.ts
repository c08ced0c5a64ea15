/** Sizes of a matrix, in px at scale 1. */
import type { PageDetail } from "../content/detail.js";
import type { TextStyle } from "../text/text-style.js";

/** Styles of texts; `person` is the style of the smallest names: the names of units above their columns. */
export const MATRIX_STYLE = {
  name: { sizePx: 13, lineHeightPx: 16, weight: 600 },
  person: { sizePx: 12, lineHeightPx: 14.5, weight: 600 },
  letters: { sizePx: 16, lineHeightPx: 20, weight: 600 },
  title: { sizePx: 10.8, lineHeightPx: 13.5, weight: 400 },
  remark: { sizePx: 11, lineHeightPx: 14.5, weight: 400 },
  badge: { sizePx: 10.8, lineHeightPx: 15, weight: 600 },
  symbol: { sizePx: 12, lineHeightPx: 15, weight: 600 },
} as const satisfies Record<string, TextStyle>;

export const MATRIX = {
  /** Gaps between the headers of columns, between officers and units, and between the headers and the rows. */
  columnGapPx: 4,
  blockGapPx: 12,
  headGapPx: 8,
  headPaddingX: 8,
  unitPaddingX: 6,
  headPaddingY: 9,
  rowPaddingY: 10,
  leastRowPx: 37,
  stripePx: 6,
  stripeGapPx: 11,
  symbolRadiusPx: 11,
  symbolGapPx: 4,
} as const;

/** Widths of the columns of a matrix. */
export interface MatrixDetail extends PageDetail {
  /** Width of the column with the names of the areas. */
  readonly areaPx: number;
}

// Widths from wide to narrow. If several allow the same size of type, the page takes the first of them, which fills the
// page best.
const AREA_WIDTHS_PX = [340, 250, 226];
const COLUMN_WIDTHS_PX = [240, 200, 170, 144, 126, 112, 104, 96];

export const MATRIX_DETAILS: readonly MatrixDetail[] = AREA_WIDTHS_PX.flatMap((areaPx) =>
  COLUMN_WIDTHS_PX.map((widthPx) => ({ style: MATRIX_STYLE, areaPx, widthPx })),
);

/** Detail of a matrix at its natural size, which no paper limits. */
export const NATURAL_MATRIX: MatrixDetail = { style: MATRIX_STYLE, areaPx: 340, widthPx: 112 };
