import { lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { codeOf, toUsageError } from "./file-trouble.js";
import { prepareFile, removeLeftovers, syncFolder } from "./temporary-files.js";
import type { PreparedFile } from "./temporary-files.js";

export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** How a file on disk stands to what would be written. */
export type FileState = "same" | "different" | "missing";

/**
 * Writes files so that each is complete or untouched: temporary files in the same folders take their places, and
 * none does before all of them are prepared. A link is followed. What is not a regular file (a device, a pipe)
 * is written in place, before any other takes its place: a rename would replace the device itself.
 */
export async function writeOutputFiles(files: readonly OutputFile[]): Promise<void> {
  const replaced: Replacement[] = [];
  const inPlace: OutputFile[] = [];
  for (const file of files) {
    const target = orUsageError(file, () => findReplaceable(file.path));
    if (target === undefined) inPlace.push(file);
    else replaced.push({ file, target });
  }
  const folders = new Set(replaced.map(({ target }) => path.dirname(target)));
  for (const folder of folders) removeLeftovers(folder);

  const prepared: PreparedFile[] = [];
  try {
    for (const { file, target } of replaced) prepared.push(orUsageError(file, () => prepareFile(target, file.content)));
    for (const file of inPlace) await writeInPlace(file);
    for (const [index, { file }] of replaced.entries()) orUsageError(file, () => prepared[index]?.takePlace());
    for (const folder of folders) syncFolder(folder);
  } finally {
    for (const file of prepared) file.discard();
  }
}

interface Replacement {
  readonly file: OutputFile;
  /** Where the file really is, links followed. */
  readonly target: string;
}

/** Compares a file on disk with what would be written; writes nothing. */
export async function compareOutputFile({ path: file, content }: OutputFile): Promise<FileState> {
  try {
    return Buffer.from(content).equals(await readFile(file)) ? "same" : "different";
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return "missing";
    throw toUsageError(error, "read", file);
  }
}

/** Makes the folder of a file. Gives where it really is when a temporary file can take its place. */
function findReplaceable(file: string): string | undefined {
  makeFolder(path.dirname(file));
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined) return found.isFile() ? realpathSync(file) : undefined;
  // Nothing is there, or a link to something that is not there yet: that is made by writing through it.
  return lstatSync(file, { throwIfNoEntry: false }) === undefined ? file : undefined;
}

/**
 * Makes a folder and those above it that are missing. One by one: on a read-only disk Node's own `recursive` says that the
 * folder is missing, and not why it cannot be made.
 */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run was faster.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
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
