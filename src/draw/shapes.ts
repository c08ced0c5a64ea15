/**
 * The only functions that make shapes, and the only place where numbers are rounded. Two decimals are finer than any
 * screen or printer, and without rounding, floating-point noise would make files differ that should be equal byte by
 * byte.
 */
import type {
  CircleShape,
  Colour,
  ImageShape,
  Paint,
  PathShape,
  PathStep,
  RectShape,
  TextShape,
} from "../model/drawing.js";
import type { Point, Rect, TextLine } from "../model/layout.js";

/**
 * Rounds to two decimals.
 * @throws RangeError for a number that is not finite: the layout is wrong, and no picture could contain that number.
 */
export function round(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A coordinate of the drawing is ${value}`);
  // Adding 0 turns the -0 of a tiny negative number into 0.
  return Math.round(value * 100) / 100 + 0;
}

export function makeRect(rect: Rect, paint: Paint, radius = 0): RectShape {
  return {
    kind: "rect",
    x: round(rect.x),
    y: round(rect.y),
    width: round(rect.width),
    height: round(rect.height),
    ...(radius > 0 && { radius: round(radius) }),
    ...roundPaint(paint),
  };
}

export function makeCircle(centre: Point, radius: number, paint: Paint): CircleShape {
  return { kind: "circle", x: round(centre.x), y: round(centre.y), radius: round(radius), ...roundPaint(paint) };
}

export function makeImage(at: Point, image: Pick<ImageShape, "sizePx" | "png" | "alt">): ImageShape {
  return { kind: "image", x: round(at.x), y: round(at.y), ...image, sizePx: round(image.sizePx), fill: "none" };
}

export function makePath(steps: readonly PathStep[], paint: Paint): PathShape {
  return { kind: "path", steps: steps.map(roundStep), ...roundPaint(paint) };
}

function roundStep(step: PathStep): PathStep {
  switch (step[0]) {
    case "M":
    case "L":
      return [step[0], round(step[1]), round(step[2])];
    case "H":
    case "V":
      return [step[0], round(step[1])];
    case "Q":
      return ["Q", round(step[1]), round(step[2]), round(step[3]), round(step[4])];
    case "C":
      return ["C", round(step[1]), round(step[2]), round(step[3]), round(step[4]), round(step[5]), round(step[6])];
    case "A":
      return ["A", round(step[1]), round(step[2]), step[3], step[4], step[5], round(step[6]), round(step[7])];
    case "Z":
      return step;
  }
}

export function makeText(line: TextLine, fill: Colour): TextShape {
  return {
    kind: "text",
    text: line.text,
    x: round(line.x),
    y: round(line.y),
    sizePx: round(line.sizePx),
    weight: line.weight,
    anchor: line.anchor,
    widthPx: round(line.widthPx),
    ...(line.pieces !== undefined && { pieces: line.pieces }),
    ...(line.italic === true && { italic: true }),
    fill,
  };
}

/** Returns a rectangle whose sides are all moved outwards by a distance, or inwards by a negative one. */
export function growRect(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

function roundPaint(paint: Paint): Paint {
  return {
    ...paint,
    ...(paint.strokeWidthPx !== undefined && { strokeWidthPx: round(paint.strokeWidthPx) }),
    ...(paint.dash !== undefined && { dash: paint.dash.map(round) }),
  };
}
