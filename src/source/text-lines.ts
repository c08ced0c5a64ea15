/** The lines of text whose line ends are line feeds. */
export class TextLines {
  readonly text: string;
  readonly lines: readonly string[];
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.lines = text.split("\n");
    let start = 0;
    this.#starts = this.lines.map((line) => {
      const own = start;
      start += line.length + 1;
      return own;
    });
  }

  /** Returns the number of the line that holds an offset; lines count from 0. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  columnOf(offset: number): number {
    return offset - (this.#starts[this.lineOf(offset)] ?? 0);
  }

  /** Returns what follows an offset on its line. */
  restOf(offset: number): string {
    return this.line(this.lineOf(offset)).slice(this.columnOf(offset));
  }

  line(number: number): string {
    return this.lines[number] ?? "";
  }

  /** Returns lines from one number to another, both included. */
  between(first: number, last: number): readonly string[] {
    return this.lines.slice(first, last + 1);
  }
}

/** Returns the number of spaces in front of a line. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Moves a line to the right, or to the left as far as its leading spaces allow. */
export function shiftLine(line: string, by: number): string {
  if (by >= 0) return line === "" ? "" : " ".repeat(by) + line;
  const removed = Math.min(-by, /^ */u.exec(line)?.[0].length ?? 0);
  return line.slice(removed);
}
