import { mkdirSync, rmdirSync, statSync } from "node:fs";
import path from "node:path";

/** The folders that a run has made, which are removed again when it fails. */
export class NewFolders {
  readonly #made: string[] = [];

  /**
   * Makes a folder and the missing ones above it, one by one: on a read-only disk, Node's option `recursive` reports
   * that the folder is missing, and not that it cannot be made.
   */
  make(folder: string): void {
    if (isFolder(folder)) return;
    const above = path.dirname(folder);
    if (above !== folder) this.make(above);
    try {
      mkdirSync(folder);
      this.#made.push(folder);
    } catch (error) {
      // Another run made it first.
      if (!isFolder(folder)) throw error;
    }
  }

  /** Removes folders that are still empty: a run that failed leaves no trace. */
  removeEmpty(): void {
    for (const folder of this.#made.toReversed()) {
      try {
        rmdirSync(folder);
      } catch {
        // The folder is not empty, or another run removed it first.
      }
    }
  }
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
