import { writeFileSync } from "node:fs";
import { lstat, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";
import { EXPORTERS } from "../pipeline.js";
import { codeOf, toUsageError } from "./file-trouble.js";
import { Gate } from "./gate.js";
import type { FileTarget } from "./output-target.js";

export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** How a file on disk stands to what would be written. */
export type FileState = "same" | "different" | "missing";

/**
 * Writes files so that each is complete or untouched: temporary files in the same folders take their places, and
 * none does before all of them are prepared. A link is followed. What is not a regular file (a device, a pipe)
 * is written in place, and first: a rename would replace the device itself.
 */
export async function writeOutputFiles(files: readonly OutputFile[]): Promise<void> {
  const replaced: OutputFile[] = [];
  const inPlace: OutputFile[] = [];
  for (const file of files) ((await prepareFolder(file)) ? replaced : inPlace).push(file);

  const gate = new Gate(replaced.length + 1);
  const steps = [
    writeInPlace(inPlace).then(() => gate.arrive()),
    ...replaced.map((file) => replaceFile(file, () => gate.arrive())),
  ];
  for (const step of steps)
    step.catch((error: unknown) => {
      gate.close(error);
    });
  // Whatever fails, the others have cleaned up behind them before it is said.
  await Promise.allSettled(steps);
  await Promise.all(steps);
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

/** Makes the folder of a file; true when a temporary file can take the file's place. */
async function prepareFolder({ path: file }: OutputFile): Promise<boolean> {
  return orUsageError(file, async () => {
    await mkdir(path.dirname(file), { recursive: true });
    return canBeReplaced(file);
  });
}

async function writeInPlace(files: readonly OutputFile[]): Promise<void> {
  for (const { path: file, content } of files) await orUsageError(file, () => writeFile(file, content));
}

/**
 * The package makes the temporary file, syncs it, renames it, and removes it when the run is stopped. The
 * bytes are written here: it writes once without asking how much was taken, so on a full disk half a file
 * would replace a whole one.
 */
async function replaceFile({ path: file, content }: OutputFile, whenPrepared: () => Promise<void>): Promise<void> {
  await orUsageError(file, () =>
    writeFileAtomic(file, "", {
      // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the package waits, though its types do not say so
      tmpfileCreated: (temporary) => {
        writeFileSync(temporary, content);
        return whenPrepared();
      },
    }),
  );
}

async function orUsageError<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toUsageError(error, "write", file);
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
