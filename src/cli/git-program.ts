import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { findVariable } from "./asked-settings.js";
import type { Environment } from "./asked-settings.js";
import { isBelow } from "./files/links.js";
import { findProgram, listSearchFolders, toReal } from "./search-path.js";

const IS_WINDOWS = process.platform === "win32";
const NAME = IS_WINDOWS ? "git.exe" : "git";
const FROM_WINDOWS = ["SystemRoot", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"];

/** Limit on the output of a program: enough for the largest company file, or for a list of 300,000 files. */
const MOST_OUTPUT_BYTES = 32 * 1024 * 1024;

/** A program that can be started, with all environment variables that it gets. */
export interface Program {
  readonly file: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface ProgramRun {
  /** Exit code; absent when the program did not end by itself. */
  readonly exitCode: number | undefined;
  readonly output: Buffer;
  readonly isLate: boolean;
}

/**
 * Finds git in the absolute folders of PATH, but not in the current folder or the working tree. `npx` puts folders
 * inside these two on PATH, and a pull request could add a program called `git` to such a folder.
 */
export function findGit(environment: Environment, workTree: string): Program | undefined {
  const folders = listSearchFolders(environment.PATH ?? "", [workTree]);
  const file = findProgram(NAME, folders);
  if (file === undefined) return undefined;
  const home = findVariable(environment, "HOME");
  // Leave out a home folder inside the working tree, because it could contain a stranger's config.
  const isHomeKept = home !== undefined && path.isAbsolute(home) && !isBelow(workTree, toReal(home));
  const kept = [...(isHomeKept ? ["HOME"] : []), ...(IS_WINDOWS ? FROM_WINDOWS : [])];
  const variables = kept.flatMap((name) => {
    const value = findVariable(environment, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { file, variables: { ...Object.fromEntries(variables), PATH: folders.join(path.delimiter) } };
}

/** Runs a program without a shell and with only the given environment; kills it if it runs longer than the limit. */
export function runProgram(
  { file, variables }: Program,
  words: readonly string[],
  {
    folder,
    limitMs,
    input,
  }: { readonly folder: string; readonly limitMs: number; readonly input?: string | undefined },
): ProgramRun {
  const { status, stdout, error } = spawnSync(file, words, {
    cwd: folder,
    env: variables,
    maxBuffer: MOST_OUTPUT_BYTES,
    timeout: limitMs,
    killSignal: "SIGKILL",
    input,
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "ignore"],
    windowsHide: true,
  });
  const isLate = error !== undefined && "code" in error && error.code === "ETIMEDOUT";
  return { exitCode: status ?? undefined, output: error === undefined ? stdout : Buffer.alloc(0), isLate };
}
