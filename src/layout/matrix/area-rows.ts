import type { Rect } from "../../model/layout.js";
import type { Panel, Part } from "../../model/panel.js";
import type { TextMeasure } from "../../model/text.js";
import { sizeBadges, widthOfBadges } from "../content/badges.js";
import { PanelSheet } from "../content/panel-sheet.js";
import { setLine } from "../text/text-column.js";
import { MATRIX, MATRIX_STYLE } from "./measures.js";
import type { AreaRow, MatrixColumn } from "./matrix-content.js";

/** A column and its place on the page. */
export interface PlacedColumn {
  readonly column: MatrixColumn;
  readonly x: number;
  readonly widthPx: number;
}

/** Columns of a page: the column with the names of the areas, and the columns of officers, units and posts. */
export interface RowColumns {
  readonly areaPx: number;
  readonly columns: readonly PlacedColumn[];
  readonly endPx: number;
}

const LETTERS: Readonly<Record<Part, string>> = {
  accountable: "A",
  responsible: "R",
  consulted: "C",
  informed: "I",
  suggested: "?",
};

/** Returns the height that a row needs. */
export function heightOfRow(row: AreaRow, columns: RowColumns, measure: TextMeasure): number {
  const sheet = new PanelSheet(measure);
  const bottom = Math.max(setName(sheet, row, 0, columns), setRemark(sheet, row, 0, columns));
  return Math.max(MATRIX.leastRowPx, bottom + MATRIX.rowPaddingY);
}

/** Places the row of an area, with who answers for it at the left and everybody's part at the right. */
export function placeRow(row: AreaRow, y: number, heightPx: number, columns: RowColumns, measure: TextMeasure): Panel {
  const sheet = new PanelSheet(measure);
  const at: Rect = { x: 0, y, width: columns.endPx, height: heightPx };
  const cells = { x: columns.areaPx, y: y + 2, width: columns.endPx - columns.areaPx, height: heightPx - 4 };
  if (row.isGap) sheet.add({ kind: "hatch", ...cells });
  sheet.add({ kind: "rule", x: 0, y: y + heightPx, width: columns.endPx });
  if (row.owner !== "none") {
    const stripe = { x: 0, y: y + 4, width: MATRIX.stripePx, height: heightPx - 8 };
    sheet.add({ kind: "stripe", owner: row.owner, stripe: row.stripe, cornerPx: 0, ...stripe });
  }
  centre(sheet, at, (top) => setName(sheet, row, top, columns));
  centre(sheet, at, (top) => setRemark(sheet, row, top, columns));
  addBadges(sheet, row, at, columns);
  for (const column of columns.columns) addSymbols(sheet, row, column, y + heightPx / 2);
  const { id: about, name: label, facts: description, owner, answerers } = row;
  const outline = { answerers, facts: description };
  return { kind: "area", about, label, description, owner, outline, figures: sheet.figures, panels: [], ...at };
}

/** Centres the badges of a row between its upper and lower edge. */
function addBadges(sheet: PanelSheet, { badges }: AreaRow, { y, height }: Rect, { areaPx }: RowColumns): void {
  const top = y + (height - MATRIX_STYLE.badge.lineHeightPx) / 2;
  sheet.addBadgesUpTo(areaPx - MATRIX.blockGapPx, top, badges, MATRIX_STYLE.badge);
}

/** Centres text between the upper and lower edge of a row. */
function centre(sheet: PanelSheet, { y, height }: Rect, set: (top: number) => number): void {
  const from = sheet.figures.length;
  const textPx = set(0);
  sheet.figures.length = from;
  set(y + (height - textPx) / 2);
}

function setName(
  sheet: PanelSheet,
  { name, badges, owner, posts }: AreaRow,
  top: number,
  { areaPx }: RowColumns,
): number {
  const left = MATRIX.stripePx + MATRIX.stripeGapPx;
  const right = areaPx - MATRIX.blockGapPx;
  const badgesPx = widthOfBadges(sizeBadges(badges, MATRIX_STYLE.badge, sheet.measure));
  const widthPx = right - left - (badgesPx === 0 ? 0 : badgesPx + MATRIX.stripeGapPx);
  const tone = owner === "none" ? "muted" : "ink";
  const y = sheet.write(name, { x: left, y: top, widthPx }, MATRIX_STYLE.name, { tone });
  if (posts === undefined) return y;
  return sheet.write(posts, { x: left, y, widthPx: right - left }, MATRIX_STYLE.remark, {
    tone: "muted",
    isWhole: true,
  });
}

function setRemark(sheet: PanelSheet, { remark }: AreaRow, top: number, { areaPx, endPx }: RowColumns): number {
  if (remark === undefined) return 0;
  const widthPx = endPx - areaPx - MATRIX.headPaddingX;
  return sheet.write(remark, { x: areaPx, y: top, widthPx }, MATRIX_STYLE.remark, { tone: "muted", isWhole: true });
}

function addSymbols(sheet: PanelSheet, row: AreaRow, { column, x, widthPx }: PlacedColumn, y: number): void {
  const parts = row.parts.get(column.id) ?? [];
  const pitch = 2 * MATRIX.symbolRadiusPx + MATRIX.symbolGapPx;
  const first = x + widthPx / 2 - ((parts.length - 1) * pitch) / 2;
  parts.forEach((part, index) => {
    const at = { x: first + index * pitch, y };
    const top = { x: at.x, y: y - MATRIX_STYLE.symbol.lineHeightPx / 2 };
    const text = setLine(LETTERS[part], top, MATRIX_STYLE.symbol, sheet.measure, { tone: "ink", anchor: "middle" });
    sheet.add({ kind: "symbol", part, ...at, radiusPx: MATRIX.symbolRadiusPx, colour: column.colour, text });
  });
}
