import { askEvery, NO_DEADLINE } from "../../model/deadline.js";
import type { Checkpoint } from "../../model/deadline.js";
import type { NodeId } from "../../model/graph.js";
import type { Bridge, Point } from "../../model/layout.js";
import { findBridges } from "./bridges.js";
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
  readonly bridges: readonly Bridge[];
  readonly bends: number;
  /** Number of lines that the route crosses, solid or dotted; the shared bus of siblings counts once. */
  readonly crossings: number;
  /** Whether the line keeps away from all others, except where it crosses them. */
  readonly isClear: boolean;
  /** Whether the eye can follow the line. */
  readonly isSimple: boolean;
}

/** Limits on the dotted lines of one page. More lines or crossings would be a tangle, so all links become numbers. */
const MOST_DRAWN_LINKS = 6;
const MOST_CROSSINGS = 2;
/** Limit on the corners of one line. */
const MOST_BENDS = 4;
/**
 * Limits for arrows from old places to new ones: they are the subject of their chart, and darker than what they cross.
 */
export const LIMITS_OF_MOVES = { mostCrossings: 8, mostBends: 6 } as const;

/**
 * Finds a way for each dotted line around the finished boxes. ELK must not know of these lines, since it would tear the
 * tree apart to shorten them. Short links are routed first; later routes keep away from the routes before them.
 *
 * Links with an end that is not on the page, and links that find no way, are left out. So are all links of a page with
 * more than 400 boxes and obstacles in total, or more than 250,000 crossings of lanes: the limit is a count and not a
 * time, so that every machine draws the same. `scale` is the factor by which the page was multiplied; distances grow
 * with it, but it does not affect which way is chosen. The routes are returned in the order of the links.
 */
export function routeDottedLines<Link extends DottedLink>(
  links: readonly Link[],
  page: RoutablePage,
  scale: number,
  checkpoint: Checkpoint = NO_DEADLINE,
): readonly RoutedDottedLink<Link>[] {
  const tasks = listTasks(links, page, scale);
  if (tasks.length === 0 || page.boxes.length + (page.obstacles?.length ?? 0) > MOST_DOTTED_BOXES) return [];
  const portYs = tasks.flatMap(({ from, to }) => [...from.ys, ...to.ys]);
  const grid = buildDottedGrid(page, portYs, scale);
  if (grid === undefined) return [];
  const ask = askEvery(10_000, checkpoint);
  return [...tasks]
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .flatMap((task) => {
      checkpoint();
      const routed = routeOne(task, grid, { page, scale, ask });
      if (routed === undefined) return [];
      grid.addDottedLine(routed.points);
      return [{ index: task.index, routed }];
    })
    .sort((a, b) => a.index - b.index)
    .map(({ routed }) => routed);
}

export interface RouteLimits {
  readonly checkpoint?: Checkpoint;
  /** Largest number of crossings on a page; two by default. */
  readonly mostCrossings?: number;
  /** Largest number of corners of one line; four by default. */
  readonly mostBends?: number;
}

/**
 * Returns the routes of all links of a page, or nothing if the page is clearer with numbers and notes: if a link leads
 * to another page, if there are more than six links or too many crossings, or if the eye could not follow one of the
 * lines.
 */
export function chooseDottedRoutes<Link extends DottedLink>(
  links: readonly Link[],
  page: RoutablePage,
  scale: number,
  { checkpoint = NO_DEADLINE, mostCrossings = MOST_CROSSINGS, mostBends = MOST_BENDS }: RouteLimits = {},
): readonly RoutedDottedLink<Link>[] {
  if (links.length > MOST_DRAWN_LINKS) return [];
  const routed = routeDottedLines(links, page, scale, checkpoint);
  const crossings = routed.reduce((sum, route) => sum + route.crossings, 0);
  const canBeFollowed = routed.every(({ bends, isClear }) => isClear && bends <= mostBends);
  return canBeFollowed && routed.length === links.length && crossings <= mostCrossings ? routed : [];
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
    const distance = Math.abs(from.left - to.left) + Math.abs((from.ys[0] ?? 0) - (to.ys[0] ?? 0));
    return [{ link, index, from, to, distance }];
  });
}

interface RouteContext {
  readonly page: RoutablePage;
  readonly scale: number;
  readonly ask: Checkpoint;
}

function routeOne<Link extends DottedLink>(
  { link, from, to }: Task<Link>,
  grid: DottedGrid,
  { page, scale, ask }: RouteContext,
): RoutedDottedLink<Link> | undefined {
  const way = findCheapestWay(grid, { from, to, ask });
  if (way === undefined) return undefined;
  const points = keepCorners(way);
  const bends = points.length - 2;
  const { crossings, isClear } = grid.judge(points);
  const bridges = findBridges(points, crossings, page.boxes, scale);
  const isSimple = bends <= MOST_BENDS && isClear;
  return { link, points, bridges, bends, crossings: crossings.length, isClear, isSimple };
}
