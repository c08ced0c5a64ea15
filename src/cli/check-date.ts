import { execFileSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { isDate } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { findVariable, variableOf } from "./asked-settings.js";
import { UsageError } from "./usage-error.js";

/** `--now`, else ORGWRIGHT_NOW, as a date. */
export function readNow(flag: string | undefined): string | undefined {
  const variable = variableOf("now");
  const text = flag ?? findVariable(process.env, variable);
  if (text === undefined || isDate(text)) return text;
  const name = flag === undefined ? variable : "--now";
  throw new UsageError(`${name}: '${toPrintable(text)}' is no date. Write it year-month-day, for example 2026-03-31.`);
}

/**
 * The day (UTC) of the last commit that changed a file; nothing without git, outside a repository or where the file was
 * never committed. A branch that nobody touches stays as it was: no check turns red overnight.
 */
export function findCommitDate(file: string): string | undefined {
  const folder = path.dirname(path.resolve(file));
  const args = ["-C", folder, "log", "-1", "--no-show-signature", "--format=%ct", "--", path.basename(file)];
  try {
    const seconds = Number(
      execFileSync("git", args, { encoding: "utf8", timeout: 5000, stdio: ["ignore", "pipe", "ignore"] }),
    );
    return seconds > 0 ? toDay(new Date(seconds * 1000)) : undefined;
  } catch {
    return undefined;
  }
}

export function findToday(): string {
  return toDay(new Date());
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
