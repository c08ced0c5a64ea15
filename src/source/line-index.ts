import type { SourcePosition, SourceRange } from "../model/source.js";

/** Functions that turn offsets in text into lines and columns. */
export interface LineIndex {
  /** Returns the range from `start` up to, but not including, `end`. */
  readonly toRange: (start: number, end: number) => SourceRange;
  /** Returns the rest of the line from `start`, without its line end. */
  readonly toRestOfLine: (start: number) => SourceRange;
  /** Returns the rest of the line from `start`, without a comment and the spaces before the comment. */
  readonly toRestOfCode: (start: number) => SourceRange;
  /** Returns the start of the line that contains an offset. */
  readonly toLineStart: (offset: number) => number;
  /** Returns the whole line that contains an offset, without its line end. */
  readonly lineAt: (offset: number) => string;
}

export function createLineIndex(text: string): LineIndex {
  const starts = findStarts(text);

  /** Returns the index of the last line that starts at or before an offset. */
  const findLine = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const toPosition = (offset: number): SourcePosition => {
    const inside = Math.min(Math.max(offset, 0), text.length);
    const line = findLine(inside);
    return { offset: inside, line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
  };
  const endOfLine = (line: number): number => {
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    return text[next - 2] === "\r" ? next - 2 : next - 1;
  };
  const toRange = (start: number, end: number): SourceRange => ({
    start: toPosition(start),
    end: toPosition(Math.max(start, end)),
  });
  const toLineStart = (offset: number): number => starts[findLine(offset)] ?? 0;
  return {
    toRange,
    toLineStart,
    toRestOfCode: (start) => {
      const rest = text.slice(start, endOfLine(findLine(start)));
      return toRange(start, start + withoutComment(rest).trimEnd().length);
    },
    toRestOfLine: (start) => toRange(start, endOfLine(findLine(start))),
    lineAt: (offset) => text.slice(toLineStart(offset), endOfLine(findLine(offset))),
  };
}

/** Returns the number of line feeds in text, plus one. */
export function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/**
 * Returns the offsets at which lines start. There may be a million offsets, and this array takes half the memory of an
 * ordinary one.
 */
function findStarts(text: string): Uint32Array {
  const starts = new Uint32Array(countLines(text));
  for (let line = 1; line < starts.length; line++) starts[line] = text.indexOf("\n", starts[line - 1]) + 1;
  return starts;
}

/**
 * Removes a comment. This loop looks at every `#` once, whereas a regular expression would look at the spaces before a
 * `#` again and again.
 */
function withoutComment(line: string): string {
  let at = line.indexOf("#");
  while (at >= 0 && !/\s/u.test(line.charAt(at - 1))) at = line.indexOf("#", at + 1);
  return at < 0 ? line : line.slice(0, at);
}
