import { toDay } from "../commit-date.js";
import type { Git } from "../git.js";
import type { Repository } from "../git-repository.js";

/** A file or folder of a commit; a `link` is never followed, and a `module` is a commit of another repository. */
export interface TreeEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "module";
  readonly object: string;
}

const KINDS: Readonly<Record<string, TreeEntry["kind"]>> = {
  "040000": "folder",
  "100644": "file",
  "100755": "file",
  "120000": "link",
  "160000": "module",
};

/** Returns the kind of entry that a git mode stands for; undefined for the mode that stands for a missing file. */
export function kindOfMode(mode: string): TreeEntry["kind"] | undefined {
  return KINDS[mode];
}

/** The part of a `GitTree` that is enough to read the files of one commit. */
export type FileTree = Pick<GitTree, "list" | "find" | "read">;

/**
 * The files of one commit. Paths are relative to the root of the repository, with `/` between names; the root is the
 * empty path. Git is asked for each folder and each file once.
 */
export class GitTree {
  readonly #git: Git;
  readonly #repository: Repository;
  readonly #folders = new Map<string, readonly TreeEntry[]>();
  /** Id of the commit. */
  readonly commit: string;

  constructor(git: Git, repository: Repository, commit: string) {
    this.#git = git;
    this.#repository = repository;
    this.commit = commit;
  }

  /** Lists a folder; a folder that the commit does not have is empty. */
  list(folder: string): readonly TreeEntry[] {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const words = [this.commit, "--", ...(folder === "" ? [] : [`${folder}/`])];
    const answer = this.#git.ask(this.#repository, "ls-tree", words);
    const entries = answer.kind === "answer" ? answer.text.split("\u0000").flatMap(readEntry) : [];
    this.#folders.set(folder, entries);
    return entries;
  }

  find(path: string): TreeEntry | undefined {
    const [name = "", ...above] = path.split("/").toReversed();
    return this.list(above.toReversed().join("/")).find((entry) => entry.name === name);
  }

  /** Returns the day (UTC) of the commit; nothing if git cannot read it. */
  findDate(): string | undefined {
    const answer = this.#git.ask(this.#repository, "log", ["-1", "--format=%ct", this.commit]);
    const seconds = answer.kind === "answer" ? /^\d{1,12}(?=\n$)/u.exec(answer.text)?.[0] : undefined;
    return seconds === undefined ? undefined : toDay(Number(seconds));
  }

  /** Reads a file; undefined if git does not have the file, or if it is damaged or too large for a company file. */
  read({ object }: TreeEntry): Uint8Array | undefined {
    const answer = this.#git.ask(this.#repository, "cat-file", ["blob", object]);
    return answer.kind === "answer" ? answer.bytes : undefined;
  }
}

/** Lists the files of a commit at some paths and below them; the empty path is the whole repository. */
export function listFiles(
  git: Git,
  repository: Repository,
  { commit, paths }: { readonly commit: string; readonly paths: readonly string[] },
): ReadonlyMap<string, TreeEntry> {
  const places = paths.includes("") ? [] : ["--", ...paths];
  const answer = git.ask(repository, "ls-tree", ["-r", commit, ...places]);
  const lines = answer.kind === "answer" ? answer.text.split("\u0000") : [];
  return new Map(lines.flatMap((line) => readLine(line).map(({ path, ...entry }) => [path, entry] as const)));
}

function readEntry(line: string): readonly TreeEntry[] {
  return readLine(line).map(({ name, kind, object }) => ({ name, kind, object }));
}

/** Reads one entry of `git ls-tree -z`: mode, type and object, then a tab and the path. */
function readLine(line: string): readonly (TreeEntry & { readonly path: string })[] {
  const {
    mode = "",
    object,
    path,
  } = /^(?<mode>\d{6}) \w+ (?<object>[\da-f]{40,64})\t(?<path>.+)$/su.exec(line)?.groups ?? {};
  const kind = kindOfMode(mode);
  if (kind === undefined || object === undefined || path === undefined) return [];
  return [{ path, name: nameOf(path), kind, object }];
}

/** Returns the last name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
