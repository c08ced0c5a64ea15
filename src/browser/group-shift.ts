/**
 * Compares the drawings of a group before and after a change, so that a group that has only moved need not be drawn
 * again.
 */
import type {
  CircleShape,
  ImageShape,
  Paint,
  PathStep,
  RectShape,
  Shape,
  ShapeGroup,
  TextShape,
} from "../model/drawing.js";
import type { Point } from "../model/placed.js";

/** Largest difference, in px, that rounding can make between two places of a group that are compared. */
const ROUNDING_PX = 0.0201;

/** Returns how far a group has moved; undefined if anything else about it has changed. */
export function findShift(before: ShapeGroup, after: ShapeGroup): Point | undefined {
  const comparison = new Comparison();
  return comparison.haveSameLook(before, after) ? comparison.shift : undefined;
}

/**
 * A comparison of two groups. The first pair of places gives the shift, and all other pairs must have the same shift.
 */
class Comparison {
  #x: number | undefined;
  #y: number | undefined;

  get shift(): Point {
    return { x: this.#x ?? 0, y: this.#y ?? 0 };
  }

  haveSameLook(before: ShapeGroup, after: ShapeGroup): boolean {
    const { groups: innerBefore = [], shapes } = before;
    const { groups: innerAfter = [] } = after;
    return (
      before.id === after.id &&
      before.title === after.title &&
      before.description === after.description &&
      before.linkToPage === after.linkToPage &&
      before.data?.officer === after.data?.officer &&
      before.data?.unit === after.data?.unit &&
      isEach(shapes, after.shapes, this.#isShape) &&
      isEach(innerBefore, innerAfter, (one, other) => this.haveSameLook(one, other))
    );
  }

  readonly #isShape = (before: Shape, after: Shape): boolean => {
    if (before.fill !== after.fill || before.dark !== after.dark) return false;
    switch (before.kind) {
      case "rect":
        return after.kind === "rect" && this.#isPlace(before, after) && isSameRect(before, after);
      case "circle":
        return after.kind === "circle" && this.#isPlace(before, after) && isSameCircle(before, after);
      case "image":
        return after.kind === "image" && this.#isPlace(before, after) && isSameImage(before, after);
      case "path":
        return after.kind === "path" && isSamePaint(before, after) && isEach(before.steps, after.steps, this.#isStep);
      case "text":
        return after.kind === "text" && this.#isPlace(before, after) && isSameText(before, after);
    }
  };

  readonly #isStep = (before: PathStep, after: PathStep): boolean => {
    if (before[0] !== after[0]) return false;
    // The radii and flags of an arc do not change when it moves; every other number of a step is a coordinate.
    const first = before[0] === "A" ? 6 : 1;
    for (let at = 1; at < before.length; at++) {
      const [one, other] = [Number(before[at]), Number(after[at])];
      const isAcross = before[0] !== "V" && (at - first) % 2 === 0;
      const isSame = at < first ? isNear(one, other) : isAcross ? this.#isX(one, other) : this.#isY(one, other);
      if (!isSame) return false;
    }
    return true;
  };

  #isPlace(before: Point, after: Point): boolean {
    return this.#isX(before.x, after.x) && this.#isY(before.y, after.y);
  }

  #isX(before: number, after: number): boolean {
    return isNear(after - before, (this.#x ??= after - before));
  }

  #isY(before: number, after: number): boolean {
    return isNear(after - before, (this.#y ??= after - before));
  }
}

function isSameRect(one: RectShape, other: RectShape): boolean {
  const hasSameSize = isNear(one.width, other.width) && isNear(one.height, other.height);
  return hasSameSize && isNear(one.radius ?? 0, other.radius ?? 0) && isSamePaint(one, other);
}

function isSameCircle(one: CircleShape, other: CircleShape): boolean {
  return isNear(one.radius, other.radius) && isSamePaint(one, other);
}

function isSameImage(one: ImageShape, other: ImageShape): boolean {
  return isNear(one.sizePx, other.sizePx) && one.png === other.png;
}

function isSameText(one: TextShape, other: TextShape): boolean {
  const hasSameType = one.sizePx === other.sizePx && one.weight === other.weight && one.italic === other.italic;
  return hasSameType && one.text === other.text && one.anchor === other.anchor;
}

function isSamePaint(one: Paint, other: Paint): boolean {
  const hasSameEdge = one.stroke === other.stroke && one.strokeWidthPx === other.strokeWidthPx;
  return hasSameEdge && one.roundCaps === other.roundCaps && isEach(one.dash ?? [], other.dash ?? [], isNear);
}

function isEach<T>(some: readonly T[], others: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  if (some.length !== others.length) return false;
  return some.every((one, at) => {
    const other = others[at];
    return other !== undefined && isSame(one, other);
  });
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING_PX;
}
