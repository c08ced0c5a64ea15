import type { DrawnFile } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { ChartFiles, noteStale } from "./chart-files.js";
import type { ChartOutput, ChartPlace } from "./chart-output.js";
import { compareOutputFile } from "./files/output-files.js";
import type { FileState } from "./files/output-files.js";
import { note, noteFile } from "./terminal.js";

const REMEDIES: Readonly<Record<FileState, string>> = {
  same: "up to date",
  different: "is out of date: run the same command without --check to draw it again",
  missing: "is missing: run the same command without --check to draw it",
};

/** Compares charts with the files on disk, and writes nothing. */
export class CheckedCharts implements ChartOutput {
  readonly #files = new ChartFiles();
  readonly #states = new Map<string, FileState>();

  take = async (drawn: DrawnFile, chart: ChartPlace): Promise<void> => {
    const { path } = this.#files.add(drawn, chart);
    this.#states.set(path, await compareOutputFile({ path, content: drawn.content }));
  };

  /** Reports which files differ. */
  finish = async (): Promise<boolean> => {
    const stale = await this.#files.findStale();
    for (const { path } of this.#files.list()) {
      const state = this.#states.get(path) ?? "missing";
      (state === "same" ? noteFile : note)(`${toPrintable(path)}  ${REMEDIES[state]}\n`);
    }
    noteStale(stale);
    return stale.length === 0 && [...this.#states.values()].every((state) => state === "same");
  };

  abandon = (): void => {
    // Nothing was written, so there is nothing to remove.
  };
}
