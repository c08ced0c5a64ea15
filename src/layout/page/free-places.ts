import type { Box, DottedRoute, Point, Rect, RoutedLine } from "../../model/layout.js";
import { listInk } from "./card-ink.js";
import { RectIndex } from "./rect-index.js";

/** A page as it is drawn before numbers are put on it. */
export interface DrawnPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly RoutedLine[];
  readonly dottedRoutes: readonly DottedRoute[];
  /** Texts around the tree: heading, legend, notes and footer. */
  readonly around: readonly Rect[];
}

/** Width and height of something to place. */
export type Extent = Pick<Rect, "width" | "height">;

/** Half the width that is kept free along a dotted line. */
const DOTTED_HALF_PX = 3;

/** Places on a page that nothing covers yet. Numbers never lie on texts, page links, dotted lines or one another. */
export class FreePlaces {
  readonly #page: DrawnPage;
  readonly #taken: RectIndex;
  readonly #solid: RectIndex;

  constructor(page: DrawnPage) {
    this.#page = page;
    const dotted = page.dottedRoutes.flatMap(({ points }) => listPieceRects(points, DOTTED_HALF_PX));
    this.#taken = new RectIndex([...page.boxes.flatMap(listInk), ...dotted, ...page.around]);
    this.#solid = new RectIndex(page.lines.flatMap(({ points }) => listPieceRects(points, 0.5)));
  }

  /**
   * Takes the first free one of several places, each given by its middle; prefers places where no solid line runs.
   * Returns nothing if none is free.
   */
  take(middles: readonly Point[], extent: Extent): Rect | undefined {
    let place: Rect | undefined;
    for (const middle of middles) {
      const rect = centre(middle, extent);
      if (!this.isFree(rect)) continue;
      place ??= rect;
      if (this.#solid.hits(rect)) continue;
      place = rect;
      break;
    }
    if (place !== undefined) this.#taken.add(place);
    return place;
  }

  /** Frees a place that was taken. */
  release(place: Rect): void {
    this.#taken.remove(place);
  }

  isFree(rect: Rect): boolean {
    const { widthPx, heightPx } = this.#page;
    const isInside = rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= widthPx && rect.y + rect.height <= heightPx;
    return isInside && !this.#taken.hits(rect);
  }
}

function centre({ x, y }: Point, { width, height }: Extent): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Returns a rectangle around each piece of a line. */
export function listPieceRects(points: readonly Point[], half: number): readonly Rect[] {
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    if (before === undefined) return [];
    const [x, y] = [Math.min(before.x, point.x) - half, Math.min(before.y, point.y) - half];
    const [width, height] = [Math.abs(before.x - point.x) + 2 * half, Math.abs(before.y - point.y) + 2 * half];
    return [{ x, y, width, height }];
  });
}
