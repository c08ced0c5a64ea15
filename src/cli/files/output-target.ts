import { statSync } from "node:fs";
import type { Stats } from "node:fs";
import path from "node:path";
import { toPrintable } from "../../report/index.js";
import { toUsageError } from "./file-trouble.js";
import { UsageError } from "../usage-error.js";

/** Resolves `-o` of a command that writes one text: `-` or nothing is standard output. */
export function resolveTextTarget(output: string | undefined): string | undefined {
  if (output === undefined || output === "-") return undefined;
  if (isFolderName(output)) throw new UsageError(`'${toPrintable(output)}' is a folder. Name a file after -o.`);
  refuseFolder(output);
  return output;
}

/** Refuses output that would replace the very file it is made from, links included. */
export function refuseSameFile(output: string, inputs: readonly string[], option = "-o"): void {
  const written = findStats(output);
  if (written === undefined) return;
  for (const input of inputs) {
    const read = findStats(input);
    if (read?.ino === written.ino && read.dev === written.dev)
      throw new UsageError(`'${toPrintable(output)}' is the company file itself. Name another file after ${option}.`);
  }
}

/** Returns the system's facts about a path, when something is there. */
function findStats(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw toUsageError(error, "write", file);
  }
}

/** Tells whether `-o` names a folder: it ends with a slash. */
export function isFolderName(output: string): boolean {
  return output.endsWith("/") || output.endsWith(path.sep);
}

/** Refuses an empty `-o`, or one whose path is a folder. */
export function refuseFolder(output: string): void {
  if (output === "") throw new UsageError("-o is empty. Name a file, a folder with '/' at its end, or '-'.");
  if (findStats(output)?.isDirectory() !== true) return;
  const shown = toPrintable(output);
  throw new UsageError(`'${shown}' is a folder. Write '${shown}/' to put the file into it, or name a file.`);
}
