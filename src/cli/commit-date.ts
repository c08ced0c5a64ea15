import path from "node:path";
import { toPrintable } from "../report/index.js";
import type { Git } from "./git.js";
import { findRepository } from "./git-repository.js";
import type { GitTrouble, Repository } from "./git-repository.js";
import { codeOf } from "./files/file-trouble.js";
import { readSmallFile } from "./files/small-file.js";

export type CommitDate =
  | { readonly kind: "date"; readonly seconds: number }
  /** Answer for a file that was never committed or is not in a repository. */
  | { readonly kind: "none" }
  | { readonly kind: "trouble"; readonly trouble: GitTrouble };

const NONE: CommitDate = { kind: "none" };
/**
 * Limit on the size of the file that lists the commits where a shallow history ends. The limit allows 200,000 commits.
 */
const MOST_SHALLOW_BYTES = 8 * 1024 * 1024;
/** The last second of the year 9999. */
const LAST_SECOND = 253_402_300_799;

/** Returns the day (UTC, year-month-day) of a time in seconds since 1970. */
export function toDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** Finds when a file was last committed, in seconds since 1970. */
export function findLastCommit(file: string, git: Git): CommitDate {
  const search = findRepository(file);
  if (search.kind !== "found") return search;
  const { repository, name } = search;
  const answer = git.ask(repository, "log", ["-1", "--format=%H %ct", "--", name]);
  if (answer.kind === "trouble") return answer;
  if (answer.kind === "failure") return isWithoutCommits(repository, git) ? NONE : describeUnreadable(repository);
  if (answer.text === "") return NONE;
  const { commit, seconds } = /^(?<commit>[\da-f]{40,64}) (?<seconds>\d{1,12})\n$/u.exec(answer.text)?.groups ?? {};
  if (commit === undefined || Number(seconds) === 0 || Number(seconds) > LAST_SECOND)
    return describeUnreadable(repository);
  if (isBoundary(commit, repository)) return describeShallow(file);
  return { kind: "date", seconds: Number(seconds) };
}

/** Tells whether a branch has no commits yet. On such a branch, `git log` fails. */
function isWithoutCommits(repository: Repository, git: Git): boolean {
  const answer = git.ask(repository, "rev-parse", ["--verify", "--quiet", "HEAD"]);
  return answer.kind === "failure" && answer.exitCode === 1;
}

/**
 * Tells whether history is cut off at a commit. In a shallow clone, such a commit seems to have added every file, so
 * its date does not tell when a file changed.
 */
export function isBoundary(commit: string, { commonFolder }: Repository): boolean {
  try {
    return readSmallFile(path.join(commonFolder, "shallow"), MOST_SHALLOW_BYTES).split("\n").includes(commit);
  } catch (error) {
    // If the list exists but cannot be read, assume that it contains this commit.
    return codeOf(error) !== "ENOENT";
  }
}

function describeShallow(file: string): CommitDate {
  const what = `this is a shallow clone, whose history may end after the last change of '${toPrintable(file)}'`;
  const remedy = "fetch the whole history ('fetch-depth: 0' in GitHub Actions, 'GIT_DEPTH: 0' in GitLab)";
  return { kind: "trouble", trouble: { what, remedy } };
}

function describeUnreadable({ workTree }: Repository): CommitDate {
  const what = `git cannot read the history of '${toPrintable(workTree)}', because it is a partial clone or damaged`;
  return { kind: "trouble", trouble: { what, remedy: "clone the repository with its whole history" } };
}
