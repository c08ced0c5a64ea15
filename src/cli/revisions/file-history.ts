import type { Git } from "../git.js";
import type { Repository } from "../git-repository.js";
import { findOldPath, listCommits } from "./commit-log.js";
import type { LoggedCommit } from "./commit-log.js";
import { GitTree, listFiles, nameOf } from "./git-tree.js";
import type { TreeEntry } from "./git-tree.js";
import { BlobCache } from "./blob-cache.js";
import { WatchedPaths, WatchedTree } from "./watched-tree.js";

/** The state of a file at a commit that changed the file itself or a file that it includes. */
export interface PastFile {
  readonly commit: LoggedCommit;
  /** Path of the file in this commit. */
  readonly path: string;
  readonly tree: WatchedTree;
}

/** Consecutive commits in which the file had the same path, the latest first. */
interface Stretch {
  readonly path: string;
  readonly commits: readonly LoggedCommit[];
}

interface Way {
  readonly stretches: readonly Stretch[];
  /** Whether more commits exist than were asked for. */
  readonly isCut: boolean;
}

/** The history of a file along a branch, through its renames. */
export class FileHistory {
  readonly #git: Git;
  readonly #repository: Repository;
  readonly #start: { readonly commit: string; readonly path: string; readonly most: number };
  readonly #watched = new Map<string, WatchedPaths>();
  readonly #blobs: BlobCache;
  #way: Way | undefined;

  constructor(git: Git, repository: Repository, start: { commit: string; path: string; most: number }) {
    this.#git = git;
    this.#repository = repository;
    this.#start = start;
    this.#blobs = new BlobCache(git, repository);
  }

  /** Whether the oldest commits were left out because there are too many. */
  get isCut(): boolean {
    return this.#way?.isCut === true;
  }

  /** The oldest commit that was found. */
  get oldest(): LoggedCommit | undefined {
    return this.#way?.stretches.at(-1)?.commits.at(-1);
  }

  /** Finds the commits; tells whether git could list them. */
  find(): boolean {
    this.#way = this.#follow();
    return this.#way !== undefined;
  }

  /**
   * Yields the states of the file from the oldest to the latest. A state is valid only until the next one is requested.
   */
  *listStates(): Generator<PastFile> {
    for (const { path, commits } of (this.#way?.stretches ?? []).toReversed()) {
      const watched = this.#watchedOf(path);
      const [oldest, ...later] = commits.toReversed();
      if (oldest === undefined) continue;
      const files = new Map(listFiles(this.#git, this.#repository, { commit: oldest.id, paths: watched.list() }));
      this.#blobs.fetch(listObjects(files.values(), later));
      const known = { files, watched, blobs: this.#blobs };
      const toState = (commit: LoggedCommit): PastFile => {
        const tree = new WatchedTree(new GitTree(this.#git, this.#repository, commit.id), known);
        return { commit, path, tree };
      };
      yield toState(oldest);
      for (const commit of later) {
        applyChanges(files, commit);
        yield toState(commit);
      }
    }
  }

  /**
   * Starts to watch the included files that reading the states has brought up. Returns whether there were any: if so,
   * the commits have to be found again.
   */
  hasMissed(): boolean {
    return [...this.#watched.values()].filter((paths) => paths.extend()).length > 0;
  }

  #follow(): Way | undefined {
    const stretches: Stretch[] = [];
    let { commit: from, path } = this.#start;
    // One commit more than asked for shows whether there are further ones.
    let left = this.#start.most + 1;
    while (left > 0) {
      const found = listCommits(this.#git, this.#repository, { from, paths: this.#watchedOf(path).list(), most: left });
      if (found === undefined) return undefined;
      const born = found.findLast(({ changes }) => changes.some((change) => change.path === path));
      const isBirth = born?.changes.some((change) => change.path === path && change.isNew) === true;
      // Leave out commits from before the file existed: they changed only files that it later included.
      const commits = isBirth ? found.slice(0, found.indexOf(born) + 1) : found;
      stretches.push({ path, commits });
      left -= commits.length;
      const oldPath = isBirth ? findOldPath(this.#git, this.#repository, born.id, path) : undefined;
      if (oldPath === undefined || born?.parent === undefined) break;
      [from, path] = [born.parent, oldPath];
    }
    return cut(stretches, this.#start.most);
  }

  #watchedOf(path: string): WatchedPaths {
    const known = this.#watched.get(path) ?? new WatchedPaths(path);
    this.#watched.set(path, known);
    return known;
  }
}

/** Lists the objects of the YAML files in the given commits. */
function listObjects(files: Iterable<TreeEntry>, commits: readonly LoggedCommit[]): readonly string[] {
  const changed = commits.flatMap(({ changes }) =>
    changes.flatMap(({ path, entry }) => (entry === undefined ? [] : [{ name: nameOf(path), ...entry }])),
  );
  const read = [...files, ...changed].filter(({ kind, name }) => kind === "file" && /\.ya?ml$/iu.test(name));
  return [...new Set(read.map(({ object }) => object))];
}

function applyChanges(files: Map<string, TreeEntry>, { changes }: LoggedCommit): void {
  for (const { path, entry } of changes) {
    if (entry === undefined) files.delete(path);
    else files.set(path, { name: nameOf(path), ...entry });
  }
}

/** Keeps the latest commits. */
function cut(stretches: readonly Stretch[], most: number): Way {
  const kept: Stretch[] = [];
  let left = most;
  for (const { path, commits } of stretches) {
    if (left > 0) kept.push({ path, commits: commits.slice(0, left) });
    left -= commits.length;
  }
  return { stretches: kept, isCut: left < 0 };
}
