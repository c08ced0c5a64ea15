import { lstatSync, realpathSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { NO_DEADLINE } from "../../model/deadline.js";
import type { Checkpoint } from "../../model/deadline.js";
import { codeOf, toUsageError } from "./file-trouble.js";
import { NewFolders } from "../new-folders.js";
import { addLastStep, prepareFile, removeLeftovers, syncFolder } from "./temporary-files.js";
import type { PreparedFile } from "./temporary-files.js";

/** A file to write, without its content. */
export interface OutputPath {
  readonly path: string;
}

export interface OutputFile extends OutputPath {
  readonly content: string | Uint8Array;
}

/** The state of a file on disk, compared with the content to write. */
export type FileState = "same" | "different" | "missing";

/**
 * Writes the files of one run, each of them completely or not at all. The content of each file goes to a temporary file
 * in the folder of its target, so that it need not stay in memory. `finish` then moves the temporary files into place.
 * Links are followed. A target that is a device or a pipe is written directly, because a rename would replace the
 * device itself. Its content stays in memory until `finish`, which writes it before any file is moved into place.
 */
export class OutputFiles {
  readonly #made = new NewFolders();
  readonly #forgetStep = addLastStep(() => {
    this.#made.removeEmpty();
  });
  readonly #folders = new Set<string>();
  readonly #inPlace: OutputFile[] = [];
  readonly #prepared: { readonly file: OutputPath; readonly content: PreparedFile }[] = [];

  /** Prepares a file. */
  add({ path: file, content }: OutputFile): void {
    orUsageError(file, () => {
      const target = findReplaceable(file, this.#made);
      if (target === undefined) {
        this.#inPlace.push({ path: file, content });
        return;
      }
      this.#clean(path.dirname(target));
      this.#prepared.push({ file: { path: file }, content: prepareFile(target, content) });
    });
  }

  /**
   * Puts every file in its place. Once the first file is in place, the deadline no longer counts, since it must not
   * leave some of the files out of date.
   */
  async finish(checkpoint: Checkpoint): Promise<void> {
    checkpoint();
    for (const file of this.#inPlace) await writeInPlace(file);
    for (const { file, content } of this.#prepared) {
      orUsageError(file.path, () => {
        content.takePlace();
      });
    }
    for (const folder of this.#folders) syncFolder(folder);
  }

  /**
   * Removes temporary files that have not been moved into place, and new folders that are empty, so that a failed run
   * leaves no trace.
   */
  abandon(): void {
    this.#forgetStep();
    for (const { content } of this.#prepared) content.discard();
    this.#made.removeEmpty();
  }

  /** Removes the temporary files of earlier runs from a folder, once per folder. */
  #clean(folder: string): void {
    if (this.#folders.has(folder)) return;
    this.#folders.add(folder);
    removeLeftovers(folder);
  }
}

/** Writes either all files or none. */
export async function writeOutputFiles(
  files: readonly OutputFile[],
  checkpoint: Checkpoint = NO_DEADLINE,
): Promise<void> {
  const output = new OutputFiles();
  try {
    for (const file of files) {
      checkpoint();
      output.add(file);
    }
    await output.finish(checkpoint);
  } finally {
    output.abandon();
  }
}

/** Compares a file on disk with the content to write; writes nothing. */
export async function compareOutputFile({ path: file, content }: OutputFile): Promise<FileState> {
  try {
    return Buffer.from(content).equals(await readFile(file)) ? "same" : "different";
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return "missing";
    throw toUsageError(error, "read", file);
  }
}

/** Makes the folder of a file. Returns the file's real path if a temporary file can replace it. */
function findReplaceable(file: string, made: NewFolders): string | undefined {
  made.make(path.dirname(file));
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined) return found.isFile() ? realpathSync(file) : undefined;
  // A link to a file that does not exist is kept: writing through the link makes that file.
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) return undefined;
  // Return the real path, as above: under another path, the folder would be cleaned a second time, which would remove
  // this run's own temporary files.
  return path.join(realpathSync(path.dirname(file)), path.basename(file));
}

async function writeInPlace({ path: file, content }: OutputFile): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw toUsageError(error, "write", file);
  }
}

function orUsageError(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw toUsageError(error, "write", file);
  }
}
