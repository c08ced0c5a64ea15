import type { NodeId } from "../../model/graph.js";
import type { DottedRoute, Rect } from "../../model/layout.js";
import { chooseDottedRoutes, LIMITS_OF_MOVES } from "../dotted/router.js";
import { groupDottedLines } from "./dotted-lines.js";
import type { PageSubject, PlacedBoxes } from "./paged-view.js";
import { areNotesApart, noteLines } from "./surroundings.js";
import type { PagesContext, ShownLines } from "./surroundings.js";

/** Dotted lines of a page, and the routes of those that are drawn. */
export interface RoutedLines extends ShownLines {
  /** Routes of the drawn lines, in the order of the lines. */
  readonly routes: readonly DottedRoute[];
}

/**
 * Routes the dotted lines between placed boxes. A page shows all of them as lines or all as numbers, never both: a
 * reader who has found one line expects to see the others too. A page whose notes are on a page of their own has
 * numbers only. Obstacles are found only if a line may be drawn, because most pages have none.
 */
export function routeLines(
  context: PagesContext,
  { kind, collapsed }: PageSubject,
  placed: PlacedBoxes,
  findObstacles: () => readonly Rect[],
): RoutedLines {
  const drawn = listDrawn(placed);
  const groups = groupDottedLines(context, { kind, drawn, collapsed });
  const numbered = { drawn: [], numbered: groups, routes: [] };
  if (groups.length === 0) return numbered;
  const { entries } = noteLines(context, numbered, { drawn, homeOf: () => undefined });
  if (areNotesApart(context, { entries })) return numbered;
  const limits = {
    checkpoint: context.checkpoint,
    ...(groups.every(({ look }) => look === "moved") && LIMITS_OF_MOVES),
  };
  const routed = chooseDottedRoutes(groups, { ...placed, obstacles: findObstacles() }, 1, limits);
  if (routed.length === 0) return numbered;
  const routes = routed.map(({ link: { from, to, look }, points, bridges }) => ({ from, to, look, points, bridges }));
  return { drawn: groups, numbered: [], routes };
}

/** Returns the boxes and rows that are drawn. */
export function listDrawn({ boxes }: Pick<PlacedBoxes, "boxes">): ReadonlySet<NodeId> {
  return new Set(boxes.flatMap((box) => [box.node, ...box.rows.map((row) => row.node)]));
}
