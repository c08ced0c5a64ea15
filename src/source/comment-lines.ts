import { indentOf } from "./text-lines.js";

/** Returns comments with another indentation; several empty lines in a row become one. */
export function indentComments(lines: readonly string[], indent: number): readonly string[] {
  const written = lines.map((line) => (isSpace(line) ? "" : " ".repeat(indent) + line.trim()));
  return written.filter((line, at) => line !== "" || written[at - 1] !== "");
}

/**
 * Returns how many lines between two entries belong to the first one: up to the last comment that is indented further
 * than both entries.
 */
export function countOwn(gap: readonly string[], column: number): number {
  return gap.findLastIndex((line) => !isSpace(line) && indentOf(line) > column) + 1;
}

/** Tells whether lines hold nothing but comments and spaces. */
export function areComments(lines: readonly string[]): boolean {
  return lines.every((line) => /^\s*(?:#|$)/u.test(line));
}

export function isSpace(line: string): boolean {
  return line.trim() === "";
}

/** Returns lines without the empty ones in front. */
export function dropSpaceBefore(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== "");
  return first < 0 ? [] : lines.slice(first);
}

/** Returns lines without the empty ones at the end. */
export function dropSpaceAfter(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}
