import type { Rect } from "../../model/layout.js";

/** Side of the squares that rectangles are sorted into. */
const CELL_PX = 64;

/**
 * Number of columns of squares that have lists of their own; further columns share lists, which is slower but still
 * correct.
 */
const MOST_COLUMNS = 1 << 20;

/** Rectangles by place, so that overlaps are found without comparing all of them. */
export class RectIndex {
  readonly #cells = new Map<number, Rect[]>();

  constructor(rects: Iterable<Rect>) {
    for (const rect of rects) this.add(rect);
  }

  add(rect: Rect): void {
    for (const cell of listCells(rect)) {
      const known = this.#cells.get(cell);
      if (known === undefined) this.#cells.set(cell, [rect]);
      else known.push(rect);
    }
  }

  /** Removes a rectangle that was added. */
  remove(rect: Rect): void {
    for (const cell of listCells(rect)) {
      const known = this.#cells.get(cell) ?? [];
      this.#cells.set(
        cell,
        known.filter((other) => other !== rect),
      );
    }
  }

  /** Tells whether a rectangle overlaps one of those added. */
  hits(rect: Rect): boolean {
    for (const cell of listCells(rect)) {
      if (this.#cells.get(cell)?.some((other) => overlap(rect, other)) === true) return true;
    }
    return false;
  }
}

function* listCells({ x, y, width, height }: Rect): Generator<number> {
  for (let column = Math.floor(x / CELL_PX); column <= (x + width) / CELL_PX; column++) {
    for (let row = Math.floor(y / CELL_PX); row <= (y + height) / CELL_PX; row++) yield row * MOST_COLUMNS + column;
  }
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
