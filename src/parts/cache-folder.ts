/** Finds the folder in the user's cache that holds V8's code, and decides whether to trust it. */
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readFileSync } from "node:fs";
import type { Stats } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import process from "node:process";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Permission bits that let the group or everybody else write. */
const OTHERS_MAY_WRITE = 0o022;

/**
 * Returns the folder, and makes it if necessary. Returns nothing if the user or a build server wants no cache, or if
 * anybody else can write to the folder.
 */
export function openCacheFolder(environment: Environment): string | undefined {
  if (environment.ORGWRIGHT_CACHE === "off" || isSet(environment.CI)) return undefined;
  const home = findCacheHome(environment);
  if (home === undefined) return undefined;
  const folder = path.join(home, "orgwright");
  try {
    if (!lstatSync(folder, { throwIfNoEntry: false })) makeFolder(home, folder);
    const found = lstatSync(folder);
    return found.isDirectory() && isOursAlone(found) ? folder : undefined;
  } catch {
    // If the folder cannot be made or inspected, the run has no cache, which only makes it slower.
    return undefined;
  }
}

/**
 * Reads a file of the folder. Returns nothing unless it is a plain file that belongs to this user and has no second
 * hard link, and to which nobody else can write. The file is opened before it is checked, so that nobody can exchange
 * it between the check and the reading.
 */
export function readOwnFile(file: string): Buffer | undefined {
  let opened: number | undefined;
  try {
    // With these flags, opening follows no link and does not wait for a pipe's writer. Windows has neither flag.
    opened = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = fstatSync(opened);
    return found.isFile() && found.nlink === 1 && isOursAlone(found) ? readFileSync(opened) : undefined;
  } catch {
    return undefined;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

function findCacheHome({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Environment): string | undefined {
  if (process.platform === "win32") return absolute(LOCALAPPDATA);
  const home = absolute(HOME) ?? homedir();
  if (process.platform === "darwin") return path.join(home, "Library", "Caches");
  return absolute(XDG_CACHE_HOME) ?? path.join(home, ".cache");
}

/**
 * Ignores a relative path, as the XDG Base Directory Specification demands: the path could lead into a company's
 * folder.
 */
function absolute(folder: string | undefined): string | undefined {
  return folder !== undefined && path.isAbsolute(folder) ? folder : undefined;
}

/**
 * Makes the folder, but not in another user's home, where sudo can lead: that user's own runs could never use the
 * folder.
 */
function makeFolder(home: string, folder: string): void {
  const parent = lstatSync(home, { throwIfNoEntry: false }) ? home : path.dirname(home);
  if (!isOwn(lstatSync(parent))) return;
  if (parent !== home) mkdirSync(home, { mode: 0o700 });
  mkdirSync(folder, { mode: 0o700 });
}

/** Tells whether only this user can write to a file or folder. On Windows, this is always so in the user's profile. */
function isOursAlone(found: Stats): boolean {
  return process.platform === "win32" || (isOwn(found) && (found.mode & OTHERS_MAY_WRITE) === 0);
}

function isOwn({ uid }: Stats): boolean {
  return process.geteuid === undefined || uid === process.geteuid();
}
