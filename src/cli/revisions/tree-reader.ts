import path from "node:path";
import type { IncludedContent, IncludeReader } from "../../model/source.js";
import { expandPattern } from "../../model/file-pattern.js";
import type { FileTree } from "./git-tree.js";

/**
 * Returns a reader of the files that a company file in a commit includes, all of which lie below its folder in the same
 * commit.
 */
export function createTreeReader(tree: FileTree, companyFile: string): IncludeReader {
  const folder = folderOf(companyFile);
  const toPath = (file: string) => path.posix.join(folder, file);
  return {
    list: (pattern) =>
      expandPattern(pattern, (inside) => tree.list(toPath(inside)).map(({ name }) => name))
        .filter((file) => ![undefined, "folder"].includes(tree.find(toPath(file))?.kind))
        .toSorted(),
    read: (file) => readAt(tree, toPath(file)),
  };
}

function readAt(tree: FileTree, file: string): IncludedContent {
  const entry = tree.find(file);
  if (entry === undefined) return { kind: "refused", reason: "missing" };
  if (entry.kind === "folder") return { kind: "refused", reason: "folder" };
  // A link leads to a file on disk, which is not part of the commit.
  if (entry.kind === "link") return { kind: "refused", reason: "outside" };
  if (entry.kind === "module") return { kind: "refused", reason: "no-file" };
  const content = tree.read(entry);
  return content === undefined ? { kind: "refused", reason: "unreadable" } : { kind: "content", content };
}

/** Returns the folder of a path in a repository; empty for its root. */
export function folderOf(file: string): string {
  const folder = path.posix.dirname(file);
  return folder === "." ? "" : folder;
}
