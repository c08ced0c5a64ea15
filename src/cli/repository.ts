import { lstatSync } from "node:fs";
import path from "node:path";

/** Returns the nearest folder with an entry `.git`, from `start` upwards, if there is one. */
export function findRepositoryRoot(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (hasGitEntry(folder)) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

function hasGitEntry(folder: string): boolean {
  try {
    return lstatSync(path.join(folder, ".git"), { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A folder that cannot be searched counts as one that is not a repository.
    return false;
  }
}
