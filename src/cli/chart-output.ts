import type { DrawnFile } from "../pipeline.js";
import type { ChartTarget } from "./chart-target.js";

/** Destination of the files of all charts of a run, which come one by one and are not kept in memory. */
export interface ChartOutput {
  /** Takes a file as soon as it is drawn. */
  readonly take: (file: DrawnFile, chart: ChartPlace) => Promise<void>;
  /** Ends the output once all charts are drawn. Tells whether the files on disk are as they should be. */
  readonly finish: () => Promise<boolean>;
  /** Leaves nothing behind that is not finished. */
  readonly abandon: () => void;
}

/** A chart, by its company file and its destination. */
export interface ChartPlace {
  readonly company: string;
  readonly target: ChartTarget;
}
