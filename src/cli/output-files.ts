import { lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { EXPORTERS } from "../pipeline.js";
import { codeOf, toUsageError } from "./file-trouble.js";
import type { FileTarget } from "./output-target.js";
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

/**
 * Files of an earlier run with more or fewer pages that lie beside what would be written: `NAME-1.svg`,
 * `NAME-2.svg`, ... or `NAME.svg`. Pages beyond 999 are taken for something else (`plan-2026.svg`).
 */
export async function findStaleFiles(target: FileTarget, written: readonly OutputFile[]): Promise<readonly string[]> {
  const current = new Set(written.map((file) => path.basename(file.path)));
  const paged = EXPORTERS.filter(({ id, isPaged }) => isPaged && target.formats.includes(id));
  const names = await listFolder(target.folder === "" ? "." : target.folder);
  return names
    .filter((name) => !current.has(name) && paged.some(({ extension }) => isOfChart(name, target, extension)))
    .sort()
    .map((name) => path.join(target.folder, name));
}

function isOfChart(name: string, { stem, extension: own }: FileTarget, extension: string): boolean {
  if (name === stem + (own ?? extension)) return true;
  if (!name.startsWith(`${stem}-`) || !name.endsWith(extension)) return false;
  return /^[1-9]\d{0,2}$/u.test(name.slice(stem.length + 1, name.length - extension.length));
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
    throw toUsageError(error, "read", folder);
  }
}

/** Makes the folder of a file. Gives where it really is when a temporary file can take its place. */
function findReplaceable(file: string): string | undefined {
  mkdirSync(path.dirname(file), { recursive: true });
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined) return found.isFile() ? realpathSync(file) : undefined;
  // Nothing is there, or a link to something that is not there yet: that is made by writing through it.
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
