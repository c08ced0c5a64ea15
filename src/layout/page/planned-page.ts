import type { LayoutPage, Rect } from "../../model/layout.js";
import type { PageFrame } from "./compose-page.js";
import type { RoutedLines } from "./route-lines.js";
import type { Drawable, PageDraft, PageSubject, PlacedWay } from "./paged-view.js";

/** A page with the way to draw it already chosen; it can be framed once its boxes are placed. */
export interface PlannedPage<Draft extends PageDraft, Way extends Drawable> {
  readonly draft: Draft;
  readonly subject: PageSubject;
  readonly way: Way;
  /** Whether the page has a paper size: such pages show their number. */
  readonly isSized: boolean;
  /** Size of the smallest name, in px at scale 1. */
  readonly namePx: number;
  /** Smallest size of names that was asked for, in points; absent if none was. */
  readonly minPt?: number;
  readonly frame: (placed: PlacedWay, route: RouteLines) => FramedPage;
  /** Says how the page got its shape. */
  readonly explain: (page: LayoutPage) => string;
}

/** The surroundings of a page and its dotted lines, which depend on each other. */
export type FramedPage = Pick<PageFrame, "surroundings" | "placement" | "paper" | "routed">;

/** Routes the dotted lines of a page around obstacles, which are in the coordinates of the placed boxes. */
export type RouteLines = (obstacles: readonly Rect[]) => RoutedLines;
