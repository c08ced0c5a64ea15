import type { DrawnFile } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { ChartFiles, noteStale } from "./chart-files.js";
import { describeFile } from "./chart-notes.js";
import type { ChartOutput, ChartPlace } from "./chart-output.js";
import type { Deadline } from "./deadline.js";
import { OutputFiles } from "./files/output-files.js";
import { refuseSameFile } from "./files/output-target.js";
import { refuseOntoStream } from "./files/standard-input.js";
import type { StandardInput } from "./files/standard-input.js";
import { noteFile, printLine } from "./terminal.js";

export interface WriteOptions {
  /** Paths of all files that the run has read. */
  readonly inputs: readonly string[];
  readonly stream: StandardInput | undefined;
  readonly deadline: Deadline;
}

/** Writes either all charts of a run to files or none. */
export class WrittenCharts implements ChartOutput {
  readonly #options: WriteOptions;
  readonly #files = new ChartFiles();
  readonly #output = new OutputFiles();

  constructor(options: WriteOptions) {
    this.#options = options;
  }

  take = async (drawn: DrawnFile, chart: ChartPlace): Promise<void> => {
    const { inputs, stream, deadline } = this.#options;
    const { path } = this.#files.add(drawn, chart);
    refuseSameFile(path, inputs);
    refuseOntoStream(path, stream);
    deadline.checkpoint();
    this.#output.add({ path, content: drawn.content });
    // Let the event loop run: drawing never waits, and Node handles a signal to stop only between two tasks.
    await new Promise((resolve) => void setImmediate(resolve));
  };

  /** Reports which files were written. */
  finish = async (): Promise<boolean> => {
    const stale = await this.#files.findStale();
    await this.#output.finish(this.#options.deadline.checkpoint);
    for (const file of this.#files.list()) {
      printLine(toPrintable(file.path));
      noteFile(`${toPrintable(file.path)}  ${describeFile(file)}\n`);
    }
    noteStale(stale);
    return true;
  };

  abandon = (): void => {
    this.#output.abandon();
  };
}
