import type { Rect } from "../../model/layout.js";
import { findFirstFrom, rangeFrom, rangeInside } from "./lanes.js";
import type { Lanes, Range } from "./lanes.js";
import type { Piece, Pieces } from "./pieces.js";
import type { Segment } from "./segments.js";

/** Distance below which a line beside a solid one seems to lie on it. */
export const BESIDE_PX = 4;
/** Distance below which a dotted line and a solid one look like a pair; each px that they run this close costs extra. */
const NEARBY_PX = 8;
const NEARBY_COST = 0.5;
/** Slack for clearances, since lanes are sums of floating-point numbers. */
const SLACK_PX = 0.02;

/**
 * The cost of every step from one crossing of lanes to the next, in px at scale 1; `Infinity` where no line may run.
 */
export class StepCosts {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Cost of the step to the right of, and below, each crossing of lanes, row by row. */
  readonly toRight: Float64Array;
  readonly toBelow: Float64Array;
  readonly #scale: number;

  constructor({ xs, ys }: Lanes, scale: number) {
    this.xs = xs;
    this.ys = ys;
    this.#scale = scale;
    this.toRight = new Float64Array(xs.length * ys.length);
    this.toBelow = new Float64Array(xs.length * ys.length);
    ys.forEach((y, row) => {
      xs.forEach((x, column) => {
        const at = row * xs.length + column;
        this.toRight[at] = ((xs[column + 1] ?? Infinity) - x) / scale;
        this.toBelow[at] = ((ys[row + 1] ?? Infinity) - y) / scale;
      });
    });
  }

  /** Blocks all steps through a rectangle and the room around it. */
  block(rect: Rect, clearancePx: number): void {
    const room = (clearancePx - SLACK_PX) * this.#scale;
    const columns = rangeInside(this.xs, rect.x - room, rect.x + rect.width + room);
    const rows = rangeInside(this.ys, rect.y - room, rect.y + rect.height + room);
    this.#addTo(this.toRight, widen(columns), rows, Infinity);
    this.#addTo(this.toBelow, columns, widen(rows), Infinity);
  }

  /** Makes it expensive to cross solid lines, and more so to run on them or beside them. */
  addSolidLines({ horizontal, vertical }: Pieces, crossedCost: number, besideCost: number): void {
    const near = BESIDE_PX * this.#scale;
    for (const { at, from, to } of vertical) {
      const step = findFirstFrom(this.xs, at) - 1;
      this.#addTo(this.toRight, { first: step, end: step + 1 }, rangeFrom(this.ys, from, to), crossedCost);
      const rows = widen(rangeInside(this.ys, from, to));
      this.#addTo(this.toBelow, rangeInside(this.xs, at - near, at + near), rows, besideCost);
    }
    for (const { at, from, to } of horizontal) {
      const step = findFirstFrom(this.ys, at) - 1;
      this.#addTo(this.toBelow, rangeFrom(this.xs, from, to), { first: step, end: step + 1 }, crossedCost);
      const columns = widen(rangeInside(this.xs, from, to));
      this.#addTo(this.toRight, columns, rangeInside(this.ys, at - near, at + near), besideCost);
    }
    this.#addNearby(vertical, horizontal);
  }

  /**
   * Blocks all steps nearer than `apart` to a piece of a dotted line; lines may only cross it, at that distance from
   * its ends and at a cost.
   */
  keepApart({ isLevel, at, from, to }: Segment, apart: number, crossedCost: number): void {
    const [across, along] = isLevel ? [this.ys, this.xs] : [this.xs, this.ys];
    const room = apart - SLACK_PX * this.#scale;
    const beside = rangeInside(across, at - room, at + room);
    this.#addAcross(isLevel, "along", beside, widen(rangeInside(along, from - room, to + room)), Infinity);
    for (const end of [from, to]) {
      this.#addAcross(isLevel, "across", widen(beside), rangeInside(along, end - room, end + room), Infinity);
    }
    const step = findFirstFrom(across, at) - 1;
    const free = rangeInside(along, from + room, to - room);
    this.#addAcross(isLevel, "across", { first: step, end: step + 1 }, free, crossedCost);
  }

  /** Adds a cost to the steps along or across a piece, whichever way it runs. */
  #addAcross(isLevel: boolean, way: "along" | "across", across: Range, along: Range, cost: number): void {
    const costs = isLevel === (way === "along") ? this.toRight : this.toBelow;
    if (isLevel) this.#addTo(costs, along, across, cost);
    else this.#addTo(costs, across, along, cost);
  }

  #addNearby(vertical: readonly Piece[], horizontal: readonly Piece[]): void {
    const near = NEARBY_PX * this.#scale;
    const costOf = (lanes: readonly number[], step: number) =>
      (NEARBY_COST * ((lanes[step + 1] ?? Infinity) - (lanes[step] ?? 0))) / this.#scale;
    for (const { at, from, to } of vertical) {
      const rows = widen(rangeInside(this.ys, from, to));
      const columns = rangeInside(this.xs, at - near, at + near);
      for (let row = Math.max(0, rows.first); row < rows.end; row++) {
        this.#addTo(this.toBelow, columns, { first: row, end: row + 1 }, costOf(this.ys, row));
      }
    }
    for (const { at, from, to } of horizontal) {
      const columns = widen(rangeInside(this.xs, from, to));
      const rows = rangeInside(this.ys, at - near, at + near);
      for (let column = Math.max(0, columns.first); column < columns.end; column++) {
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
}

/** Adds the step that leads into a range, since a step has the index of the crossing that it starts from. */
function widen({ first, end }: Range): Range {
  return { first: first - 1, end };
}
