import { askEvery, NO_DEADLINE } from "../../model/deadline.js";
import type { Checkpoint } from "../../model/deadline.js";
import type { NodeId } from "../../model/graph.js";
import type { DottedRoute, Point } from "../../model/layout.js";
import { keepCorners } from "./corners.js";
import { findDottedEnds } from "./ends.js";
import type { DottedEnd, RoutablePage } from "./ends.js";
import { buildDottedGrid, MOST_DOTTED_BOXES } from "./grid.js";
import type { DottedGrid } from "./grid.js";
import { findCheapestWay } from "./cheapest-way.js";

/** Dotted line between two boxes, or rows of boxes, on a page. */
export interface DottedLink {
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Route that was found for a link. */
export interface RoutedDottedLink<Link extends DottedLink> {
  readonly link: Link;
  /** Horizontal and vertical pieces, from an edge of one card to an edge of the other. */
  readonly points: readonly Point[];
  readonly bends: number;
  /** Number of solid lines that the route crosses; the shared bus of siblings counts once. */
  readonly crossings: number;
  /** Whether the line is worth drawing, because the eye can follow it. */
  readonly isSimple: boolean;
}

/**
 * Limit on the drawn links of one page. More lines would hide the tree, so above the limit all links become numbered
 * markers.
 */
const MOST_DRAWN_LINKS = 5;
const MOST_BENDS = 4;
const MOST_CROSSINGS = 6;

/**
 * Finds a way for each dotted line around the finished boxes. ELK must not know of these lines, since it would tear the
 * tree apart to shorten them. Short links are routed first; later routes keep away from the simple routes before them.
 *
 * Links with an end that is not on the page, or without any way, are left out. So are all links of a page with more
 * than 400 boxes and obstacles or more than 250,000 crossings of lanes: the limit is a count and not a time, so that
 * every machine draws the same. `scale` is the factor by which the page was multiplied; distances grow with it, but it
 * does not affect which way is chosen. The routes are returned in the order of the links.
 */
export function routeDottedLines<Link extends DottedLink>(
  links: readonly Link[],
  page: RoutablePage,
  scale: number,
  checkpoint: Checkpoint = NO_DEADLINE,
): readonly RoutedDottedLink<Link>[] {
  const tasks = listTasks(links, page, scale);
  if (tasks.length === 0 || page.boxes.length + (page.obstacles?.length ?? 0) > MOST_DOTTED_BOXES) return [];
  const portYs = tasks.flatMap(({ from, to }) => [from.y, to.y]);
  const grid = buildDottedGrid(page, portYs, scale);
  if (grid === undefined) return [];
  const ask = askEvery(10_000, checkpoint);
  return [...tasks]
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .flatMap((task) => {
      checkpoint();
      const routed = routeOne(task, grid, ask);
      if (routed?.isSimple === true) grid.addDottedLine(routed.points);
      return routed === undefined ? [] : [{ index: task.index, routed }];
    })
    .sort((a, b) => a.index - b.index)
    .map(({ routed }) => routed);
}

/** Dotted lines of a page that are drawn, and those shown by markers and notes instead. */
export interface DottedChoice<Link extends DottedLink> {
  readonly routes: readonly DottedRoute[];
  /** Links that are shown by markers and notes, in their original order. */
  readonly undrawn: readonly Link[];
}

/**
 * Chooses the dotted lines to draw: those with simple routes if at most five links have both ends on the page,
 * otherwise none.
 */
export function chooseDottedRoutes<Link extends DottedLink>(
  links: readonly Link[],
  page: RoutablePage,
  scale: number,
  checkpoint: Checkpoint = NO_DEADLINE,
): DottedChoice<Link> {
  if (listTasks(links, page, scale).length > MOST_DRAWN_LINKS) return { routes: [], undrawn: links };
  const simple = routeDottedLines(links, page, scale, checkpoint).filter(({ isSimple }) => isSimple);
  const drawn = new Set(simple.map(({ link }) => link));
  return {
    routes: simple.map(({ link, points }) => ({ from: link.from, to: link.to, points })),
    undrawn: links.filter((link) => !drawn.has(link)),
  };
}

interface Task<Link> {
  readonly link: Link;
  readonly index: number;
  readonly from: DottedEnd;
  readonly to: DottedEnd;
  readonly distance: number;
}

function listTasks<Link extends DottedLink>(
  links: readonly Link[],
  page: RoutablePage,
  scale: number,
): readonly Task<Link>[] {
  const ends = findDottedEnds(page.boxes, scale);
  return links.flatMap((link, index) => {
    const from = ends.get(link.from)?.source;
    const to = ends.get(link.to)?.target;
    if (from === undefined || to === undefined || link.from === link.to) return [];
    const distance = Math.abs(from.left - to.left) + Math.abs(from.y - to.y);
    return [{ link, index, from, to, distance }];
  });
}

function routeOne<Link extends DottedLink>(
  { link, from, to }: Task<Link>,
  grid: DottedGrid,
  ask: Checkpoint,
): RoutedDottedLink<Link> | undefined {
  const way = findCheapestWay(grid, { from, to, ask });
  if (way === undefined) return undefined;
  const points = keepCorners(way);
  const bends = points.length - 2;
  const { crossings, liesOnSolid } = grid.judge(points);
  const isSimple = bends <= MOST_BENDS && crossings <= MOST_CROSSINGS && !liesOnSolid;
  return { link, points, bends, crossings, isSimple };
}
