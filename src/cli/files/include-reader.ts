import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import path from "node:path";
import type { IncludedContent, IncludeReader } from "../../model/source.js";
import { codeOf } from "./file-trouble.js";
import { READ_AT_MOST_BYTES } from "./input-files.js";
import type { InputFile } from "./input-files.js";
import { isBelow, isGitData, isSameFile } from "./links.js";
import { expandPattern } from "../../model/file-pattern.js";

/**
 * Returns a reader of the files that a company file includes, below its folder. Paths no longer contain `..`. Every
 * link is followed first, and a file that lies elsewhere is neither opened nor listed: a pull request must not be able
 * to show other files of this machine, or to hang on a device.
 *
 * @param stream standard input, which is read instead of the file whose path it stands for
 */
export function createIncludeReader(companyFile: string, stream?: InputFile): IncludeReader {
  const folder = path.dirname(companyFile);
  // Resolve the root once for all files. Standard input may have the name of a folder that does not exist: then no file
  // lies below it.
  let root: string | undefined;
  const findRefusal = (file: string): "outside" | "git-data" | undefined => {
    root ??= realpathSync(folder);
    const real = realpathSync(file);
    if (!isBelow(root, real)) return "outside";
    return isGitData(root, real) ? "git-data" : undefined;
  };
  const listNames = (inside: string): readonly string[] => {
    const full = path.join(folder, inside);
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
      if (stream !== undefined && isSameFile(full, stream.path)) return { kind: "content", content: stream.content };
      try {
        const reason = findRefusal(full);
        return reason === undefined ? readRegularFile(full) : { kind: "refused", reason };
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

function readRegularFile(file: string): IncludedContent {
  const stats = statSync(file);
  if (stats.isDirectory()) return { kind: "refused", reason: "folder" };
  // Check before opening, since opening a pipe waits for a writer, and again afterwards: the file may have been
  // replaced.
  if (!stats.isFile()) return { kind: "refused", reason: "no-file" };
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(descriptor).isFile()) return { kind: "refused", reason: "no-file" };
    return { kind: "content", content: readUpTo(descriptor, READ_AT_MOST_BYTES) };
  } finally {
    closeSync(descriptor);
  }
}

function readUpTo(descriptor: number, most: number): Uint8Array {
  const bytes = Buffer.alloc(Math.min(fstatSync(descriptor).size, most));
  let read = 0;
  for (let step = 1; step > 0 && read < bytes.length; read += step) {
    step = readSync(descriptor, bytes, read, bytes.length - read, read);
  }
  return bytes.subarray(0, read);
}
