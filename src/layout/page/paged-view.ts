/**
 * The contract between pages and the view that is drawn on them. A view knows its boxes: what stands on each page, in
 * which ways it can be drawn, and where each box is in the end. Pages know paper: they choose among those ways and add
 * heading, legend, notes, marks, dotted lines and page links. Pages never import a view; they are handed one.
 */
import type { NodeId } from "../../model/graph.js";
import type { Box, PageKind, Rect, RoutedLine, Territory } from "../../model/layout.js";
import type { Detail, DetailLevel } from "../content/detail.js";
import type { StateCounts } from "../content/state-counts.js";
import type { Placement } from "./frame.js";

export interface PagedView<Draft extends PageDraft, Way extends Drawable> {
  /** The chart in a sentence, for readers who cannot see it. */
  readonly description: string;
  /** From the richest to the tightest; a page takes the first on which its type is large enough. */
  readonly detailLevels: readonly DetailLevel[];
  /** Detail of a chart that no paper limits. */
  readonly naturalDetail: Detail;
  /** The whole chart on one page. */
  readonly whole: Draft;
  /** Cuts the chart into pages; `tryPage` tells whether one can be read. */
  readonly cut: (tryPage: TryPage<Draft, Way>) => readonly FittedPage<Draft, Way>[];
  readonly linkPages: (drafts: readonly Draft[]) => PageLinks;
  readonly describe: (draft: Draft) => PageSubject;
  /** Area in px² that the boxes of a page need at least for type of this size, asked before anything is designed. */
  readonly leastAreaPx: (draft: Draft, minPt: number) => number;
  /** Designs the cards of a page in one detail. */
  readonly design: (draft: Draft, detail: Detail) => Design<Way>;
  /** Rectangles that nothing else may lie upon, before anything is placed. */
  readonly listRects: (way: Way) => readonly Rect[];
  /** Gives everything on a page its place. */
  readonly layOut: (way: Way) => Promise<PlacedBoxes>;
  /** Lines that tell people how a page got its shape. */
  readonly explain: (way: Way) => readonly string[];
  readonly explainSmallType: (draft: Draft, small: SmallType) => string;
}

/** One page before it has a shape; what else it holds is the view's business. */
export interface PageDraft {
  readonly kind: PageKind;
}

/** One way to draw a page: its size is known, places are not. */
export interface Drawable {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Weighs against ways that are harder to read. */
  readonly penalty: number;
}

/** The cards of a page, and the ways in which they can be arranged; both are worked out on demand. */
export interface Design<Way extends Drawable> {
  readonly sumCardAreas: () => number;
  readonly listWays: () => readonly Way[];
}

/** Everything of a page in its place, from its own top left corner. */
export interface PlacedBoxes {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly RoutedLine[];
  readonly territories: readonly Territory[];
}

/** Title and counts of a page, and what the page needs to know about the boxes on it. */
export interface PageSubject extends PageDraft {
  readonly title: string;
  readonly subtitle: string;
  /** Counts for the legend: on an overview they include what is collapsed. */
  readonly counts: StateCounts;
  /** Boxes and rows on the page. */
  readonly drawn: ReadonlySet<NodeId>;
  /** The box that everything on the page hangs under. */
  readonly top: NodeId;
  /** Boxes with something below them that the page does not show. */
  readonly collapsed: ReadonlySet<NodeId>;
}

/** Where the pages of a chart lead, numbered from 1. */
export interface PageLinks {
  /** The page that shows all that is below a box. */
  readonly homes: ReadonlyMap<NodeId, number>;
  /** For each page the one that it hangs under. */
  readonly upPages: readonly (number | undefined)[];
}

/** Finds a way to draw a page with type of a share of the smallest allowed; `mustFit`: finds the best one anyway. */
export type TryPage<Draft extends PageDraft, Way extends Drawable> = (
  draft: Draft,
  share: number,
  mustFit: boolean,
) => Fit<Way> | undefined;

/** A way decided on, with its place on the paper. */
export interface Fit<Way extends Drawable> {
  readonly level: string;
  readonly detail: Detail;
  readonly way: Way;
  readonly placement: Placement;
  /** Smallest type that was asked for, in points. */
  readonly minPt: number;
  /** Smallest name of a box, row or person, in points. */
  readonly namePt: number;
  /** The names of boxes, in points. */
  readonly titlePt: number;
}

export type FittedPage<Draft extends PageDraft, Way extends Drawable> = Draft & { readonly fit: Fit<Way> };

/** A page whose names are smaller than asked for, although it cannot be cut. */
export interface SmallType {
  readonly page: number;
  readonly namePt: number;
  readonly minPt: number;
  /** The chart may not be cut into pages. */
  readonly isOnePage: boolean;
}
