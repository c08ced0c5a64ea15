import { lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import path from "node:path";
import process from "node:process";
import { toPrintable } from "../../report/index.js";
import { findRepositoryRoot } from "../repository.js";
import { UsageError } from "../usage-error.js";

/**
 * Refuses a path that leaves a repository through a link: a pull request may add a link, and reports show lines of the
 * files that were read. Links are followed one by one, since a harmless link may lead to a harmful one. Outside of
 * repositories, a link to a folder is followed, since such a link belongs to the machine, as `/tmp` does on a Mac. A
 * link to a file is refused there if it leads out of the folder that the link is in.
 */
export function refuseLinkOut(file: string, verb: "read" | "write" = "read"): void {
  let folder = path.isAbsolute(file) ? path.parse(file).root : process.cwd();
  let names = splitPath(file);
  let links = 0;
  let isBehindNamed = false;
  while (links < MOST_LINKS) {
    const [name, ...rest] = names;
    if (name === undefined || isStream(folder, name)) return;
    const place = path.join(folder, name);
    if (name === ".." || !isLink(place)) {
      folder = place;
      names = rest;
      continue;
    }
    const isLast = rest.length === 0;
    refuseWayOut(file, { folder, place, isNamed: isLast && !isBehindNamed, verb });
    const target = readlinkSync(place);
    if (path.isAbsolute(target)) folder = path.parse(target).root;
    names = [...splitPath(target), ...rest];
    isBehindNamed ||= isLast;
    links += 1;
  }
}

/**
 * Limit on the links to follow. No system follows more than 40 links: if there are more, opening the file fails as it
 * does for links that form a circle.
 */
const MOST_LINKS = 40;

/** Tells whether a real path is `root` or lies below it. */
export function isBelow(root: string, real: string): boolean {
  const way = path.relative(root, real);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Tells whether two paths name the same file, or the same place where no file exists yet. */
export function isSameFile(one: string, other: string): boolean {
  if (path.resolve(one) === path.resolve(other)) return true;
  const [a, b] = [findStats(one), findStats(other)];
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

interface Link {
  /** Real folder that holds the link. */
  readonly folder: string;
  readonly place: string;
  /**
   * Whether the link is the very file that was named, not a folder on the way there or a link that the file leads to.
   */
  readonly isNamed: boolean;
  readonly verb: "read" | "write";
}

function refuseWayOut(file: string, link: Link): void {
  const where = describeWayOut(link);
  if (where === undefined) return;
  const shown = path.isAbsolute(file) ? link.place : path.relative("", link.place);
  const subject = link.isNamed ? "it" : `'${toPrintable(shown)}'`;
  throw new UsageError(
    `Cannot ${link.verb} '${toPrintable(file)}': ${subject} is a link that leads ${where}. ` +
      "Put the file itself there, or name the file that the link leads to.",
  );
}

function describeWayOut({ folder, place, isNamed }: Link): string | undefined {
  const repository = findRepositoryRoot(folder);
  const root = repository ?? (isNamed ? folder : undefined);
  if (root === undefined) return undefined;
  const real = findRealPath(place);
  // A link to a pipe has no real path and can be opened all the same; a link to nothing is harmless.
  if (real === undefined && findStats(place) === undefined) return undefined;
  if (real === undefined || !isBelow(root, real))
    return `out of its ${repository === undefined ? "folder" : "repository"}`;
  return isGitData(root, real) ? "into git's own data" : undefined;
}

/**
 * Tells whether a path lies in a `.git` folder, where build servers may keep access tokens. No company file belongs
 * there.
 */
export function isGitData(root: string, real: string): boolean {
  return path
    .relative(root, real)
    .split(path.sep)
    .some((name) => name.toLowerCase() === ".git");
}

/**
 * Tells whether a link is standard input, a file descriptor or process substitution, and not a file of a repository.
 */
function isStream(folder: string, name: string): boolean {
  if (folder === "/dev") return name === "stdin";
  return /^(?:\/dev\/fd|\/proc\/\d+(?:\/task\/\d+)?\/fd)$/u.test(folder) && /^\d+$/u.test(name);
}

function splitPath(file: string): readonly string[] {
  const { root } = path.parse(file);
  const names = file.slice(root.length).split(path.sep === "/" ? "/" : /[/\\]/u);
  return names.filter((name) => name !== "" && name !== ".");
}

/** Tells whether a path itself is a link, wherever it leads. */
export function isLink(place: string): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

function findRealPath(place: string): string | undefined {
  try {
    return realpathSync(place);
  } catch {
    return undefined;
  }
}

/** Follows all links of a path, and returns the file status of its target; undefined if the target does not exist. */
export function findStats(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
