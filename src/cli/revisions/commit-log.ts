import type { HistoryCommit } from "../../model/history.js";
import { toDay } from "../commit-date.js";
import type { Git, GitAnswer } from "../git.js";
import type { Repository } from "../git-repository.js";
import { kindOfMode } from "./git-tree.js";
import type { TreeEntry } from "./git-tree.js";

/** A commit of the branch, and what it changed in the files that were asked about. */
export interface LoggedCommit extends HistoryCommit {
  /** The commit before this one on the branch; absent for the first one, and where a shallow clone ends. */
  readonly parent?: string;
  readonly changes: readonly FileChange[];
}

export interface FileChange {
  readonly path: string;
  /** Path before the commit, for a file that was renamed. */
  readonly oldPath?: string;
  /** The file as the commit left it; absent if the commit deleted it. */
  readonly entry?: Pick<TreeEntry, "kind" | "object">;
  readonly isNew: boolean;
}

export interface LogRequest {
  /** Commit to start from. */
  readonly from: string;
  /** Files and folders to ask about; the empty path is the whole repository. */
  readonly paths: readonly string[];
  readonly most: number;
}

/** Fields of a commit, each followed by a NUL: id, seconds, parents, author, subject, text. */
const FORMAT = "--format=%H%x00%ct%x00%P%x00%an%x00%s%x00%b";
const FIELDS = 6;

/**
 * Options of `git log` that follow a branch from commit to commit. For a merge, only the changes that it brings to the
 * branch count, so that each state of a file is one that the branch once had.
 */
const ALONG_BRANCH = ["--first-parent", "-m", "--root", "--raw", "--no-abbrev", "--no-relative", "-z"];

/**
 * Lists the commits of a branch that changed the files at `paths`, the latest first; undefined if git cannot list them.
 */
export function listCommits(
  git: Git,
  repository: Repository,
  { from, paths, most }: LogRequest,
): readonly LoggedCommit[] | undefined {
  const places = paths.includes("") ? [] : ["--", ...paths];
  const words = [...ALONG_BRANCH, "--no-renames", "--encoding=UTF-8", `--max-count=${most}`, FORMAT, from, ...places];
  const answer = git.ask(repository, "log", words);
  return answer.kind === "answer" ? readLog(answer.text) : undefined;
}

/** Finds the path that a file had before a commit renamed it. */
export function findOldPath(git: Git, repository: Repository, commit: string, path: string): string | undefined {
  const words = [...ALONG_BRANCH, "--find-renames", "--max-count=1", "--format=", commit];
  const changes = readChanges(splitAtNul(git.ask(repository, "log", words)));
  return changes.find((change) => change.path === path)?.oldPath;
}

function splitAtNul(answer: GitAnswer): readonly string[] {
  return answer.kind === "answer" ? answer.text.split("\u0000") : [];
}

function readLog(text: string): readonly LoggedCommit[] {
  const words = text.split("\u0000");
  const commits: LoggedCommit[] = [];
  let at = 0;
  while (at + FIELDS <= words.length) {
    // Skip the empty word that git can write between a commit without changes and the next commit.
    if (!isObject(words[at])) {
      at++;
      continue;
    }
    const fields = words.slice(at, at + FIELDS);
    at += FIELDS;
    const start = at;
    while (isChange(words[at])) at += 2;
    commits.push(toCommit(fields, readChanges(words.slice(start, at))));
  }
  return commits;
}

const isObject = (word: string | undefined) => /^[\da-f]{40,64}$/u.test(word ?? "");
const isChange = (word: string | undefined) => word?.trimStart().startsWith(":") === true;

function toCommit(fields: readonly string[], changes: readonly FileChange[]): LoggedCommit {
  const [id = "", seconds = "", parents = "", author = "", title = "", text = ""] = fields;
  const [parent = "", another] = parents.split(" ");
  // Code hosts write the title of a pull request into the text of its merge commit.
  const [description = ""] = another === undefined ? [] : text.split("\n").filter((line) => line.trim() !== "");
  const subject = description === "" ? title : description.trim();
  return { id, day: readDay(seconds), subject, author, changes, ...(parent !== "" && { parent }) };
}

/**
 * Returns the day of a commit. A commit with an impossible time gets the first day of 1970, so that its changes still
 * count.
 */
function readDay(seconds: string): string {
  return toDay(/^\d{1,11}$/u.test(seconds) ? Number(seconds) : 0);
}

/** Reads changes as `--raw -z` writes them: modes, objects and a status, then one path, or two for a rename. */
function readChanges(words: readonly string[]): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (let at = 0; at < words.length; at++) {
    const { mode, object, status } =
      /^\n?:\d{6} (?<mode>\d{6}) [\da-f]{40,64} (?<object>[\da-f]{40,64}) (?<status>[A-Z])\d*$/u.exec(words[at] ?? "")
        ?.groups ?? {};
    if (mode === undefined || object === undefined) continue;
    const isRenamed = status === "R" || status === "C";
    const oldPath = isRenamed ? words[++at] : undefined;
    const path = words[++at] ?? "";
    const kind = kindOfMode(mode);
    changes.push({
      path,
      isNew: status === "A",
      ...(oldPath !== undefined && { oldPath }),
      ...(kind !== undefined && { entry: { kind, object } }),
    });
  }
  return changes;
}
