import { lstatSync, realpathSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { NO_DEADLINE } from "../../model/deadline.js";
import type { Checkpoint } from "../../model/deadline.js";
import { codeOf, toUsageError } from "./file-trouble.js";
import { NewFolders } from "../new-folders.js";
import { prepareFile, removeLeftovers, syncFolder } from "./temporary-files.js";
import type { PreparedFile } from "./temporary-files.js";

export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The state of a file on disk, compared with the content to write. */
export type FileState = "same" | "different" | "missing";

/**
 * Writes files so that each is complete or untouched: temporary files in the same folders take their places, and none
 * does so before all of them are prepared. A link is followed. A target that is not a regular file (a device, a pipe)
 * is written in place, before any other file takes its place: a rename would replace the device itself. Once the first
 * file is in its place, the checkpoint is not asked: all others follow, so that none is left out of date.
 */
export async function writeOutputFiles(
  files: readonly OutputFile[],
  checkpoint: Checkpoint = NO_DEADLINE,
): Promise<void> {
  const made = new NewFolders();
  try {
    await writeAll(files, made, checkpoint);
  } catch (error) {
    made.removeEmpty();
    throw error;
  }
}

async function writeAll(files: readonly OutputFile[], made: NewFolders, checkpoint: Checkpoint): Promise<void> {
  const replaced: Replacement[] = [];
  const inPlace: OutputFile[] = [];
  for (const file of files) {
    const target = orUsageError(file, () => findReplaceable(file.path, made));
    if (target === undefined) inPlace.push(file);
    else replaced.push({ file, target });
  }
  const folders = new Set(replaced.map(({ target }) => path.dirname(target)));
  for (const folder of folders) removeLeftovers(folder);

  const prepared: PreparedFile[] = [];
  try {
    for (const { file, target } of replaced) {
      checkpoint();
      prepared.push(orUsageError(file, () => prepareFile(target, file.content)));
    }
    checkpoint();
    for (const file of inPlace) await writeInPlace(file);
    for (const [index, { file }] of replaced.entries()) orUsageError(file, () => prepared[index]?.takePlace());
    for (const folder of folders) syncFolder(folder);
  } finally {
    for (const file of prepared) file.discard();
  }
}

interface Replacement {
  readonly file: OutputFile;
  /** Real path of the file, links followed. */
  readonly target: string;
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

/** Makes the folder of a file. Returns the real path when a temporary file can take its place. */
function findReplaceable(file: string, made: NewFolders): string | undefined {
  made.make(path.dirname(file));
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined) return found.isFile() ? realpathSync(file) : undefined;
  // There is nothing, or a link to a file that does not exist yet: writing through the link makes that file.
  return lstatSync(file, { throwIfNoEntry: false }) === undefined ? file : undefined;
}

async function writeInPlace({ path: file, content }: OutputFile): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw toUsageError(error, "write", file);
  }
}

function orUsageError<T>({ path: file }: OutputFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toUsageError(error, "write", file);
  }
}
