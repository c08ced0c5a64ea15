import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { toPrintable } from "../../report/index.js";
import type { Git } from "../git.js";
import { findRepository, findRepositoryOfFolder } from "../git-repository.js";
import type { GitTrouble, Repository, RepositorySearch } from "../git-repository.js";
import { UsageError } from "../usage-error.js";
import { GitTree } from "./git-tree.js";

/** A file of a commit. */
export interface RevisionFile {
  /** Name that reports give the file: the revision as typed, a colon, and the path. */
  readonly shown: string;
  readonly repository: Repository;
  readonly tree: GitTree;
  /** Path from the root of the repository, with `/` between names. */
  readonly path: string;
}

/** A word such as `v1.2:org/company.yaml`. */
interface RevisionWord {
  readonly revision: string;
  readonly path: string;
}

/** Characters that cannot be part of REV in `REV:path`: git allows none of them in names of branches and tags. */
const NO_REVISION = /[\s\p{Cc}?*[\\]/u;

/**
 * Reads `REV:path`. Returns undefined for a word that names a file on disk instead: an existing file, a path with a
 * Windows drive, or a word in which the part before the colon cannot be a revision.
 */
export function readRevisionWord(word: string): RevisionWord | undefined {
  const colon = word.indexOf(":");
  const revision = word.slice(0, Math.max(0, colon));
  const isDrive = process.platform === "win32" && /^[a-z]:[\\/]/iu.test(word);
  if (colon < 0 || NO_REVISION.test(revision) || isDrive || existsSync(word)) return undefined;
  return { revision, path: word.slice(colon + 1) };
}

/**
 * Finds a file of a commit in the repository of the current folder; a path that starts with a dot is relative to that
 * folder.
 */
export function openRevision(git: Git, { revision, path: typed }: RevisionWord): RevisionFile {
  const where = `'${toPrintable(`${revision}:${typed}`)}' names a file of a commit, but the current folder`;
  const { repository, name } = expectRepository(findRepositoryOfFolder(process.cwd()), where);
  const file = path.posix.normalize(/^\.{1,2}\//u.test(typed) ? path.posix.join(name, typed) : typed);
  if (revision === "" || file === "." || file.startsWith("../") || file.startsWith("/"))
    throw new UsageError(
      `'${toPrintable(`${revision}:${typed}`)}' does not name a file of a commit. Write a revision, a colon, and a path from the root of the repository: HEAD~1:org/company.yaml`,
    );
  return openFile(git, repository, { revision, path: file });
}

/** Finds the version that a commit has of a file in the working tree. */
export function openRevisionOf(git: Git, file: string, revision: string): RevisionFile {
  const { repository, name } = expectRepository(findRepository(file), `'${toPrintable(file)}'`);
  return openFile(git, repository, { revision, path: name });
}

function expectRepository(search: RepositorySearch, what: string) {
  if (search.kind === "found") return search;
  if (search.kind === "trouble") throw new UsageError(describe(search.trouble));
  throw new UsageError(`${what} is not in a git repository. Name files, or run this in a repository.`);
}

function openFile(git: Git, repository: Repository, word: RevisionWord): RevisionFile {
  const tree = new GitTree(git, repository, findCommit(git, repository, word.revision));
  return { shown: `${word.revision}:${word.path}`, repository, tree, path: word.path };
}

/** Finds the commit that a revision names. Git takes the word as a revision only, never as an option. */
export function findCommit(git: Git, repository: Repository, revision: string): string {
  const words = ["--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const answer = git.ask(repository, "rev-parse", words);
  if (answer.kind === "trouble") throw new UsageError(describe(answer.trouble));
  const commit = answer.kind === "answer" ? /^[\da-f]{40,64}(?=\n$)/u.exec(answer.text)?.[0] : undefined;
  if (commit === undefined)
    throw new UsageError(
      `There is no revision '${toPrintable(revision)}' in this repository. Name a branch, a tag or a commit; in a shallow clone, fetch it first.`,
    );
  return commit;
}

/** Finds the last commit before a day (UTC) began, on the branch that is checked out. */
export function findCommitBefore(git: Git, file: string, day: string): string {
  const { repository } = expectRepository(findRepository(file), `'${toPrintable(file)}'`);
  const answer = git.ask(repository, "log", ["-1", "--format=%H", `--before=${day}T00:00:00Z`]);
  if (answer.kind === "trouble") throw new UsageError(describe(answer.trouble));
  const commit = answer.kind === "answer" ? /^[\da-f]{40,64}(?=\n$)/u.exec(answer.text)?.[0] : undefined;
  if (commit === undefined)
    throw new UsageError(
      `No commit is older than ${day}. Name a later day or a revision; in a shallow clone, fetch the whole history first.`,
    );
  return commit;
}

function describe({ what, remedy }: GitTrouble): string {
  return `The past state cannot be read: ${what}. To read it, ${remedy}.`;
}
