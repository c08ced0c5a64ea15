import { toPrintable } from "../report/index.js";
import { UsageError } from "./usage-error.js";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EFBIG", "the file is larger than may be written there"],
  ["EDQUOT", "the disk quota is used up"],
  ["ENOTDIR", "a part of the path is a file, not a folder"],
  ["EEXIST", "a part of the path is a file, not a folder"],
  ["EISDIR", "it is a folder"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ELOOP", "its links lead in a circle"],
  ["EMFILE", "too many files are open"],
]);

/** The system's error code, when `error` is one of the system's. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** A usage error for what the system says about a file; anything else is passed on as it is. */
export function toUsageError(error: unknown, verb: "read" | "write", path: string, advice?: FileAdvice): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const { what, remedy } = advice ?? {};
  const file = what === undefined ? `'${toPrintable(path)}'` : `'${toPrintable(path)}', ${what}`;
  const sentences = [
    `Cannot ${verb} ${file}: ${REASONS.get(code) ?? code}.`,
    ...(remedy === undefined ? [] : [remedy]),
  ];
  return new UsageError(sentences.join(" "), { cause: error });
}

/** For a file whose name the user did not type. */
export interface FileAdvice {
  /** What the file is, and who names it. */
  readonly what: string;
  /** What to do about it, one sentence. */
  readonly remedy: string;
}
