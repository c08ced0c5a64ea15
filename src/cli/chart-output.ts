import type { DrawnFile } from "../pipeline.js";
import type { ChartTarget } from "./chart-target.js";

/** Destination for all files of a run. It takes them one by one, so that they need not all be in memory. */
export interface ChartOutput {
  /** Takes a file as soon as it is drawn. */
  readonly take: (file: DrawnFile, chart: ChartPlace) => Promise<void>;
  /** Ends the output once all charts are drawn. Returns whether the files on disk are up to date. */
  readonly finish: () => Promise<boolean>;
  /** Removes the files that are not finished. */
  readonly abandon: () => void;
}

/** A chart, by its company file and its destination. */
export interface ChartPlace {
  readonly company: string;
  readonly target: ChartTarget;
}
