import { toPrintable } from "../report/index.js";

/** Quotes a path if a shell would otherwise read it as several words or as a command. */
export function quoteForShell(file: string): string {
  const shown = toPrintable(file);
  return /^[\p{L}\p{N}_./-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
