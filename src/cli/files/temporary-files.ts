import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import process from "node:process";
import { codeOf } from "./file-trouble.js";

/** Content that is safely on the disk beside a file, ready to replace that file. */
export interface PreparedFile {
  /** Replaces the file. Until this call, the file has all of its old content; after it, all of the new content. */
  takePlace(): void;
  /** Removes the content if it has not taken its place. */
  discard(): void;
}

/** Start of the names of temporary files. */
export const TEMPORARY_START = ".orgwright-";

/** Temporary files of this run that still exist. */
const own = new Set<string>();

/** Work to do when a signal ends the run, after its temporary files are removed. */
const lastSteps = new Set<() => void>();

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes the content to a new file in the folder of `target` and syncs it. The new file gets the mode and owner of an
 * existing target. Everything is synchronous, so that no signal arrives after the file is made and before it is on the
 * list of temporary files.
 */
export function prepareFile(target: string, content: string | Uint8Array): PreparedFile {
  const temporary = path.join(path.dirname(target), nameTemporary());
  const before = statSync(target, { throwIfNoEntry: false });
  // The name is unpredictable, and "x" fails if a file of that name exists, so an existing file or link is never
  // written to.
  const descriptor = openSync(temporary, "wx", before === undefined ? 0o666 : before.mode & 0o777);
  list(temporary);
  try {
    try {
      writeFileSync(descriptor, content);
      if (before !== undefined) {
        tryChangeOwner(descriptor, before);
        fchmodSync(descriptor, before.mode & 0o777);
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    discard(temporary);
    throw error;
  }
  return {
    takePlace: () => {
      renameSync(temporary, target);
      strike(temporary);
    },
    discard: () => {
      if (own.has(temporary)) discard(temporary);
    },
  };
}

/**
 * Adds a step that runs if a signal ends the run while it has temporary files. Returns a function that removes the
 * step.
 */
export function addLastStep(step: () => void): () => void {
  lastSteps.add(step);
  return () => void lastSteps.delete(step);
}

/** Makes renames in a folder survive a power cut, if the system supports it. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows and some network disks cannot do this; the files are complete anyway.
  }
}

/** Age at which a temporary file counts as abandoned, even if its process seems alive or is on another machine. */
const FORGOTTEN_MS = 60 * 60 * 1000;

/**
 * Removes temporary files of runs that were killed. Keeps the files of runs that may still be alive. Files that cannot
 * be removed stay; they do no harm.
 */
export function removeLeftovers(folder: string): void {
  for (const name of tryToList(folder)) {
    const owner = readOwner(name);
    const file = path.join(folder, name);
    if (owner === undefined || own.has(file)) continue;
    try {
      if (isOver(owner) || Date.now() - lstatSync(file).mtimeMs > FORGOTTEN_MS) unlinkSync(file);
    } catch {
      // Another run removed the file first, or the file belongs to somebody else.
    }
  }
}

function tryToList(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

interface Owner {
  readonly host: string;
  readonly pid: number;
  /** Start time of the process, in the system's own unit; `0` if it is not known. */
  readonly start: string;
}

/** Start of the names of this run's own temporary files; made once, since a chart may have hundreds of files. */
let ownStart: string | undefined;

/** Returns a name that says which machine and process own the file. It is short, even if the target's name is long. */
function nameTemporary(): string {
  ownStart ??= TEMPORARY_START + [hostMark(), process.pid, readStart(process.pid) ?? "0"].join("-");
  return `${ownStart}-${randomBytes(6).toString("hex")}.tmp`;
}

function readOwner(name: string): Owner | undefined {
  const pattern = /^\.orgwright-(?<host>[\da-f]{8})-(?<pid>\d+)-(?<start>\d+)-[\da-f]{12}\.tmp$/u;
  const { host, pid, start } = pattern.exec(name)?.groups ?? {};
  if (host === undefined || pid === undefined || start === undefined) return undefined;
  return { host, pid: Number(pid), start };
}

/**
 * Returns a mark that distinguishes the machines that share a disk, since a process number is valid on one machine
 * only.
 */
function hostMark(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

function isOver({ host, pid, start }: Owner): boolean {
  if (host !== hostMark()) return false;
  // The name has this run's process number, but the file is not from this run: an earlier run had the same number, as
  // often happens in containers.
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
  // Systems reuse process numbers, on a busy machine within minutes, so compare the start times too.
  const found = readStart(pid);
  return start !== "0" && found !== undefined && found !== start;
}

/** Returns the start time of a process, in ticks since boot; Linux reports it (proc(5), field 22 of `stat`). */
function readStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program is in brackets, and may hold any character.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}

/**
 * Gives a new file the owner of the file that it will replace. Most systems let only an administrator do so; otherwise
 * the new file belongs to the user who runs the program.
 */
function tryChangeOwner(descriptor: number, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch (error) {
    if (!["EPERM", "EINVAL", "ENOSYS"].includes(codeOf(error) ?? "")) throw error;
  }
}

function discard(temporary: string): void {
  try {
    unlinkSync(temporary);
  } catch {
    // The file is already gone, or its folder is gone.
  }
  strike(temporary);
}

function list(temporary: string): void {
  if (own.size === 0) {
    process.on("exit", discardAll);
    for (const signal of SIGNALS) process.on(signal, endBySignal);
  }
  own.add(temporary);
}

function strike(temporary: string): void {
  own.delete(temporary);
  if (own.size > 0) return;
  process.off("exit", discardAll);
  for (const signal of SIGNALS) process.off(signal, endBySignal);
}

function discardAll(): void {
  for (const temporary of own) discard(temporary);
  for (const step of lastSteps) step();
}

/** Cleans up, and then ends the run as the signal would have done. */
function endBySignal(signal: NodeJS.Signals): void {
  discardAll();
  process.kill(process.pid, signal);
}
