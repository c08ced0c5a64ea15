import type { SourceRange } from "../model/source.js";
import { columnsOf } from "./display-width.js";
import { toPrintable } from "./printable.js";

/** One line of source as shown, and the place of its caret. */
export interface FrameLine {
  readonly number: number;
  readonly shown: string;
  /**
   * Number of terminal columns before the caret, and the caret's length in columns; present only on the line at fault.
   */
  readonly caret?: { readonly before: number; readonly length: number };
}

/**
 * Numbers of UTF-16 units that are shown before and after the start of the fault if a line is too long to show whole.
 */
const UNITS_BEFORE = 50;
const UNITS_AFTER = 70;
const TAB = "→   ";

/**
 * Returns the line above the fault and the line at fault, with the value at fault marked; nothing if the text has no
 * line at fault.
 */
export function createCodeFrame(lines: TextLines, range: SourceRange): readonly FrameLine[] {
  const { line: number, column } = range.start;
  const line = lines.at(number);
  if (line === undefined) return [];

  const start = Math.min(column - 1, line.length);
  const end = range.end.line === number ? Math.min(range.end.column - 1, line.length) : line.trimEnd().length;
  const cut = cutLine(line, start);
  const before = toColumns(cut.text.slice(0, start - cut.from));
  const marked = toColumns(cut.text.slice(start - cut.from, Math.max(end - cut.from, 0)));
  const after = toColumns(cut.text.slice(Math.max(end, start) - cut.from));
  const lead = cut.from > 0 ? "…" : "";
  const fault: FrameLine = {
    number,
    shown: lead + before.shown + marked.shown + after.shown + (cut.isCutAfter ? "…" : ""),
    caret: { before: lead.length + before.columns, length: Math.max(marked.columns, 1) },
  };

  const previous = lines.at(number - 1);
  if (previous === undefined || previous.trim() === "" || cut.from > 0) return [fault];
  const head = cutLine(previous, 0);
  return [{ number: number - 1, shown: toColumns(head.text).shown + (head.isCutAfter ? "…" : "") }, fault];
}

/** Lines of a file, each without its line end. */
export interface TextLines {
  /** Returns a line by its number, counted from 1; undefined beyond the last line and in an empty file. */
  readonly at: (number: number) => string | undefined;
}

export const NO_LINES: TextLines = { at: () => undefined };

/**
 * Creates a reader that cuts lines out of a text on demand, because a report shows only a few lines of a file that may
 * have a million lines.
 */
export function createTextLines(text: string): TextLines {
  const starts = [0];
  const findStart = (number: number): number | undefined => {
    for (let last = starts.at(-1) ?? 0; starts.length < number; last = starts.at(-1) ?? 0) {
      const end = text.indexOf("\n", last);
      if (end < 0) return undefined;
      starts.push(end + 1);
    }
    return starts[number - 1];
  };
  return {
    at: (number) => {
      const start = text === "" ? undefined : findStart(number);
      if (start === undefined) return undefined;
      const end = text.indexOf("\n", start);
      // A carriage return before the line feed belongs to the line end.
      return text.slice(start, end < 0 ? text.length : end).replace(/\r$/u, "");
    },
  };
}

function cutLine(line: string, around: number): { text: string; from: number; isCutAfter: boolean } {
  if (line.length <= UNITS_BEFORE + UNITS_AFTER) return { text: line, from: 0, isCutAfter: false };
  const from = moveBeforePair(line, Math.max(0, around - UNITS_BEFORE));
  const to = moveBeforePair(line, Math.min(line.length, around + UNITS_AFTER));
  return { text: line.slice(from, to), from, isCutAfter: to < line.length };
}

/** Moves a cut that would split a surrogate pair to just before the pair. */
function moveBeforePair(line: string, index: number): number {
  const code = line.charCodeAt(index);
  return index > 0 && code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}

function toColumns(text: string): { shown: string; columns: number } {
  let shown = "";
  let columns = 0;
  for (const character of text) {
    const printable = character === "\t" ? TAB : toPrintable(character);
    shown += printable;
    columns += printable === character ? columnsOf(character) : printable.length;
  }
  return { shown, columns };
}
