/**
 * Finds the texts that belong together and the shape that contains them: people who edit slides get a card with its
 * name and holder as one shape with paragraphs, not a shape with loose lines of text on it.
 */
import type { Shape, TextShape } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import { boundsOf } from "./pptx-geometry.js";
import { toCurves } from "./path-curves.js";

/** A shape, a shape with text in it, or text alone. */
export interface Figure {
  readonly shape?: Exclude<Shape, TextShape>;
  /** Lines below one another, all with the same anchor. */
  readonly texts: readonly TextShape[];
}

/** Largest distance between two lines of one text, in font sizes of the larger line. */
const MOST_LEADING = 2;

/** Gathers figures in the order of the shapes; a text inside a shape joins the figure of that shape. */
export function gatherFigures(shapes: readonly Shape[]): readonly Figure[] {
  const figures: OpenFigure[] = [];
  let column: OpenFigure | undefined;
  for (const shape of shapes) {
    if (shape.kind !== "text") {
      figures.push({ shape, bounds: boundsOfShape(shape), texts: [] });
      column = undefined;
    } else if (column !== undefined && goesOn(column.texts.at(-1), shape)) {
      column.texts.push(shape);
    } else {
      column = findHost(figures, shape) ?? { texts: [] };
      if (column.shape === undefined) figures.push(column);
      column.texts.push(shape);
    }
  }
  return figures;
}

interface OpenFigure extends Figure {
  readonly bounds?: Rect;
  readonly texts: TextShape[];
}

function goesOn(last: TextShape | undefined, next: TextShape): boolean {
  if (last?.x !== next.x || last.anchor !== next.anchor) return false;
  const leading = next.y - last.y;
  return leading > 0 && leading <= MOST_LEADING * Math.max(last.sizePx, next.sizePx);
}

/**
 * Finds the shape that contains a text: a pill drawn just before it, or else a filled shape such as a card; never a
 * shape that already has text.
 */
function findHost(figures: readonly OpenFigure[], text: TextShape): OpenFigure | undefined {
  const around = figures.filter(
    ({ shape, bounds }) => shape !== undefined && bounds !== undefined && holds(bounds, text),
  );
  const last = around.at(-1);
  const isPill = last !== undefined && last === figures.at(-1) && last.shape?.kind !== "path";
  const host = isPill ? last : around.findLast(({ shape }) => shape?.fill !== "none");
  return host?.texts.length === 0 ? host : undefined;
}

function holds(bounds: Rect, text: TextShape): boolean {
  const { x, width } = placeText(text);
  return (
    bounds.x <= x && x + width <= bounds.x + bounds.width && bounds.y < text.y && text.y <= bounds.y + bounds.height
  );
}

/** Returns the left end and the measured width of a line of text. */
export function placeText({ x, widthPx, anchor }: TextShape): { readonly x: number; readonly width: number } {
  const parts = { start: 0, middle: 0.5, end: 1 };
  return { x: x - parts[anchor] * widthPx, width: widthPx };
}

export function boundsOfShape(shape: Exclude<Shape, TextShape>): Rect {
  switch (shape.kind) {
    case "rect":
      return shape;
    case "circle":
      return {
        x: shape.x - shape.radius,
        y: shape.y - shape.radius,
        width: 2 * shape.radius,
        height: 2 * shape.radius,
      };
    case "image":
      return { x: shape.x, y: shape.y, width: shape.sizePx, height: shape.sizePx };
    case "path":
      return boundsOf(toCurves(shape.steps).flatMap(({ points }) => points));
  }
}
