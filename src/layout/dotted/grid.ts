import type { Point, Rect } from "../../model/layout.js";
import type { DottedEnd, RoutablePage } from "./ends.js";
import { APART_PX, CLEARANCE_PX, findFirstFrom, findLanes, OBSTACLE_CLEARANCE_PX } from "./lanes.js";
import type { Lanes } from "./lanes.js";
import { toPieces } from "./pieces.js";
import type { Piece, Pieces } from "./pieces.js";
import { areClose, crossesCleanly, toSegments } from "./segments.js";
import type { Segment } from "./segments.js";
import { BESIDE_PX, StepCosts } from "./step-costs.js";

/** Limits above which a page gets no dotted lines at all. */
export const MOST_DOTTED_BOXES = 400;
const MOST_LANE_CROSSINGS = 250_000;

/** Costs of a way besides its length in px at scale 1, tuned on pages of 12 to 150 boxes. */
const COST = { solidCrossed: 180, onSolid: 600, dottedCrossed: 300, nextPlace: 8 } as const;
export const BEND_COST = 40;

const SLACK_PX = 0.02;

/** Piece of a way between its end on a card and the nearest lane. */
export interface Stub {
  readonly column: number;
  readonly row: number;
  readonly cost: number;
  /** The x of the edge of the card. */
  readonly x: number;
}

/** Facts about a finished way. */
export interface Judgement {
  /** Points at which the way crosses a solid line or an earlier dotted one. */
  readonly crossings: readonly Point[];
  /** Whether the way keeps its distances and lies on no solid line. */
  readonly isClear: boolean;
}

/** Builds the grid of a page; returns nothing if the grid would be too large. */
export function buildDottedGrid(page: RoutablePage, portYs: readonly number[], scale: number): DottedGrid | undefined {
  const lanes = findLanes(page.boxes, page.obstacles ?? [], portYs, scale);
  if (lanes.xs.length * lanes.ys.length > MOST_LANE_CROSSINGS) return undefined;
  return new DottedGrid(page, lanes, scale);
}

/** Lanes of a page with the cost of every step, and the dotted lines that were added so far. */
export class DottedGrid extends StepCosts {
  readonly #boxes: readonly Rect[];
  readonly #obstacles: readonly Rect[];
  readonly #solid: Pieces;
  readonly #dotted: Segment[] = [];
  readonly #unit: number;

  constructor({ boxes, lines, obstacles = [] }: RoutablePage, lanes: Lanes, scale: number) {
    super(lanes, scale);
    this.#boxes = boxes;
    this.#obstacles = obstacles;
    this.#solid = toPieces(lines);
    this.#unit = scale;
    this.addSolidLines(this.#solid, COST.solidCrossed, COST.onSolid);
    for (const box of boxes) this.block(box, CLEARANCE_PX);
    for (const obstacle of obstacles) this.block(obstacle, OBSTACLE_CLEARANCE_PX);
  }

  /** Adds a line that later lines keep away from. */
  addDottedLine(points: readonly Point[]): void {
    for (const segment of toSegments(points)) {
      this.#dotted.push(segment);
      this.keepApart(segment, APART_PX * this.#unit, COST.dottedCrossed);
    }
  }

  /** Finds the stubs from one edge of a card to the nearest lane, at each height where nothing is in the way. */
  findStubs(end: DottedEnd, side: "left" | "right"): readonly Stub[] {
    const { xs, ys } = this;
    const x = end[side];
    const nearest = (CLEARANCE_PX - SLACK_PX) * this.#unit;
    const column = side === "right" ? findFirstFrom(xs, x + nearest) : findFirstFrom(xs, x - nearest) - 1;
    const lane = xs[column];
    if (lane === undefined) return [];
    return end.ys.flatMap((y, place): Stub[] => {
      const piece: Segment = { isLevel: true, at: y, from: Math.min(x, lane), to: Math.max(x, lane) };
      if (this.#isBlocked(piece)) return [];
      const crossed = listCrossed(piece, this.#solid.vertical).length;
      const cost = (piece.to - piece.from) / this.#unit + crossed * COST.solidCrossed + place * COST.nextPlace;
      return [{ column, row: findFirstFrom(ys, y), cost, x }];
    });
  }

  /** Judges a way, before it is added. */
  judge(points: readonly Point[]): Judgement {
    const segments = toSegments(points);
    const apart = APART_PX * this.#unit;
    return {
      crossings: segments.flatMap((segment) => [
        ...listCrossed(segment, segment.isLevel ? this.#solid.vertical : this.#solid.horizontal),
        ...listCrossed(
          segment,
          this.#dotted.filter((other) => crossesCleanly(segment, other, apart)),
        ),
      ]),
      isClear: segments.every((segment) => !this.#isOnSolid(segment) && !this.#isNearDotted(segment)),
    };
  }

  #isBlocked(stub: Segment): boolean {
    const isInWay = (room: number) => (rect: Rect) => {
      const isBeside = rect.y - room < stub.at && stub.at < rect.y + rect.height + room;
      // The rectangle gets no room in the direction of the stub: a stub starts at its own card, and would then always be
      // blocked by it.
      return isBeside && rect.x < stub.to && stub.from < rect.x + rect.width;
    };
    const rooms = [CLEARANCE_PX, OBSTACLE_CLEARANCE_PX].map((px) => (px - SLACK_PX) * this.#unit);
    const [boxRoom = 0, obstacleRoom = 0] = rooms;
    return (
      this.#boxes.some(isInWay(boxRoom)) || this.#obstacles.some(isInWay(obstacleRoom)) || this.#isNearDotted(stub)
    );
  }

  #isNearDotted(segment: Segment): boolean {
    return this.#dotted.some((other) => areClose(segment, other, APART_PX * this.#unit));
  }

  #isOnSolid({ isLevel, at, from, to }: Segment): boolean {
    const near = BESIDE_PX * this.#unit;
    return (isLevel ? this.#solid.horizontal : this.#solid.vertical).some(
      (other) => Math.abs(other.at - at) < near && Math.min(to, other.to) - Math.max(from, other.from) > this.#unit,
    );
  }
}

/** Returns the points at which a segment crosses pieces that run at right angles to it. */
function listCrossed({ isLevel, at, from, to }: Segment, across: readonly Piece[]): readonly Point[] {
  return across
    .filter((other) => from < other.at && other.at < to && other.from <= at && at <= other.to)
    .map((other) => (isLevel ? { x: other.at, y: at } : { x: at, y: other.at }));
}
