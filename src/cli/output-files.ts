import { writeFileSync } from "node:fs";
import { lstat, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";
import { codeOf, toUsageError } from "./file-trouble.js";
import type { FileTarget } from "./output-target.js";

export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** How a file on disk stands to what would be written. */
export type FileState = "same" | "different" | "missing";

/**
 * Writes a file so that it is complete or untouched: a temporary file in the same folder takes its place. A
 * link is followed. What is not a regular file (a device, a pipe) is written in place: a rename would
 * replace the device itself.
 */
export async function writeOutputFile({ path: file, content }: OutputFile): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    if (await canBeReplaced(file)) await replaceFile(file, content);
    else await writeFile(file, content);
  } catch (error) {
    throw toUsageError(error, "write", file);
  }
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
export async function findStalePages(target: FileTarget, written: readonly OutputFile[]): Promise<readonly string[]> {
  const current = new Set(written.map((file) => path.basename(file.path)));
  const prefix = `${target.stem}-`;
  const names = await listFolder(target.folder === "" ? "." : target.folder);
  return names
    .filter((name) => !current.has(name) && name.endsWith(target.extension))
    .filter((name) => {
      const stem = name.slice(0, name.length - target.extension.length);
      if (stem === target.stem) return true;
      return stem.startsWith(prefix) && /^[1-9]\d{0,2}$/u.test(stem.slice(prefix.length));
    })
    .sort()
    .map((name) => path.join(target.folder, name));
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
    throw toUsageError(error, "read", folder);
  }
}

async function canBeReplaced(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return !(await isDanglingLink(file));
  }
}

/** Asked when a path leads nowhere: either nothing is there, or a link to something that is not there yet. */
async function isDanglingLink(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isSymbolicLink();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

/**
 * The package makes the temporary file, syncs it, renames it, and removes it when the run is stopped. The
 * bytes are written here: it writes once without asking how much was taken, so on a full disk half a file
 * would replace a whole one.
 */
async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  await writeFileAtomic(file, "", {
    tmpfileCreated: (temporary) => {
      writeFileSync(temporary, content);
    },
  });
}
