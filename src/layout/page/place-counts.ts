import type { Box, DottedRoute, PlacedMark, Point, Rect, RoutedLine } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import type { LineGroup } from "./dotted-lines.js";
import { listInk } from "./card-ink.js";
import { listPieceRects } from "./free-places.js";
import type { Extent } from "./free-places.js";
import { MARKER } from "./page-sizes.js";
import { centreOf, setLabel, widthOf } from "./place-markers.js";
import { RectIndex } from "./rect-index.js";

export interface CountContext {
  readonly boxes: readonly Box[];
  readonly lines: readonly RoutedLine[];
  readonly marks: readonly PlacedMark[];
  /** Texts around the tree. */
  readonly around: readonly Rect[];
  /** Factor for the size of the counts. */
  readonly scale: number;
  readonly measure: TextMeasure;
}

/** Distance between the places that are tried along a line, as a fraction of the height of a count. */
const STEP = 0.5;
/**
 * Distances, in heights of a count, from the start of a line to the places for its count along the edge of the card.
 */
const BESIDE_START = [0, 1.25, -1.25, 2.5, -2.5] as const;

/**
 * Puts a pill with a count on each route that stands for several lines, where the pill covers nothing: along the route
 * between the cards, or else at an end of it. A route without room gets no pill: its note has the count.
 */
export function placeCounts(
  routes: readonly DottedRoute[],
  groups: readonly LineGroup[],
  context: CountContext,
): readonly DottedRoute[] {
  const { boxes, scale, measure } = context;
  const counts: Rect[] = [];
  return routes.map((route, index) => {
    const count = groups[index]?.lines.length ?? 1;
    if (count === 1) return route;
    const label = `×${count}`;
    const extent = { width: widthOf(label, scale, measure), height: 2 * MARKER.radiusPx * scale };
    const others = [...counts, ...listOthers(routes, route, context)];
    const place =
      findFree(listMiddles(route.points, STEP * extent.height), extent, new RectIndex([...others, ...boxes])) ??
      findFree(listStarts(route.points, extent), extent, new RectIndex([...others, ...boxes.flatMap(listInk)]));
    if (place === undefined) return route;
    counts.push(place);
    return { ...route, count: { ...place, text: setLabel(label, centreOf(place), context) } };
  });
}

/** Lists everything besides boxes that a count must not cover. */
function listOthers(
  routes: readonly DottedRoute[],
  route: DottedRoute,
  { boxes, lines, marks, around }: CountContext,
): readonly Rect[] {
  return [
    ...around,
    ...boxes.flatMap(({ pageLink }) => pageLink ?? []),
    ...marks,
    ...lines.flatMap(({ points }) => listPieceRects(points, 1)),
    ...routes.filter((other) => other !== route).flatMap(({ points }) => listPieceRects(points, 3)),
  ];
}

function findFree(middles: readonly Point[], { width, height }: Extent, taken: RectIndex): Rect | undefined {
  return middles
    .map(({ x, y }) => ({ x: x - width / 2, y: y - height / 2, width, height }))
    .find((rect) => !taken.hits(rect));
}

/** Lists points on the edges of the cards at the start of a line, and then at its end. */
function listStarts(points: readonly Point[], { height }: Extent): readonly Point[] {
  return [points[0], points.at(-1)].flatMap((end) =>
    end === undefined ? [] : BESIDE_START.map((step) => ({ x: end.x, y: end.y + step * height })),
  );
}

/** Lists points along a line: on its longest piece first, and on each piece from the middle outwards. */
function listMiddles(points: readonly Point[], step: number): readonly Point[] {
  return points
    .slice(1)
    .map((end, index) => ({ start: points[index] ?? end, end }))
    .map(({ start, end }) => ({ start, end, length: Math.hypot(end.x - start.x, end.y - start.y) }))
    .sort((a, b) => b.length - a.length)
    .flatMap(({ start, end, length }) => {
      const count = Math.floor(length / 2 / step);
      const shares = Array.from({ length: 2 * count }, (_, at) => {
        const away = (Math.ceil(at / 2) * step) / Math.max(length, 1);
        return at % 2 === 0 ? 0.5 + away : 0.5 - away;
      });
      return shares.map((share) => ({
        x: start.x + (end.x - start.x) * share,
        y: start.y + (end.y - start.y) * share,
      }));
    });
}
