import type { BlobCache } from "./blob-cache.js";
import type { FileTree, GitTree, TreeEntry } from "./git-tree.js";
import { nameOf } from "./git-tree.js";

/** Paths that reading a company has used. */
export class UsedPaths {
  readonly files = new Set<string>();
  readonly folders = new Set<string>();

  /** Tells whether a change to the file at `path` can change the company that was read. */
  isTouchedBy(path: string): boolean {
    if (this.files.has(path)) return true;
    return [...this.folders].some((folder) => isInside(folder, path));
  }
}

/** Files and folders of which every change is known, because git was asked for the commits that change them. */
export class WatchedPaths {
  readonly #paths = new Set<string>();
  /** Paths that were used although they are not watched yet. */
  readonly #missed = new Set<string>();

  constructor(file: string) {
    this.#paths.add(file);
  }

  list(): readonly string[] {
    return [...this.#paths];
  }

  /** Tells whether every change of a path is known; if not, remembers the path. */
  covers(path: string): boolean {
    const isCovered = this.#paths.has(path) || [...this.#paths].some((watched) => isInside(watched, path));
    if (!isCovered) this.#missed.add(path);
    return isCovered;
  }

  /** Watches the paths that were missed; tells whether there were any. */
  extend(): boolean {
    const count = this.#missed.size;
    for (const path of this.#missed) this.#paths.add(path);
    this.#missed.clear();
    return count > 0;
  }
}

export interface WatchedFiles {
  /** Files at the watched paths, as the commit has them. */
  readonly files: ReadonlyMap<string, TreeEntry>;
  readonly watched: WatchedPaths;
  readonly blobs: BlobCache;
}

/** The files of one commit. Git is asked only for contents, and for paths that are not watched. */
export class WatchedTree implements FileTree {
  readonly used = new UsedPaths();
  readonly #tree: GitTree;
  readonly #known: WatchedFiles;

  constructor(tree: GitTree, known: WatchedFiles) {
    this.#tree = tree;
    this.#known = known;
  }

  find(path: string): TreeEntry | undefined {
    this.used.files.add(path);
    const { files, watched } = this.#known;
    if (!watched.covers(path)) return this.#tree.find(path);
    const file = files.get(path);
    if (file !== undefined) return file;
    const isFolder = [...files.keys()].some((each) => each !== path && isInside(path, each));
    return isFolder ? { name: nameOf(path), kind: "folder", object: "" } : undefined;
  }

  list(folder: string): readonly TreeEntry[] {
    this.used.folders.add(folder);
    const { files, watched } = this.#known;
    if (!watched.covers(folder)) return this.#tree.list(folder);
    const start = folder === "" ? 0 : folder.length + 1;
    const entries = new Map<string, TreeEntry>();
    for (const [path, entry] of files) {
      if (path === folder || !isInside(folder, path)) continue;
      const end = path.indexOf("/", start);
      const name = path.slice(start, end < 0 ? undefined : end);
      entries.set(name, end < 0 ? entry : { name, kind: "folder", object: "" });
    }
    return [...entries.values()];
  }

  read(entry: TreeEntry): Uint8Array | undefined {
    return this.#known.blobs.read(this.#tree, entry);
  }
}

/** Tells whether a path is that of a folder, or lies below it; the empty path is the whole repository. */
function isInside(folder: string, path: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
