import { ImportRefusal, LIMITS } from "../import/index.js";
import type { ForeignFile } from "../import/index.js";
import { markEarlyIfLarge } from "../parts/index.js";
import { toPrintable } from "../report/index.js";
import type { Deadline } from "./deadline.js";
import { READ_AT_MOST_BYTES, readNamedFile } from "./files/input-files.js";
import { readStandardInput, STDIN_NAME, STDIN_WORD } from "./files/standard-input.js";
import type { StandardInput } from "./files/standard-input.js";
import { UsageError } from "./usage-error.js";

/** Files from other programs. `stream` is the one that came from standard input, if any. */
export interface Inputs {
  readonly inputs: readonly ForeignFile[];
  readonly stream: StandardInput | undefined;
}

export async function readInputs(files: readonly string[], deadline: Deadline): Promise<Inputs> {
  const inputs: ForeignFile[] = [];
  let stream: StandardInput | undefined;
  for (const file of new Set(files)) {
    if (file === STDIN_WORD) {
      stream = await readStandardInput(STDIN_NAME, deadline);
      refuseCut(stream);
      inputs.push({ path: STDIN_NAME, bytes: stream.content });
    } else {
      const { content } = await readNamedFile(file, "table", LIMITS.bytes + 1);
      inputs.push({ path: file, bytes: content });
    }
  }
  markEarlyIfLarge(inputs.reduce((sum, { bytes }) => sum + bytes.length, 0));
  return { inputs, stream };
}

/**
 * Refuses standard input that is larger than the limit for company files: reading stopped there, so the rest would be
 * missing without notice.
 */
function refuseCut({ content }: StandardInput): void {
  if (content.length < READ_AT_MOST_BYTES) return;
  throw new UsageError("Standard input is larger than the limit of 16 MiB. Name the file instead of '-'.");
}

/** Carries out work with tables; a table that cannot be read is a usage error. */
export async function orUsageError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportRefusal) throw new UsageError(toPrintable(error.message), { cause: error });
    throw error;
  }
}
