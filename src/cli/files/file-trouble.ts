import { toPrintable } from "../../report/index.js";
import { UsageError } from "../usage-error.js";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EFBIG", "the file is larger than the file system allows"],
  ["EDQUOT", "the disk quota is used up"],
  ["ENOTDIR", "a part of the path is a file, not a folder"],
  ["EEXIST", "a part of the path is a file, not a folder"],
  ["EISDIR", "it is a folder"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ELOOP", "its links lead in a circle"],
  ["EMFILE", "too many files are open"],
]);

/** Returns the error code of an error that comes from the system. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Turns a system error about a file into a usage error; passes on any other error unchanged. */
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

/** Advice about a file whose name the user did not type. */
export interface FileAdvice {
  /** Description of the file, and of the place that names it. */
  readonly what: string;
  /** Remedy, in one sentence. */
  readonly remedy: string;
}
