import path from "node:path";
import { toPrintable } from "../../report/index.js";
import { UsageError } from "../usage-error.js";
import { findStats, isSameFile } from "./links.js";

/**
 * Resolves `-o` for a command that writes a single file of text; `-`, or no `-o` at all, stands for standard output.
 */
export function resolveTextTarget(output: string | undefined): string | undefined {
  if (output === undefined || output === "-") return undefined;
  if (isFolderName(output)) throw new UsageError(`'${toPrintable(output)}' is a folder. Name a file after -o.`);
  refuseFolder(output);
  return output;
}

/** Refuses output that would replace the very file it is made from, even through a link. */
export function refuseSameFile(output: string, inputs: readonly string[], option = "-o"): void {
  if (findStats(output) === undefined) return;
  if (inputs.some((input) => isSameFile(input, output)))
    throw new UsageError(`'${toPrintable(output)}' is the company file itself. Name another file after ${option}.`);
}

/** Tells whether the value of `-o` stands for a folder, which it does if it ends with a slash. */
export function isFolderName(output: string): boolean {
  return output.endsWith("/") || output.endsWith(path.sep);
}

/** Refuses an `-o` that is empty or names an existing folder. */
export function refuseFolder(output: string): void {
  if (output === "") throw new UsageError("-o is empty. Name a file, a folder with '/' at its end, or '-'.");
  if (findStats(output)?.isDirectory() !== true) return;
  const shown = toPrintable(output);
  throw new UsageError(`'${shown}' is a folder. Write '${shown}/' to put the file into it, or name a file.`);
}
