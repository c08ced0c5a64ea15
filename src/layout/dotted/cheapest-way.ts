import type { Checkpoint } from "../../model/deadline.js";
import type { Point } from "../../model/layout.js";
import type { DottedEnd } from "./ends.js";
import { BEND_COST } from "./grid.js";
import type { DottedGrid, Stub } from "./grid.js";
import { CostQueue } from "./cost-queue.js";

const SIDES = ["left", "right"] as const;

/** Directions of the last step of a way: left or right, and up or down. */
const ACROSS = 0;
const UPRIGHT = 1;

export interface WayRequest {
  readonly from: DottedEnd;
  readonly to: DottedEnd;
  /** Called at every step. */
  readonly ask: Checkpoint;
}

/**
 * Finds the cheapest way for a dotted line with Dijkstra's algorithm; a state is a crossing of lanes and the direction
 * of the last step. The way may begin and end at the left or right edge of either card. Returns nothing if every way is
 * blocked.
 */
export function findCheapestWay(grid: DottedGrid, request: WayRequest): readonly Point[] | undefined {
  const search = new Search(grid, request);
  const goal = search.run();
  return goal && search.traceBack(goal);
}

interface Goal {
  readonly state: number;
  readonly cost: number;
  readonly stub: Stub;
}

class Search {
  readonly #grid: DottedGrid;
  readonly #ask: Checkpoint;
  readonly #width: number;
  readonly #queue = new CostQueue();
  readonly #costs: Float64Array;
  readonly #before: Int32Array;
  readonly #starts = new Map<number, Stub>();
  readonly #goals = new Map<number, Stub>();

  constructor(grid: DottedGrid, { from, to, ask }: WayRequest) {
    this.#grid = grid;
    this.#ask = ask;
    this.#width = grid.xs.length;
    const states = this.#width * grid.ys.length * 2;
    this.#costs = new Float64Array(states).fill(Infinity);
    this.#before = new Int32Array(states).fill(-1);
    for (const side of SIDES) {
      for (const goal of grid.findStubs(to, side)) this.#goals.set(goal.row * this.#width + goal.column, goal);
      for (const start of grid.findStubs(from, side)) {
        const state = (start.row * this.#width + start.column) * 2 + ACROSS;
        this.#starts.set(state, start);
        this.#reach(state, start.cost, -1);
      }
    }
  }

  run(): Goal | undefined {
    let best: Goal | undefined;
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) {
      this.#ask();
      const { cost, state } = next;
      if (best !== undefined && cost >= best.cost) break;
      if (cost > (this.#costs[state] ?? 0)) continue;
      const stub = this.#goals.get(state >> 1);
      if (stub !== undefined) {
        const total = cost + stub.cost + ((state & 1) === UPRIGHT ? BEND_COST : 0);
        if (best === undefined || total < best.cost) best = { state, cost: total, stub };
      }
      this.#goOn(state, cost);
    }
    return best;
  }

  /** Returns the points of the way found, from the edge of one card to the edge of the other. */
  traceBack(goal: Goal): readonly Point[] {
    const points: Point[] = [{ x: goal.stub.x, y: this.#grid.ys[goal.stub.row] ?? 0 }];
    let state = goal.state;
    for (;;) {
      const node = state >> 1;
      const y = this.#grid.ys[Math.floor(node / this.#width)] ?? 0;
      points.push({ x: this.#grid.xs[node % this.#width] ?? 0, y });
      const before = this.#before[state] ?? -1;
      if (before === -1) return [...points, { x: this.#starts.get(state)?.x ?? 0, y }].reverse();
      state = before;
    }
  }

  #goOn(state: number, cost: number): void {
    const node = state >> 1;
    const width = this.#width;
    const across = cost + ((state & 1) === ACROSS ? 0 : BEND_COST);
    const upright = cost + ((state & 1) === UPRIGHT ? 0 : BEND_COST);
    const { toRight, toBelow } = this.#grid;
    this.#reach((node + 1) * 2 + ACROSS, across + (toRight[node] ?? Infinity), state);
    if (node % width > 0) this.#reach((node - 1) * 2 + ACROSS, across + (toRight[node - 1] ?? Infinity), state);
    this.#reach((node + width) * 2 + UPRIGHT, upright + (toBelow[node] ?? Infinity), state);
    if (node >= width) this.#reach((node - width) * 2 + UPRIGHT, upright + (toBelow[node - width] ?? Infinity), state);
  }

  /**
   * Records a state if it was reached at a lower cost than before. A step beyond the last lane costs infinity, so no
   * way leaves the grid.
   */
  #reach(state: number, cost: number, before: number): void {
    if (cost >= (this.#costs[state] ?? -Infinity)) return;
    this.#costs[state] = cost;
    this.#before[state] = before;
    this.#queue.push(cost, state);
  }
}
