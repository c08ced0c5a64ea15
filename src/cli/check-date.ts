import process from "node:process";
import { isDate } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import type { Deadline } from "./deadline.js";
import { findVariable, variableOf } from "./asked-settings.js";
import { findLastCommit, toDay } from "./commit-date.js";
import { createGit } from "./git.js";
import type { GitTrouble } from "./git-repository.js";
import { note } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** Returns the date given by `--now`, or else by ORGWRIGHT_NOW. */
export function readNow(flag: string | undefined): string | undefined {
  const variable = variableOf("now");
  const text = flag ?? findVariable(process.env, variable);
  if (text === undefined || isDate(text)) return text;
  const name = flag === undefined ? variable : "--now";
  throw new UsageError(
    `${name}: '${toPrintable(text)}' is not a date. Write it year-month-day, for example 2026-03-31.`,
  );
}

/**
 * Returns the day (UTC) of the last commit that changed a file; undefined outside a repository and for a file that was
 * never committed. On an unchanged branch the date stays the same, so no check fails only because a day has passed.
 */
export type FindCommitDate = (file: string) => string | undefined;

/**
 * Returns a function that asks git for dates as long as the run has time left. If git cannot give a day, a note says
 * why. Each reason is noted only once.
 */
export function createDateFinder({ leftMs }: Deadline): FindCommitDate {
  const git = createGit({ leftMs });
  const said = new Set<string>();
  return (file) => {
    const commit = findLastCommit(file, git);
    if (commit.kind === "date") return toDay(commit.seconds);
    const reason = commit.kind === "trouble" ? describeTrouble(commit.trouble) : undefined;
    if (reason !== undefined && !said.has(reason)) note(reason);
    if (reason !== undefined) said.add(reason);
    return undefined;
  };
}

function describeTrouble({ what, remedy }: GitTrouble): string {
  return `The date of the last commit is not known: ${what}. To get it, ${remedy}; or give a date with --now.\n`;
}

export function findToday(): string {
  return toDay(Date.now() / 1000);
}
