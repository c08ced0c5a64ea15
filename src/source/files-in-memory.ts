import { expandPattern } from "../model/file-pattern.js";
import type { IncludeReader, SourceFile } from "../model/source.js";

/**
 * Returns a reader of included files that are all in memory. The paths of the files and of the company file start at
 * the same folder.
 */
export function readAmong(files: readonly SourceFile[], companyFile: string): IncludeReader {
  const folder = companyFile.slice(0, companyFile.lastIndexOf("/") + 1);
  const below = new Map(
    files.flatMap((file) => (file.path.startsWith(folder) ? [[file.path.slice(folder.length), file] as const] : [])),
  );
  const listNames = (inside: string): readonly string[] => {
    const start = inside === "" ? "" : `${inside}/`;
    const found = [...below.keys()].filter((path) => path.startsWith(start));
    return [...new Set(found.map((path) => path.slice(start.length).split("/")[0] ?? ""))];
  };
  return {
    list: (pattern) =>
      expandPattern(pattern, listNames)
        .filter((path) => below.has(path))
        .toSorted(),
    read: (path) => {
      const file = below.get(path);
      return file === undefined ? { kind: "refused", reason: "missing" } : { kind: "content", content: file.content };
    },
  };
}
