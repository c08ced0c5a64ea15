import type { DrawnFile } from "../pipeline.js";
import type { ChartTarget } from "./chart-target.js";

/** Destination for all files of a run; the files arrive one by one, so that they need not stay in memory. */
export interface ChartOutput {
  /** Takes a file as soon as it is drawn. */
  readonly take: (file: DrawnFile, chart: ChartPlace) => Promise<void>;
  /** Ends the output once all charts are drawn. Returns whether the files on disk are up to date. */
  readonly finish: () => Promise<boolean>;
  /** Removes everything that is not finished. */
  readonly abandon: () => void;
}

/** A chart, by its company file and its destination. */
export interface ChartPlace {
  readonly company: string;
  readonly target: ChartTarget;
}
