import type { Point, Rect } from "../../model/layout.js";
import type { DottedEnd, RoutablePage } from "./ends.js";
import { findFirstFrom, findLanes } from "./lanes.js";
import type { Lanes } from "./lanes.js";
import { toPieces } from "./pieces.js";
import type { Piece, Pieces } from "./pieces.js";

/** Limits above which a page gets no dotted lines at all. */
export const MOST_DOTTED_BOXES = 400;
const MOST_LANE_CROSSINGS = 250_000;

/** Costs of a way besides its length in px at scale 1, tuned on pages of 12 to 150 boxes. */
const COST = { solidCrossed: 22, onSolid: 600, dottedCrossed: 11, onDotted: 60 } as const;
export const BEND_COST = 40;

/** Least distance between a line and a box, except where the line leaves or enters. */
const CLEARANCE_PX = 2;
/** Distance below which lines side by side look like one. */
const BESIDE_PX = 4;
/** Distance below which lines still look like a pair, so that each px along a solid line costs extra. */
const NEARBY_PX = 8;
const NEARBY_COST = 0.5;

/** Piece of a way between its end on a card and the nearest lane. */
export interface Stub {
  readonly column: number;
  readonly row: number;
  readonly cost: number;
  /** The x of the edge of the card. */
  readonly x: number;
}

/** Builds the grid of a page; returns nothing if the grid would be too large. */
export function buildDottedGrid(page: RoutablePage, portYs: readonly number[], scale: number): DottedGrid | undefined {
  const rects = [...page.boxes, ...(page.obstacles ?? [])];
  const lanes = findLanes(rects, portYs, scale);
  if (lanes.xs.length * lanes.ys.length > MOST_LANE_CROSSINGS) return undefined;
  return new DottedGrid(rects, toPieces(page.lines), lanes, scale);
}

/** Lanes of a page, with the cost of every step from one crossing of lanes to the next. */
export class DottedGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Cost of the step to the right of, and below, each crossing (row by row); `Infinity` through a box. */
  readonly toRight: Float64Array;
  readonly toBelow: Float64Array;
  readonly #rects: readonly Rect[];
  readonly #solid: Pieces;
  readonly #scale: number;

  constructor(rects: readonly Rect[], solid: Pieces, { xs, ys }: Lanes, scale: number) {
    this.xs = xs;
    this.ys = ys;
    this.#rects = rects;
    this.#solid = solid;
    this.#scale = scale;
    this.toRight = new Float64Array(xs.length * ys.length);
    this.toBelow = new Float64Array(xs.length * ys.length);
    this.#addLengths();
    this.#addLines(solid, COST.solidCrossed, COST.onSolid);
    this.#addNearby(solid);
    for (const rect of rects) this.#block(rect);
  }

  /** Adds a line that later lines keep away from. */
  addDottedLine(points: readonly Point[]): void {
    this.#addLines(toPieces([{ points }]), COST.dottedCrossed, COST.onDotted);
  }

  /** Finds the stub from the edge of a card to the nearest lane; returns nothing if a box is in the way. */
  findStub(end: DottedEnd, side: "left" | "right"): Stub | undefined {
    const { xs, ys } = this;
    const x = end[side];
    const nearest = BESIDE_PX * this.#scale;
    const column = side === "right" ? findFirstFrom(xs, x + nearest) : findFirstFrom(xs, x - nearest) - 1;
    const lane = xs[column];
    if (lane === undefined) return undefined;
    const piece: Piece = { at: end.y, from: Math.min(x, lane), to: Math.max(x, lane) };
    const isBlocked = this.#rects.some((rect) => this.#isInWay(rect, piece));
    if (isBlocked) return undefined;
    const crossed = countCrossings(piece, this.#solid.vertical);
    const cost = Math.abs(lane - x) / this.#scale + crossed * COST.solidCrossed;
    return { column, row: findFirstFrom(ys, end.y), cost, x };
  }

  /** Counts the solid lines that a way crosses, and tells whether it lies on one. */
  judge(points: readonly Point[]): { readonly crossings: number; readonly liesOnSolid: boolean } {
    const { horizontal, vertical } = toPieces([{ points }]);
    const crossings =
      horizontal.reduce((sum, piece) => sum + countCrossings(piece, this.#solid.vertical), 0) +
      vertical.reduce((sum, piece) => sum + countCrossings(piece, this.#solid.horizontal), 0);
    const liesOnSolid =
      horizontal.some((piece) => this.#isOn(piece, this.#solid.horizontal)) ||
      vertical.some((piece) => this.#isOn(piece, this.#solid.vertical));
    return { crossings, liesOnSolid };
  }

  #addLengths(): void {
    this.ys.forEach((y, row) => {
      this.xs.forEach((x, column) => {
        const at = row * this.xs.length + column;
        this.toRight[at] = ((this.xs[column + 1] ?? Infinity) - x) / this.#scale;
        this.toBelow[at] = ((this.ys[row + 1] ?? Infinity) - y) / this.#scale;
      });
    });
  }

  #block(rect: Rect): void {
    const room = CLEARANCE_PX * this.#scale;
    const columns = rangeInside(this.xs, rect.x - room, rect.x + rect.width + room);
    const rows = rangeInside(this.ys, rect.y - room, rect.y + rect.height + room);
    this.#addTo(this.toRight, { first: columns.first - 1, end: columns.end }, rows, Infinity);
    this.#addTo(this.toBelow, columns, { first: rows.first - 1, end: rows.end }, Infinity);
  }

  #addLines({ horizontal, vertical }: Pieces, crossedCost: number, besideCost: number): void {
    const near = BESIDE_PX * this.#scale;
    for (const { at, from, to } of vertical) {
      const step = findFirstFrom(this.xs, at) - 1;
      this.#addTo(this.toRight, { first: step, end: step + 1 }, rangeFrom(this.ys, from, to), crossedCost);
      const rows = rangeInside(this.ys, from, to);
      const beside = rangeInside(this.xs, at - near, at + near);
      this.#addTo(this.toBelow, beside, { first: rows.first - 1, end: rows.end }, besideCost);
    }
    for (const { at, from, to } of horizontal) {
      const step = findFirstFrom(this.ys, at) - 1;
      this.#addTo(this.toBelow, rangeFrom(this.xs, from, to), { first: step, end: step + 1 }, crossedCost);
      const columns = rangeInside(this.xs, from, to);
      const beside = rangeInside(this.ys, at - near, at + near);
      this.#addTo(this.toRight, { first: columns.first - 1, end: columns.end }, beside, besideCost);
    }
  }

  #addNearby({ horizontal, vertical }: Pieces): void {
    const near = NEARBY_PX * this.#scale;
    const costOf = (lanes: readonly number[], step: number) =>
      (NEARBY_COST * ((lanes[step + 1] ?? Infinity) - (lanes[step] ?? 0))) / this.#scale;
    for (const { at, from, to } of vertical) {
      const rows = rangeInside(this.ys, from, to);
      const columns = rangeInside(this.xs, at - near, at + near);
      for (let row = Math.max(0, rows.first - 1); row < rows.end; row++) {
        this.#addTo(this.toBelow, columns, { first: row, end: row + 1 }, costOf(this.ys, row));
      }
    }
    for (const { at, from, to } of horizontal) {
      const columns = rangeInside(this.xs, from, to);
      const rows = rangeInside(this.ys, at - near, at + near);
      for (let column = Math.max(0, columns.first - 1); column < columns.end; column++) {
        this.#addTo(this.toRight, { first: column, end: column + 1 }, rows, costOf(this.xs, column));
      }
    }
  }

  #addTo(costs: Float64Array, columns: Range, rows: Range, cost: number): void {
    const width = this.xs.length;
    for (let row = Math.max(0, rows.first); row < Math.min(rows.end, this.ys.length); row++) {
      for (let column = Math.max(0, columns.first); column < Math.min(columns.end, width); column++) {
        const at = row * width + column;
        costs[at] = (costs[at] ?? 0) + cost;
      }
    }
  }

  #isInWay(rect: Rect, { at, from, to }: Piece): boolean {
    const room = CLEARANCE_PX * this.#scale;
    const isBeside = rect.y - room < at && at < rect.y + rect.height + room;
    // The rectangle is not widened here, because the card that the stub belongs to touches it.
    return isBeside && rect.x < to && from < rect.x + rect.width;
  }

  #isOn({ at, from, to }: Piece, solid: readonly Piece[]): boolean {
    const near = BESIDE_PX * this.#scale;
    return solid.some(
      (other) => Math.abs(other.at - at) < near && Math.min(to, other.to) - Math.max(from, other.from) > this.#scale,
    );
  }
}

interface Range {
  readonly first: number;
  readonly end: number;
}

/** Returns the range of indexes of the values strictly between two limits. */
function rangeInside(values: readonly number[], from: number, to: number): Range {
  const first = findFirstFrom(values, from);
  return { first: values[first] === from ? first + 1 : first, end: findFirstFrom(values, to) };
}

/** Returns the range of indexes of the values from one limit to the other, both included. */
function rangeFrom(values: readonly number[], from: number, to: number): Range {
  const end = findFirstFrom(values, to);
  return { first: findFirstFrom(values, from), end: values[end] === to ? end + 1 : end };
}

function countCrossings({ at, from, to }: Piece, across: readonly Piece[]): number {
  return across.filter((other) => from < other.at && other.at < to && other.from <= at && at <= other.to).length;
}
