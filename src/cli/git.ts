/**
 * The only access to git. In: a question about a repository. Out: text, or the reason why there is no text. The
 * repository can come from a stranger, and its config can name programs. So git is called in such a way that it runs
 * none of these programs. `git-guards.ts` holds the guards; `git-repository.ts`, not git, decides which repository a
 * file belongs to.
 */
import path from "node:path";
import process from "node:process";
import { toPrintable } from "../report/index.js";
import type { Environment } from "./asked-settings.js";
import { GUARDS, isOlder, joinVariables, listOptions, OLDEST_GIT, QUESTIONS } from "./git-guards.js";
import type { GitVersion, Guard, Question } from "./git-guards.js";
import { findGit, runProgram } from "./git-program.js";
import type { Program, ProgramRun } from "./git-program.js";
import { describeStranger, refuseStrangers } from "./git-repository.js";
import type { GitTrouble, Repository } from "./git-repository.js";
import { isSameFile } from "./files/links.js";

export type GitAnswer =
  | { readonly kind: "answer"; readonly text: string; readonly bytes: Uint8Array }
  /** Git ran and ended with an exit code, or was killed. */
  | { readonly kind: "failure"; readonly exitCode: number | undefined }
  /** Git was not asked, or did not answer in time. */
  | { readonly kind: "trouble"; readonly trouble: GitTrouble };

export interface Git {
  /** Asks git; `input` is what git reads from its standard input. */
  ask(repository: Repository, question: Question, words: readonly string[], input?: string): GitAnswer;
}

export interface GitOptions {
  readonly guards?: readonly Guard[];
  readonly environment?: Environment;
  /** Id of the current user, whose repositories are trusted; absent on systems without numeric user ids. */
  readonly userId?: number | undefined;
  /** Limit on the time for one answer from git. */
  readonly limitMs?: number;
  /** Time left for the whole run; if absent, the run has no deadline. */
  readonly leftMs?: () => number;
}

/** Returns access to git. At the first question about each repository, finds the program and checks its version. */
export function createGit(options: GitOptions = {}): Git {
  const context: Context = {
    guards: options.guards ?? GUARDS,
    environment: options.environment ?? process.env,
    userId: "userId" in options ? options.userId : process.geteuid?.(),
    limitMs: options.limitMs ?? 5000,
    leftMs: options.leftMs ?? (() => Infinity),
  };
  const found = new Map<string, Program | GitTrouble>();
  return {
    ask: (repository, question, words, input) => {
      const { entry, gitFolder, workTree } = repository;
      const program = found.get(entry) ?? findTrustedGit(repository, context);
      found.set(entry, program);
      if (!("file" in program)) return { kind: "trouble", trouble: program };
      const place = [`--git-dir=${gitFolder}`, `--work-tree=${workTree}`];
      const answer = run(program, repository, context, [...place, question, ...QUESTIONS[question], ...words], input);
      if (!answer.isLate) return toAnswer(answer);
      // Do not ask git about this repository again, because every further question would probably be as slow.
      const trouble = describeSlow(context);
      found.set(entry, trouble);
      return { kind: "trouble", trouble };
    },
  };
}

type Context = Required<Omit<GitOptions, "userId">> & Pick<GitOptions, "userId">;

function run(
  program: Program,
  { workTree }: Repository,
  { guards, ...limits }: Context,
  words: readonly string[],
  input?: string,
): ProgramRun {
  return runProgram(program, [...listOptions(guards), ...words], { folder: workTree, limitMs: limitOf(limits), input });
}

function toAnswer({ exitCode, output }: ProgramRun): GitAnswer {
  return exitCode === 0 ? { kind: "answer", text: output.toString(), bytes: output } : { kind: "failure", exitCode };
}

/**
 * Returns git with the variables that guard it. Returns a reason instead if git is too old for the guards, or if the
 * owner of the repository is not trusted.
 */
function findTrustedGit(repository: Repository, context: Context): Program | GitTrouble {
  const { userId, environment, guards } = context;
  const stranger = userId === undefined ? undefined : refuseStrangers(repository, userId);
  if (stranger !== undefined) return stranger;
  const found = findGit(environment, repository.workTree);
  const remedy = `install git ${OLDEST_GIT.join(".")} or later`;
  if (found === undefined) return { what: "git is not in any folder of PATH outside the repository", remedy };
  const program = { ...found, variables: { ...found.variables, ...joinVariables(guards) } };
  const { output, isLate } = runProgram(program, ["--version"], {
    folder: path.parse(found.file).root,
    limitMs: limitOf(context),
  });
  if (isLate) return describeSlow(context);
  const version = readVersion(output.toString());
  if (version === undefined) return { what: `'${toPrintable(found.file)} --version' names no version`, remedy };
  if (isOlder(version, OLDEST_GIT)) return { what: `git ${version.join(".")} is too old to be run safely`, remedy };
  if (userId !== undefined || isVouchedFor(repository, program, context)) return program;
  return describeStranger(repository.entry);
}

/**
 * Tells whether git itself trusts the repository; used on Windows, where owners have no numeric ids. Git finds a
 * repository only if the user owns it or `safe.directory` names it. The repository that git finds must be this one.
 */
function isVouchedFor(repository: Repository, program: Program, context: Context): boolean {
  const { exitCode, output } = run(program, repository, context, ["rev-parse", "--absolute-git-dir"]);
  const found = output.toString().trimEnd();
  return exitCode === 0 && found !== "" && isSameFile(repository.gitFolder, found);
}

/**
 * Reads the version from the output of `git --version`, which can end with a vendor's suffix: "git version 2.39.5
 * (Apple Git-154)".
 */
export function readVersion(text: string): GitVersion | undefined {
  const { major, minor } = /^git version (?<major>\d{1,4})\.(?<minor>\d{1,4})(?!\d)/u.exec(text)?.groups ?? {};
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
}

function limitOf({ limitMs, leftMs }: Pick<Context, "limitMs" | "leftMs">): number {
  return Math.min(limitMs, leftMs());
}

function describeSlow({ limitMs }: Context): GitTrouble {
  return {
    what: `git did not answer within ${limitMs / 1000} seconds`,
    remedy: "try again when the machine is less busy",
  };
}
