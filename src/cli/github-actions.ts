import { appendFile } from "node:fs/promises";
import process from "node:process";
import { findVariable } from "./asked-settings.js";
import { toUsageError } from "./files/file-trouble.js";

const SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY";

export function isGithubActions(): boolean {
  return process.env.GITHUB_ACTIONS === "true";
}

/** Tells whether the job on GitHub has a summary file to append to. */
export function hasJobSummary(): boolean {
  return findVariable(process.env, SUMMARY_VARIABLE) !== undefined;
}

/** Appends to the summary file of the job. Other steps of the job can have written to that file before. */
export async function appendJobSummary(text: string): Promise<void> {
  const file = findVariable(process.env, SUMMARY_VARIABLE);
  if (file === undefined) return;
  try {
    await appendFile(file, text);
  } catch (error) {
    throw toUsageError(error, "write", file, {
      what: `the job's summary file, which ${SUMMARY_VARIABLE} names`,
      remedy: `The findings are still in the log; correct ${SUMMARY_VARIABLE}, or leave it empty.`,
    });
  }
}
