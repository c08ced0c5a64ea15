import process from "node:process";
import { isDate } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { findVariable, variableOf } from "./asked-settings.js";
import { findLastCommit } from "./commit-date.js";
import { createGit } from "./git.js";
import type { GitTrouble } from "./git-repository.js";
import { note } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** `--now`, else ORGWRIGHT_NOW, as a date. */
export function readNow(flag: string | undefined): string | undefined {
  const variable = variableOf("now");
  const text = flag ?? findVariable(process.env, variable);
  if (text === undefined || isDate(text)) return text;
  const name = flag === undefined ? variable : "--now";
  throw new UsageError(
    `${name}: '${toPrintable(text)}' is not a date. Write it year-month-day, for example 2026-03-31.`,
  );
}

const git = createGit();
const said = new Set<string>();

/**
 * Returns the day (UTC) of the last commit that changed a file; nothing outside a repository or where the file was never
 * committed. A branch that nobody touches stays as it was: no check turns red overnight. Where git cannot give the day, a
 * note says why, once for each reason.
 */
export function findCommitDate(file: string): string | undefined {
  const commit = findLastCommit(file, git);
  if (commit.kind === "date") return toDay(new Date(commit.seconds * 1000));
  if (commit.kind === "trouble") noteOnce(commit.trouble);
  return undefined;
}

function noteOnce({ what, remedy }: GitTrouble): void {
  const text = `The date of the last commit is not known: ${what}. To have it, ${remedy}; or give a date with --now.\n`;
  if (!said.has(text)) note(text);
  said.add(text);
}

export function findToday(): string {
  return toDay(new Date());
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
