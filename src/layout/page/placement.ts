import type { Rect } from "../../model/layout.js";
import type { Heading } from "./heading.js";
import type { Legend, LegendRow } from "./legend.js";

/** Heading, legend and notes around a tree on a page. */
export interface Surroundings {
  readonly heading: Heading;
  readonly legend: readonly LegendRow[];
  readonly notesWidthPx: number;
  readonly notesHeightPx: number;
}

/** Place and scale of a tree on its page; all lengths are in px. */
export interface Placement {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly legend: Legend;
  readonly legendAt: { readonly x: number; readonly y: number };
  /** Whether the legend is directly above the notes and moves with them. */
  readonly isLegendAboveNotes?: boolean;
  readonly notesY: number;
}

/** Size of the boxes of a page, and the rectangles in them that nothing else may overlap. */
export interface Silhouette {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rects: readonly Rect[];
  /** Defaults to `tree`. */
  readonly setting?: PageSetting;
}

/** `tree`: may move up between heading and legend. `table`: starts below the heading, and the legend follows it. */
export type PageSetting = "tree" | "table";
