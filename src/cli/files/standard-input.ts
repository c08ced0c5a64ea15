import { fstatSync } from "node:fs";
import type { Stats } from "node:fs";
import process from "node:process";
import { toPrintable } from "../../report/index.js";
import { DeadlinePassed } from "../../pipeline.js";
import type { Deadline } from "../deadline.js";
import { toUsageError } from "./file-trouble.js";
import { READ_AT_MOST_BYTES } from "./input-files.js";
import type { InputFile } from "./input-files.js";
import { findStats, refuseLinkOut } from "./links.js";
import { UsageError } from "../usage-error.js";

/** The word that users type for standard input. */
export const STDIN_WORD = "-";
/** Name of standard input in findings when `--stdin-name` gives none. */
export const STDIN_NAME = "<stdin>";

export interface StandardInput extends InputFile {
  /** Facts about the pipe, file or terminal that was read. */
  readonly stats: Stats;
}

/** Reads standard input up to the limit of a company file, under the path it is known by. */
export async function readStandardInput(path: string, deadline: Deadline): Promise<StandardInput> {
  // Ask before the stream is read: Node closes the stream when it ends, and another file may then get the same
  // descriptor.
  const stats = fstatSync(0);
  refuseFolder(stats);
  const chunks: Buffer[] = [];
  let size = 0;
  // While the run waits for input, which may never come, nothing else checks the deadline.
  const alarm = setTimeout(() => {
    process.stdin.destroy(new DeadlinePassed("the deadline of this run has passed"));
  }, deadline.leftMs());
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      // Leaving the loop closes the stream, so that an endless writer ends too.
      if (size >= READ_AT_MOST_BYTES) break;
    }
  } catch (error) {
    throw toUsageError(error, "read", "standard input");
  } finally {
    clearTimeout(alarm);
  }
  return { path, content: Buffer.concat(chunks).subarray(0, READ_AT_MOST_BYTES), stats };
}

/** Returns the path that standard input is known by; included files and the config file are looked up from there. */
export function resolveStdinName(stdinName: string | undefined): string {
  if (stdinName === undefined) return STDIN_NAME;
  const isFolder = /[/\\]$/u.test(stdinName) || findStats(stdinName)?.isDirectory() === true;
  if (stdinName === "" || isFolder)
    throw new UsageError(
      `--stdin-name takes the path of a file, and '${toPrintable(stdinName)}' is not one. For example: org/company.yaml`,
    );
  refuseLinkOut(stdinName);
  return stdinName;
}

/** Refuses output that would replace the file that standard input was redirected from. */
export function refuseOntoStream(output: string, stream: StandardInput | undefined): void {
  if (stream === undefined) return;
  const written = findStats(output);
  if (written?.ino !== stream.stats.ino || written.dev !== stream.stats.dev) return;
  throw new UsageError(
    `'${toPrintable(output)}' is the file that standard input comes from. Name another file after -o.`,
  );
}

/** Refuses a folder, which Node takes for an empty stream. */
function refuseFolder(stats: Stats): void {
  if (!stats.isDirectory()) return;
  throw new UsageError(
    "Standard input is a folder. Send the text of a company file to it: orgwright check - <company.yaml",
  );
}
