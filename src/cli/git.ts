/**
 * The one door to git. A question about a repository goes in, text comes out, or why there is none. The repository is a
 * stranger's: its config may name programs, and git is asked in a way in which none of them is run. The guards stand in
 * `git-guards.ts`, and which repository it is gets decided in `git-repository.ts`, not by git.
 */
import { statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { toPrintable } from "../pipeline.js";
import type { Environment } from "./asked-settings.js";
import { GUARDS, isOlder, joinVariables, listOptions, OLDEST_GIT, QUESTIONS } from "./git-guards.js";
import type { GitVersion, Guard, Question } from "./git-guards.js";
import { findGit, runProgram } from "./git-program.js";
import type { Program, ProgramRun } from "./git-program.js";
import { describeStranger, refuseStrangers } from "./git-repository.js";
import type { GitTrouble, Repository } from "./git-repository.js";

export type GitAnswer =
  | { readonly kind: "answer"; readonly text: string }
  /** Git ran and ended with an exit code, or was ended. */
  | { readonly kind: "failure"; readonly exitCode: number | undefined }
  /** Git was not asked, or did not answer in time. */
  | { readonly kind: "trouble"; readonly trouble: GitTrouble };

export interface Git {
  ask(repository: Repository, question: Question, words: readonly string[]): GitAnswer;
}

export interface GitOptions {
  readonly guards?: readonly Guard[];
  readonly environment?: Environment;
  /** The user whose repositories are asked about; absent on systems without such numbers. */
  readonly userId?: number | undefined;
  readonly limitMs?: number;
}

/** Returns git as it is found now; it is looked up and its version read once, when it is first asked. */
export function createGit(options: GitOptions = {}): Git {
  const { guards = GUARDS, environment = process.env, limitMs = 5000 } = options;
  const userId = "userId" in options ? options.userId : process.geteuid?.();
  const found = new Map<string, Program | GitTrouble>();
  const findOnce = ({ workTree }: Repository): Program | GitTrouble => {
    const program = found.get(workTree) ?? findTrustedGit(environment, workTree, guards, limitMs);
    found.set(workTree, program);
    return program;
  };
  return {
    ask: (repository, question, words) => {
      const stranger = userId === undefined ? undefined : refuseStrangers(repository, userId);
      if (stranger !== undefined) return { kind: "trouble", trouble: stranger };
      const program = findOnce(repository);
      if (!("file" in program)) return { kind: "trouble", trouble: program };
      const run = (args: readonly string[]) =>
        runProgram(program, [...listOptions(guards), ...args], { folder: repository.workTree, limitMs });
      if (userId === undefined && !isVouchedFor(repository, run(["rev-parse", "--absolute-git-dir"])))
        return { kind: "trouble", trouble: describeStranger(repository.entry) };
      const { gitFolder, workTree } = repository;
      const answer = run([
        `--git-dir=${gitFolder}`,
        `--work-tree=${workTree}`,
        question,
        ...QUESTIONS[question],
        ...words,
      ]);
      if (!answer.isLate) return toAnswer(answer);
      // Slow once, slow again: the other files of this repository do not wait for it.
      found.set(workTree, describeSlow(limitMs));
      return { kind: "trouble", trouble: describeSlow(limitMs) };
    },
  };
}

function toAnswer({ exitCode, output }: ProgramRun): GitAnswer {
  return exitCode === 0 ? { kind: "answer", text: output } : { kind: "failure", exitCode };
}

/**
 * Where owners have no number (Windows), git is let find the repository itself, which it does only if the owner is the
 * user or `safe.directory` names it; then both have to mean the same one.
 */
function isVouchedFor({ gitFolder }: Repository, { exitCode, output }: ProgramRun): boolean {
  const found = output.trimEnd();
  if (exitCode !== 0 || found === "") return false;
  const [one, other] = [gitFolder, found].map((folder) => statSync(folder, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** Git with the variables that guard it, if it is of a release that knows the guards. */
function findTrustedGit(
  environment: Environment,
  workTree: string,
  guards: readonly Guard[],
  limitMs: number,
): Program | GitTrouble {
  const remedy = `install git ${OLDEST_GIT.join(".")} or later`;
  const program = findGit(environment, workTree);
  if (program === undefined) return { what: "git is not in any folder of PATH outside the repository", remedy };
  const guarded = { ...program, variables: { ...program.variables, ...joinVariables(guards) } };
  const run = runProgram(guarded, ["--version"], { folder: path.parse(program.file).root, limitMs });
  if (run.isLate) return describeSlow(limitMs);
  const version = readVersion(run.output);
  if (version === undefined) return { what: `'${toPrintable(program.file)} --version' names no version`, remedy };
  if (isOlder(version, OLDEST_GIT)) return { what: `git ${version.join(".")} is too old to be asked safely`, remedy };
  return guarded;
}

/** Reads what `git --version` says, also with the addition of a vendor: "git version 2.39.5 (Apple Git-154)". */
export function readVersion(text: string): GitVersion | undefined {
  const { major, minor } = /^git version (?<major>\d{1,4})\.(?<minor>\d{1,4})(?!\d)/u.exec(text)?.groups ?? {};
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
}

function describeSlow(limitMs: number): GitTrouble {
  return {
    what: `git did not answer within ${limitMs / 1000} seconds`,
    remedy: "try again on a machine that is less busy",
  };
}
