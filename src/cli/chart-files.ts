import { sortFiles } from "../export/index.js";
import type { DrawnFile } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import type { ChartPlace } from "./chart-output.js";
import { pathOfFile } from "./chart-target.js";
import type { FileTarget } from "./chart-target.js";
import { findStaleFiles } from "./files/stale-files.js";
import { note } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** One file of a chart, without its content. */
export interface ChartFile extends Omit<DrawnFile, "content"> {
  readonly path: string;
  readonly target: FileTarget;
}

/** The chart files that a run has drawn so far. */
export class ChartFiles {
  readonly #files: ChartFile[] = [];
  /** Company file of each chart file, by the path of the chart file. */
  readonly #owners = new Map<string, string>();

  /** Adds a file and returns its path. Refuses two companies that would be written to the same file. */
  add({ content: _, ...facts }: DrawnFile, { company, target }: ChartPlace): ChartFile {
    if (target.kind === "stdout") throw new Error("standard output is not a file");
    const path = pathOfFile(target, facts);
    const other = this.#owners.get(path) ?? company;
    if (other !== company)
      throw new UsageError(
        toPrintable(
          `'${other}' and '${company}' would both be drawn to '${path}'. Draw one of them on its own, with -o.`,
        ),
      );
    this.#owners.set(path, company);
    const file = { ...facts, path, target };
    this.#files.push(file);
    return file;
  }

  /** Lists the files chart by chart; within a chart, in the order in which the formats were requested. */
  list(): readonly ChartFile[] {
    return this.#listTargets().flatMap((target) =>
      sortFiles(
        this.#files.filter((file) => file.target === target),
        target.formats,
      ),
    );
  }

  /** Finds files of earlier runs beside each chart, except files that this run writes for another company. */
  async findStale(): Promise<readonly string[]> {
    const found = await Promise.all(this.#listTargets().map((target) => findStaleFiles(target, this.#files)));
    return [...new Set(found.flat())];
  }

  #listTargets(): readonly FileTarget[] {
    return [...new Set(this.#files.map(({ target }) => target))];
  }
}

export function noteStale(files: readonly string[]): void {
  if (files.length === 0) return;
  const them = files.length === 1 ? "it" : "them";
  note(
    `Left over from an earlier run: ${files.map(toPrintable).join(", ")}. Delete ${them} if you do not need ${them}.\n`,
  );
}
