import path from "node:path";
import type { Finding } from "../model/finding.js";
import { findRepositoryRoot } from "./repository.js";
import { STDIN_NAME } from "./files/standard-input.js";

/**
 * Returns a function that gives the path of a file relative to the root of the repository, with `/` between names, as
 * code hosts write it. The root is the nearest folder with `.git`, from the current folder upwards. Without such a
 * folder, it is the current folder.
 */
export function createHostNaming(): (file: string) => string {
  const root = findRepositoryRoot(path.resolve()) ?? path.resolve();
  return (file) => (file === STDIN_NAME ? file : path.relative(root, path.resolve(file)).split(path.sep).join("/"));
}

/** Returns the same finding with its files renamed. */
export function renameFiles(finding: Finding, toName: (file: string) => string): Finding {
  const related = finding.related.map((place) => ({ ...place, file: toName(place.file) }));
  return { ...finding, file: toName(finding.file), related };
}
