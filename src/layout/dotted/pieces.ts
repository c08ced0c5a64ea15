import type { Point } from "../../model/layout.js";

/** Straight piece of a line: at one height (or x), from a smaller to a larger x (or y). */
export interface Piece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Pieces of many lines. */
export interface Pieces {
  readonly horizontal: readonly Piece[];
  readonly vertical: readonly Piece[];
}

/** Cuts lines into pieces; a piece that several of them share, such as the bus above siblings, appears once. */
export function toPieces(lines: readonly { readonly points: readonly Point[] }[]): Pieces {
  const horizontal: Piece[] = [];
  const vertical: Piece[] = [];
  for (const { points } of lines) {
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before === undefined) return;
      const [width, height] = [Math.abs(before.x - point.x), Math.abs(before.y - point.y)];
      if (width >= height) horizontal.push(toPiece(point.y, before.x, point.x));
      else vertical.push(toPiece(point.x, before.y, point.y));
    });
  }
  return { horizontal: mergePieces(horizontal), vertical: mergePieces(vertical) };
}

/** Makes a piece, with its place rounded to half a pixel, since lines closer together look like one. */
function toPiece(at: number, a: number, b: number): Piece {
  return { at: Math.round(at * 2) / 2, from: Math.min(a, b), to: Math.max(a, b) };
}

function mergePieces(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const last = merged.at(-1);
    if (last?.at === piece.at && piece.from <= last.to) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    } else {
      merged.push(piece);
    }
  }
  return merged;
}
