import { lstatSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { toPrintable } from "../report/index.js";
import { findRepositoryRoot } from "./repository.js";
import { readSmallFile } from "./files/small-file.js";

/** A working tree and its `.git`. All paths except `entry` are real paths, without links. */
export interface Repository {
  readonly workTree: string;
  /** Path of `.git` in the working tree: a folder, a file that names a folder, or a link to such a folder or file. */
  readonly entry: string;
  readonly gitFolder: string;
  /** Folder with objects and config; in a linked working tree it differs from `gitFolder`. */
  readonly commonFolder: string;
}

/** Reason why git gives no answer: one clause says what is wrong, and another clause says what to do. */
export interface GitTrouble {
  readonly what: string;
  readonly remedy: string;
}

/** The result of a search; `name` is the file's path in its repository, with `/` between folders. */
export type RepositorySearch =
  | { readonly kind: "found"; readonly repository: Repository; readonly name: string }
  | { readonly kind: "none" }
  | { readonly kind: "trouble"; readonly trouble: GitTrouble };

const NONE: RepositorySearch = { kind: "none" };

/**
 * Finds the repository of a file: the nearest `.git` above its real path. Git itself would also accept a folder that
 * only looks like a bare repository, and a stranger can commit such a folder to any repository.
 */
export function findRepository(file: string): RepositorySearch {
  try {
    const real = realpathSync(file);
    const root = findRepositoryRoot(path.dirname(real));
    return root === undefined ? NONE : followEntry(real, root);
  } catch {
    // A file that does not exist is in no repository.
    return NONE;
  }
}

/**
 * Finds the repository of a folder. In the result, `name` is the path of the folder in the repository; it is empty for
 * the root.
 */
export function findRepositoryOfFolder(folder: string): RepositorySearch {
  try {
    const real = realpathSync(folder);
    const root = findRepositoryRoot(real);
    return root === undefined ? NONE : followEntry(real, root);
  } catch {
    return NONE;
  }
}

function followEntry(file: string, workTree: string): RepositorySearch {
  const entry = path.join(workTree, ".git");
  const name = path.relative(workTree, file).split(path.sep).join("/");
  try {
    const gitFolder = realpathSync(statSync(entry).isFile() ? readWay(entry, /^gitdir: (?<way>.+)$/su) : entry);
    const hasCommon = lstatSync(path.join(gitFolder, "commondir"), { throwIfNoEntry: false }) !== undefined;
    const commonFolder = hasCommon ? realpathSync(readWay(path.join(gitFolder, "commondir"))) : gitFolder;
    if (statSync(gitFolder).isDirectory() && statSync(commonFolder).isDirectory())
      return { kind: "found", repository: { workTree, entry, gitFolder, commonFolder }, name };
  } catch {
    // Fall through: all faults have the same message, below.
  }
  const what = `'${toPrintable(entry)}' does not lead to a repository`;
  return { kind: "trouble", trouble: { what, remedy: "clone it again" } };
}

/** Reads the path in a file such as `.git` or `commondir`, and resolves it from the folder of that file. */
function readWay(file: string, form = /^(?<way>.+)$/su): string {
  const text = readSmallFile(file, MOST_BYTES).replace(/[\r\n]+$/u, "");
  const way = form.exec(text)?.groups?.way ?? "";
  // Windows would sign in to another machine if it opened a path that begins with two slashes.
  if (way === "" || /^[\\/]{2}/u.test(way)) throw new Error(`${file} names no folder on this machine.`);
  return path.resolve(path.dirname(file), way);
}

/** Limit on the bytes to read; every path is shorter. */
const MOST_BYTES = 64 * 1024;

/** Returns the owner of a file or folder. For a link, `isFollowed` tells whether to return the owner of its target. */
export type OwnerOf = (file: string, isFollowed: boolean) => number;

const ownerOnDisk: OwnerOf = (file, isFollowed) => (isFollowed ? statSync(file) : lstatSync(file)).uid;

/**
 * Returns the reason to refuse a repository that belongs to another user, who could change its config at any time. Git
 * itself refuses such a repository only if it has to find the repository; here, `--git-dir` names it.
 */
export function refuseStrangers(
  { entry, gitFolder, commonFolder }: Repository,
  userId: number,
  ownerOf = ownerOnDisk,
): GitTrouble | undefined {
  const isStrange = (file: string, isFollowed: boolean) => ![userId, 0].includes(ownerOf(file, isFollowed));
  const strange = isStrange(entry, false)
    ? entry
    : [entry, gitFolder, commonFolder].find((each) => isStrange(each, true));
  return strange === undefined ? undefined : describeStranger(strange);
}

/** Says why a file or folder is refused: it belongs to neither the user nor root. */
export function describeStranger(file: string): GitTrouble {
  return {
    what: `'${toPrintable(file)}' belongs to another user, and git is run only on repositories that belong to you or to root`,
    remedy: "change its owner",
  };
}
