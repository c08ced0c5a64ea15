import type { SourceRange } from "../model/source.js";
import { columnsOf } from "./display-width.js";
import { toPrintable } from "./printable.js";

/** One line of source as shown, and where the caret marks it. */
export interface FrameLine {
  readonly number: number;
  readonly shown: string;
  /** Blanks before the caret and its length, in terminal columns; only on the line at fault. */
  readonly caret?: { readonly before: number; readonly length: number };
}

/** UTF-16 units shown before and after the start of the fault on a line that is too long to be shown whole. */
const UNITS_BEFORE = 50;
const UNITS_AFTER = 70;
const TAB = "→   ";

/** The line at fault with the value marked, below the line before it; empty when the text has no such line. */
export function createCodeFrame(lines: readonly string[], range: SourceRange): readonly FrameLine[] {
  const { line: number, column } = range.start;
  const line = lines[number - 1];
  if (line === undefined || (line === "" && lines.length === 1)) return [];

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

  const previous = lines[number - 2];
  if (previous === undefined || previous.trim() === "" || cut.from > 0) return [fault];
  const head = cutLine(previous, 0);
  return [{ number: number - 1, shown: toColumns(head.text).shown + (head.isCutAfter ? "…" : "") }, fault];
}

/** Lines of a file without their ends; a carriage return before the line feed belongs to the end. */
export function splitLines(text: string): readonly string[] {
  return text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

function cutLine(line: string, around: number): { text: string; from: number; isCutAfter: boolean } {
  if (line.length <= UNITS_BEFORE + UNITS_AFTER) return { text: line, from: 0, isCutAfter: false };
  const from = splitsPair(line, Math.max(0, around - UNITS_BEFORE));
  const to = splitsPair(line, Math.min(line.length, around + UNITS_AFTER));
  return { text: line.slice(from, to), from, isCutAfter: to < line.length };
}

/** Moves a cut that would part a surrogate pair in front of it. */
function splitsPair(line: string, index: number): number {
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
