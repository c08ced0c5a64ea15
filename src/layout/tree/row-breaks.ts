import { splitEvenly } from "../content/split-evenly.js";
import type { Cell } from "./block.js";

/**
 * Largest cost, as a factor of the width, of keeping technology officers in one row. Beyond this factor, the rows would
 * be so unequal that the type on the page would become small.
 */
const MOST_WIDER = 1.25;

/**
 * Cuts the cells of siblings into rows so that the widest row is as narrow as possible. The technology officers stay in
 * one row if that does not make the rows much wider: all of them with everything between them or, if that is too wide,
 * those that are neighbours.
 */
export function breakRows(cells: readonly Cell[], rowCount: number, gapPx: number): readonly (readonly Cell[])[] {
  const split = (some: readonly Cell[], count: number) => splitEvenly(some, count, ({ widthPx }) => widthPx + gapPx);
  const widthOf = (row: readonly Cell[]) => row.reduce((sum, { widthPx }) => sum + widthPx + gapPx, 0);
  const widestOf = (rows: readonly (readonly Cell[])[]) => rows.reduce((max, row) => Math.max(max, widthOf(row)), 0);
  const plain = split(cells, rowCount);
  // Most boxes have no officers below them, and the search breaks rows very often.
  if (!cells.some(isOfficer)) return plain;
  const limit = widestOf(plain) * MOST_WIDER;
  for (const units of [joinOfficers(cells, true), joinOfficers(cells, false)]) {
    const rows = splitEvenly(units, rowCount, widthOf).map((row) => row.flat());
    if (rows.length > 1 && widestOf(rows) <= limit) return evenOut(rows, split);
  }
  return plain;
}

/**
 * Evens out the rows above the technology officers, and the rows below them: before this step, each row was filled
 * completely before the next one was begun.
 */
function evenOut(
  rows: readonly (readonly Cell[])[],
  split: (cells: readonly Cell[], count: number) => readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  const hasOfficer = (row: readonly Cell[]) => row.some(isOfficer);
  const [first, last] = [rows.findIndex(hasOfficer), rows.findLastIndex(hasOfficer)];
  const [above, below] = [rows.slice(0, first), rows.slice(last + 1)];
  return [...split(above.flat(), above.length), ...rows.slice(first, last + 1), ...split(below.flat(), below.length)];
}

/** Tells whether a row ends between neighbouring technology officers, such as CIO and CTO. */
export function partsOfficers(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row, index) => {
    const last = row.at(-1)?.block.node.territory;
    const next = rows[index + 1]?.[0]?.block.node.territory;
    // A second CIO, say of a bureau, need not be beside the first.
    return last !== undefined && next !== undefined && last !== next;
  });
}

/**
 * Joins technology officers into units that stay in one row: all officers with the cells between them, or only officers
 * that are adjacent.
 */
function joinOfficers(cells: readonly Cell[], isAcross: boolean): readonly (readonly Cell[])[] {
  const last = cells.findLastIndex(isOfficer);
  const units: Cell[][] = [];
  let isOpen = false;
  for (const [index, cell] of cells.entries()) {
    const unit = units.at(-1);
    if (isOpen && unit !== undefined && (isOfficer(cell) || isAcross)) unit.push(cell);
    else units.push([cell]);
    isOpen = index < last && (isOfficer(cell) || (isAcross && isOpen));
  }
  return units;
}

function isOfficer({ block }: Cell): boolean {
  return block.node.territory !== undefined;
}
