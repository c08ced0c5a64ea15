/** Splits a text with separators into rows with line numbers (RFC 4180, and the variants that spreadsheets write). */
import { askEvery } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { LIMITS } from "./limits.js";
import type { SheetRow } from "./reader.js";
import { ImportRefusal } from "./refusal.js";

export interface DelimitedRows {
  readonly rows: readonly SheetRow[];
  /**
   * Lines with a quote that is opened and never closed; each of these lines is left out, and reading continues on the
   * next line.
   */
  readonly unclosed: readonly number[];
}

const QUOTE = '"';

export interface DelimitedOptions {
  /** Whether the table starts on the second line. */
  readonly skipsFirstLine?: boolean;
  /** Number of rows after which reading stops; without it, all rows are read. */
  readonly mostRows?: number;
  readonly checkpoint: Checkpoint;
}

/**
 * Reads rows; empty lines are skipped. A line feed, a carriage return or both end a row, except between quotes.
 * @throws ImportRefusal for more cells than the limits allow.
 */
export function readDelimited(text: string, separator: string, options: DelimitedOptions): DelimitedRows {
  const { skipsFirstLine = false, mostRows = Infinity, checkpoint } = options;
  const cursor = new RowCursor(text, separator);
  if (skipsFirstLine) cursor.skipLine();
  const check = askEvery(1000, checkpoint);
  const rows: SheetRow[] = [];
  const unclosed: number[] = [];
  let cells = 0;
  while (!cursor.isAtEnd && rows.length < mostRows) {
    check();
    const row = cursor.readRow();
    if (row === undefined) {
      unclosed.push(cursor.skipLine());
      if (unclosed.length > LIMITS.unclosedQuotes) throw new ImportRefusal(explainUnclosed(unclosed));
      continue;
    }
    if (row.cells.every((cell) => cell === "")) continue;
    rows.push(row);
    cells += row.cells.length;
    if (rows.length > LIMITS.rows + 1) throw new ImportRefusal(explainTooMany("rows", LIMITS.rows));
    if (cells > LIMITS.cells) throw new ImportRefusal(explainTooMany("cells", LIMITS.cells));
  }
  return { rows, unclosed };
}

/** Returns the message for a table that exceeds a limit. */
export function explainTooMany(what: "rows" | "cells" | "columns", limit: number): string {
  const most = String(limit).replace(/\B(?=(\d{3})+$)/gu, ",");
  return `It has more than ${most} ${what}. Check that it is a table of people, and export a part of it.`;
}

function explainUnclosed(lines: readonly number[]): string {
  return `It is not a CSV: on more than ${LIMITS.unclosedQuotes} lines a quote is opened and never closed, first on line ${lines[0] ?? 1}. Export it again.`;
}

class RowCursor {
  readonly #text: string;
  readonly #separator: string;
  readonly #afterSpace: RegExp;
  readonly #cellEnd: RegExp;
  #at = 0;
  #line = 1;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
    this.#afterSpace = separator === "\t" ? /[^ ]/gu : /[^ \t]/gu;
    this.#cellEnd = new RegExp(`[${separator}\r\n]`, "gu");
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Reads the next row; returns nothing, and stays where it is, if a quote of the row is never closed. */
  readRow(): SheetRow | undefined {
    const [start, line] = [this.#at, this.#line];
    const cells: string[] = [];
    for (;;) {
      const cell = this.#readCell();
      if (cell === undefined) {
        this.#at = start;
        this.#line = line;
        return undefined;
      }
      if (cells.push(cell.startsWith("=") ? withoutFormula(cell) : cell) > LIMITS.columns)
        throw new ImportRefusal(explainTooMany("columns", LIMITS.columns));
      if (this.#text[this.#at] !== this.#separator) break;
      this.#at++;
    }
    this.#endLine();
    return { line, cells };
  }

  /** Skips the rest of a line and returns its number. */
  skipLine(): number {
    const line = this.#line;
    this.#at = this.#find(/[\r\n]/gu);
    this.#endLine();
    return line;
  }

  #readCell(): string | undefined {
    const start = this.#find(this.#afterSpace);
    return this.#text[start] === QUOTE ? this.#readQuoted(start) : this.#readPlain();
  }

  #readPlain(): string {
    const end = this.#find(this.#cellEnd);
    const cell = this.#text.slice(this.#at, Math.min(end, this.#at + LIMITS.cellUnits)).trim();
    this.#at = end;
    return cell;
  }

  /**
   * Reads a cell in quotes; two quotes inside stand for one. If text follows the last quote, the quotes belong to the
   * text (`"Bob" Smith`), unless there is a line end between the quotes: then the first quote was never closed, and the
   * last one opens a cell on a later line.
   */
  #readQuoted(open: number): string | undefined {
    let cell = "";
    let from = open + 1;
    for (;;) {
      const close = this.#text.indexOf(QUOTE, from);
      if (close < 0) return undefined;
      if (cell.length < LIMITS.cellUnits) cell += this.#text.slice(from, Math.min(close, from + LIMITS.cellUnits));
      from = close + 2;
      if (this.#text[close + 1] !== QUOTE) break;
      cell += QUOTE;
    }
    const lineEnds = countLineEnds(this.#text.slice(this.#at, from - 1));
    const next = this.#text[this.#find(this.#afterSpace, from - 1)] ?? "\n";
    if (next === this.#separator || next === "\r" || next === "\n") {
      this.#line += lineEnds;
      this.#at = this.#find(this.#cellEnd, from - 1);
      return cell.trim();
    }
    return lineEnds > 0 ? undefined : this.#readPlain();
  }

  /** Returns the offset of the first match at or after an offset, or the end of the text if there is none. */
  #find(pattern: RegExp, from = this.#at): number {
    pattern.lastIndex = from;
    return pattern.exec(this.#text)?.index ?? this.#text.length;
  }

  #endLine(): void {
    if (this.isAtEnd) return;
    this.#at += this.#text.startsWith("\r\n", this.#at) ? 2 : 1;
    this.#line++;
  }
}

/**
 * Returns the text of a formula that consists of text alone: `="00123"` keeps a spreadsheet from removing leading
 * zeros.
 */
function withoutFormula(cell: string): string {
  return /^="(?<text>[^"]*)"$/u.exec(cell)?.groups?.text?.trim() ?? cell;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}
