/**
 * The contract between pages and the view that is drawn on them. A view knows its boxes: what is on each page, the ways
 * to draw it, and the final place of each box. The code in `page/` knows paper: it chooses among those ways and adds
 * heading, legend, notes, marks, dotted lines and page links. It never imports a view; the caller passes one in.
 */
import type { NodeId } from "../../model/graph.js";
import type { Box, PageKind, RoutedLine, Territory } from "../../model/layout.js";
import type { Panel } from "../../model/panel.js";
import type { Detail, DetailLevel, PageDetail } from "../content/detail.js";
import type { CountedIn, StateCounts } from "../content/state-counts.js";
import type { LegendRow } from "./legend.js";
import type { Silhouette } from "./placement.js";

export interface PagedView<Draft extends PageDraft, Way extends Drawable, D extends PageDetail = Detail> {
  /** The chart in a sentence, for readers who cannot see it. */
  readonly description: string;
  /** Levels from the richest to the tightest; a page uses the first one that gives large enough type. */
  readonly detailLevels: readonly DetailLevel<D>[];
  /** Detail of a chart that no paper limits. */
  readonly naturalDetail: D;
  /** The whole chart on one page. */
  readonly whole: Draft;
  /** Cuts the chart into pages; `fits` tells whether a page is readable. */
  readonly cut: (fits: FitsPage<Draft>) => readonly Draft[];
  readonly linkPages: (drafts: readonly Draft[]) => PageLinks;
  readonly describe: (draft: Draft) => PageSubject;
  /** Returns an area in px² that the cards of a page need at least; called before they are designed. */
  readonly leastAreaPx: (draft: Draft, detail: D) => number;
  /** Designs the cards of a page with a given detail. */
  readonly design: (draft: Draft, detail: D) => Design<Way>;
  /** Estimates the room that a way needs, which is at least the room that its boxes take once they are placed. */
  readonly outline: (way: Way) => Silhouette;
  /**
   * Works out the places on several pages together, if that is faster than page by page. Called after all pages are
   * planned, and before `place` is called for any of these pages.
   */
  readonly placeAhead?: (ways: readonly Way[]) => Promise<void>;
  /** Places everything on a page. */
  readonly place: (way: Way) => Promise<PlacedWay>;
  /** Explains in words how a page got its shape. */
  readonly explain: (way: Way) => readonly string[];
  readonly explainSmallType: (draft: Draft, small: SmallType) => string;
  /** Describes a detail in an explanation; defaults to the words for cards. */
  readonly describeDetail?: (detail: D) => string;
  /** Facts that a reader of the pages should know but cannot see on them, each in a whole sentence. */
  readonly warnings?: readonly string[];
}

/** A page that is not arranged yet; each view adds fields of its own. */
export interface PageDraft {
  readonly kind: PageKind;
}

/** One way to draw a page. Its size is only estimated, and nothing on it has a place yet. */
export interface Drawable {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Penalty for being harder to read than other ways. */
  readonly penalty: number;
}

/** Room for the boxes of a page. */
export interface Room {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Cards of a page, and the ways to arrange them; both are worked out on demand. */
export interface Design<Way extends Drawable> {
  readonly sumCardAreas: () => number;
  /** Whether nothing on the cards is wrapped: wider cards would be as high, and so would take more room. */
  readonly isUnwrapped?: boolean;
  /** Lists the ways; those that exceed a room may be left out. */
  readonly listWays: (room?: Room) => readonly Way[];
}

/** A way with everything in its place. */
export interface PlacedWay extends Silhouette {
  readonly toBoxes: () => PlacedBoxes;
}

/** Everything on a page in its place, measured from its own top left corner. */
export interface PlacedBoxes {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly boxes: readonly Box[];
  readonly panels?: readonly Panel[];
  readonly lines: readonly RoutedLine[];
  readonly territories: readonly Territory[];
}

/** Title and counts of a page, and what the page needs to know about its boxes. */
export interface PageSubject extends PageDraft {
  readonly title: string;
  readonly subtitle: string;
  /** Versions of the sentence below the title, the longest first; absent for pages that have none. */
  readonly headlines?: readonly string[];
  /** Counts for the legend: on an overview they include what is collapsed. */
  readonly counts: StateCounts;
  /**
   * Boxes that the counts cover, if some of them are on other pages; the legend then adds words such as "in the
   * company".
   */
  readonly countedIn?: CountedIn;
  /** Legend entries that the view itself adds; they come first. */
  readonly legend?: readonly LegendRow[];
  /** Boxes and rows on the page. */
  readonly drawn: ReadonlySet<NodeId>;
  /** Box that everything on the page hangs under. */
  readonly top: NodeId;
  /** Officer on whose tinted background the top box is, although the officer's own card is on another page. */
  readonly ground?: Territory["officer"];
  /** Boxes on the page below which the page leaves out the boxes. */
  readonly collapsed: ReadonlySet<NodeId>;
}

/** Links between the pages of a chart, numbered from 1. */
export interface PageLinks {
  /** Page that shows everything below a box; the key is the box. */
  readonly homes: ReadonlyMap<NodeId, number>;
  /** Page that each page links back up to, in page order; undefined if a page has no such link. */
  readonly upPages: readonly (number | undefined)[];
}

/** A function that tells whether the type of a page is large enough on the tightest levels of detail. */
export type FitsPage<Draft extends PageDraft> = (draft: Draft) => boolean;

/** The way chosen for a page, and the level of detail that it belongs to. */
export interface Fit<Way extends Drawable> {
  readonly level: string;
  readonly detail: PageDetail;
  readonly way: Way;
}

/** A page whose names are smaller than asked for, but which cannot be cut into more pages. */
export interface SmallType {
  readonly page: number;
  readonly namePt: number;
  readonly minPt: number;
  /** Whether the chart must stay on one page. */
  readonly isOnePage: boolean;
}
