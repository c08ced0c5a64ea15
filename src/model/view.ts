import type { NodeId } from "./graph.js";

/** What of a company is drawn, on what paper; every value is decided, defaults are taken by the caller. */
export interface ChartView {
  /** The box everything shown hangs under; absent = the whole company. */
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
  /** On sized paper: what the page is put into shows its title, so the page does not. */
  readonly isTitleApart?: boolean;
}

/** What is drawn when nobody asks for anything: the whole company, shaped towards 16:9. */
export const DEFAULT_VIEW: ChartView = { people: "heads", names: "full", page: "fit", pages: "auto", minFontPt: 9 };

/** `fit`: as large as the chart is at its natural size, shaped towards 16:9. */
export type Paper = "fit" | PaperSize;

/** In px (96 to the inch). */
export interface PaperSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** 13.333 x 7.5 inches, as office programs make them. */
export const SLIDE: PaperSize = { widthPx: 1280, heightPx: 720 };
