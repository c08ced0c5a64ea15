import { appendFile } from "node:fs/promises";
import process from "node:process";
import { findVariable } from "./asked-settings.js";
import { toUsageError } from "./file-trouble.js";

export function isGithubActions(): boolean {
  return process.env.GITHUB_ACTIONS === "true";
}

/** Adds to the summary of the job; the file is the host's, and other steps have written to it. */
export async function appendJobSummary(write: () => string): Promise<void> {
  const file = findVariable(process.env, "GITHUB_STEP_SUMMARY");
  if (file === undefined) return;
  try {
    await appendFile(file, write());
  } catch (error) {
    throw toUsageError(error, "write", file);
  }
}
