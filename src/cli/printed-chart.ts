import process from "node:process";
import type { DrawnFile } from "../pipeline.js";
import { describeFile } from "./chart-notes.js";
import type { ChartOutput } from "./chart-output.js";
import { noteFile, print } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** Sends a chart that is a single file to standard output. */
export class PrintedChart implements ChartOutput {
  #first: DrawnFile | undefined;
  #count = 0;

  take = (file: DrawnFile): Promise<void> => {
    this.#first ??= file;
    this.#count++;
    return Promise.resolve();
  };

  finish = (): Promise<boolean> => {
    if (this.#first !== undefined) this.#print(this.#first);
    return Promise.resolve(true);
  };

  abandon = (): void => {
    // Nothing was written, so there is nothing to remove.
  };

  #print(file: DrawnFile): void {
    if (this.#count > 1)
      throw new UsageError(
        `The chart has ${this.#count} pages, but '-o -' takes only one. Name a file after -o to have them numbered ` +
          "(NAME-1.svg, ...), or ask for '--pages one'.",
      );
    if (typeof file.content !== "string" && process.stdout.isTTY)
      throw new UsageError(
        "A terminal cannot show this format. Name a file after -o, or redirect '-o -' into one: ... > FILE",
      );
    print(file.content);
    noteFile(`standard output  ${describeFile(file)}\n`);
  }
}
