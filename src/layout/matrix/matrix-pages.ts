import type { FitsPage, PageDraft } from "../page/paged-view.js";
import type { MatrixColumn, MatrixContent } from "./matrix-content.js";

/** A page that is not arranged yet: a part of the matrix, and the part's position in the whole. */
export interface MatrixPage extends PageDraft {
  readonly part: MatrixContent;
  /** Indexes, from 0, of the first area and the first column on the page. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

type FitsMatrixPage = FitsPage<MatrixPage>;

/**
 * Cuts a matrix into as few readable pages as possible. Every page repeats the names of its areas and the headers of
 * its columns. Columns are divided before rows, because the areas of an officer belong together. Officers do not share
 * pages with units, because the first page should say who answers.
 */
export function cutMatrix(content: MatrixContent, fits: FitsMatrixPage): readonly MatrixPage[] {
  const whole: MatrixPage = { kind: "whole", part: content, firstRow: 0, firstColumn: 0 };
  if (fits(whole)) return [whole];
  for (let down = 1; ; down++) {
    const rowsOnPage = Math.ceil(content.rows.length / down);
    const pages = cutRows(content, rowsOnPage, fits);
    if (pages !== undefined) return pages;
  }
}

/**
 * Cuts a matrix into bands of rows, and each band into pages; returns nothing if `rowsOnPage` rows do not fit on a
 * page.
 */
function cutRows(content: MatrixContent, rowsOnPage: number, fits: FitsMatrixPage): readonly MatrixPage[] | undefined {
  const pages: MatrixPage[] = [];
  for (let row = 0; row < content.rows.length; row += rowsOnPage) {
    const band: MatrixPage = {
      kind: "part",
      part: { ...content, rows: content.rows.slice(row, row + rowsOnPage) },
      firstRow: row,
      firstColumn: 0,
    };
    const fitted = cutColumns(band, fits, rowsOnPage <= 1);
    if (fitted === undefined) return undefined;
    pages.push(...fitted);
  }
  return pages;
}

/** Fills pages evenly, each with columns of one kind. */
function cutColumns(band: MatrixPage, fits: FitsMatrixPage, mustFit: boolean): readonly MatrixPage[] | undefined {
  const { columns } = band.part;
  const pages: MatrixPage[] = [];
  let most = 1;
  let first = 0;
  do {
    const rest = takeKind(columns.slice(first));
    // The search starts from the number of columns that fit on the previous page.
    most = findMost(rest.length, most, (count) => fits(takeColumns(band, first, count)));
    const even = Math.ceil(rest.length / Math.ceil(rest.length / most)) || 0;
    const page = fitColumns(band, first, even, { fits, mustFit });
    if (page === undefined) return undefined;
    pages.push(page);
    first += page.part.columns.length;
  } while (first < columns.length);
  return pages;
}

/** Fits as many of the next columns as possible on a page, up to a given number. */
function fitColumns(
  band: MatrixPage,
  first: number,
  most: number,
  { fits, mustFit }: { readonly fits: FitsMatrixPage; readonly mustFit: boolean },
): MatrixPage | undefined {
  for (let count = most; ; count--) {
    const draft = takeColumns(band, first, count);
    if ((mustFit && count <= 1) || fits(draft)) return draft;
    if (count <= 1) return undefined;
  }
}

/**
 * Finds the largest number up to `limit` that fits, but returns at least 1. Starts from a guess and goes up or down.
 */
function findMost(limit: number, guess: number, fits: (count: number) => boolean): number {
  let low = 1;
  let high = Math.max(1, Math.min(limit, guess));
  while (high < limit && fits(high)) {
    low = high;
    high = Math.min(limit, high * 2);
  }
  if (high === limit && fits(high)) return high;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function takeKind(columns: readonly MatrixColumn[]): readonly MatrixColumn[] {
  const end = columns.findIndex(({ kind }) => kind !== columns[0]?.kind);
  return end === -1 ? columns : columns.slice(0, end);
}

function takeColumns(band: MatrixPage, firstColumn: number, count: number): MatrixPage {
  const columns = band.part.columns.slice(firstColumn, firstColumn + count);
  return { ...band, part: { ...band.part, columns }, firstColumn };
}
