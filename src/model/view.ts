import type { NodeId } from "./graph.js";

/**
 * The part of a company to draw, and the paper; every value is decided, because the caller has filled in the defaults.
 */
export interface ChartView {
  /** The box that everything shown hangs under; absent = the whole company. */
  readonly focus?: NodeId;
  /** Levels of boxes shown below the top one; absent = all. */
  readonly depth?: number;
  /** `heads`: heads as text on the cards. `none`: no names of people. `all`: every post. */
  readonly people: "none" | "heads" | "all";
  /** `titles`: posts by title, without the names of their holders. `none`: neither. */
  readonly names: "full" | "titles" | "none";
  readonly page: Paper;
  /** `one`: never cut into pages, however small the type. */
  readonly pages: "auto" | "one";
  /** Smallest name text, in points, on sized paper. */
  readonly minFontPt: number;
  /** On sized paper, the title is shown by the document around the page, so the page leaves it out. */
  readonly isTitleApart?: boolean;
}

/** The view when nobody asks for anything: the whole company, shaped towards 16:9. */
export const DEFAULT_VIEW: ChartView = { people: "heads", names: "full", page: "fit", pages: "auto", minFontPt: 9 };

/** `fit`: the chart at its natural size, shaped towards 16:9. */
export type Paper = "fit" | PaperSize;

/** Size in px (96 to the inch). */
export interface PaperSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A slide of 13.333 x 7.5 inches, the size that office programs use. */
export const SLIDE: PaperSize = { widthPx: 1280, heightPx: 720 };
