import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { IncludeReader } from "../../model/source.js";
import { codeOf } from "./file-trouble.js";
import { READ_AT_MOST_BYTES } from "./input-files.js";
import type { InputFile } from "./input-files.js";
import { isBelow, isGitData, isSameFile } from "./links.js";
import { expandPattern } from "../../model/file-pattern.js";
import type { Looked } from "../watch/watched-places.js";
import { readRegularFile } from "./regular-file.js";

interface IncludeOptions {
  readonly stream?: InputFile | undefined;
  readonly looked?: Looked | undefined;
}

/**
 * Returns a reader of the files that a company file includes, all of which lie below its folder. The paths passed to
 * the reader no longer contain `..`. Links are followed first, and whatever lies outside the folder is neither opened
 * nor listed. Otherwise, a pull request could show other files of this machine, or make a run hang on a device.
 *
 * @param stream content of standard input and the path that was given for it; an include of that path gets this content
 * @param looked called with each file and folder just before it is read or listed
 */
export function createIncludeReader(companyFile: string, { stream, looked }: IncludeOptions = {}): IncludeReader {
  const folder = path.dirname(companyFile);
  // Resolve the root once for all files, and not before the first of them: the path given for standard input can lie in
  // a folder that does not exist.
  let root: string | undefined;
  const findRefusal = (file: string): "outside" | "git-data" | undefined => {
    root ??= realpathSync(folder);
    const real = realpathSync(file);
    if (!isBelow(root, real)) return "outside";
    return isGitData(root, real) ? "git-data" : undefined;
  };
  const listNames = (inside: string): readonly string[] => {
    const full = path.join(folder, inside);
    looked?.(full);
    try {
      // Skip folders that are links: links that lead to one another would make an endless tree.
      return lstatSync(full).isSymbolicLink() || findRefusal(full) !== undefined ? [] : readdirSync(full);
    } catch {
      // A folder that cannot be listed holds no file that matches.
      return [];
    }
  };

  return {
    list: (pattern) => {
      const found = expandPattern(pattern, listNames);
      return found.filter((file) => isThere(path.join(folder, file))).sort();
    },
    read: (file) => {
      const full = path.join(folder, file);
      looked?.(full);
      if (stream !== undefined && isSameFile(full, stream.path)) return { kind: "content", content: stream.content };
      try {
        const reason = findRefusal(full);
        return reason === undefined ? readRegularFile(full, READ_AT_MOST_BYTES) : { kind: "refused", reason };
      } catch (error) {
        const isMissing = codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
        return { kind: "refused", reason: isMissing ? "missing" : "unreadable" };
      }
    },
  };
}

/**
 * Tells whether a file exists. A pattern names files, so a folder with a matching name does not count and does not stop
 * the run.
 */
function isThere(file: string): boolean {
  try {
    return !statSync(file).isDirectory();
  } catch (error) {
    // A link that leads nowhere counts as missing; a file that cannot be read counts as existing, and reading it
    // reports why it cannot be read.
    return !["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"].includes(codeOf(error) ?? "");
  }
}
