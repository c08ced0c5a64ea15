import { MOST_ENTRIES } from "../model/most-entries.js";
import { EntryTally } from "./entry-lists.js";
import type { EntryFrame } from "./entry-lists.js";
import { countInBrackets } from "./flow-entries.js";
import { CODE, isBlank, isGap, nextLine, skipBlanks, skipProperty, skipQuoted } from "./yaml-cursor.js";

/** A list or map without brackets; `indent` is the column of its keys or dashes. */
interface BlockFrame {
  readonly entry: EntryFrame;
  readonly indent: number;
}

/**
 * Counts the entries of a company file without building anything from it, so that a file with a million of them is
 * refused before it costs time and memory; stops at the first entry beyond `most`. The count is the number of entries
 * that `company/` reads, or less: the counter stops at a place that it does not understand (an explicit key, a tab, a
 * second document), and counts nothing for an alias. An `include` key discards the entries of its department, but only
 * once the counter reaches that key, so more than `most` entries in front of it are too many.
 */
export function countEntries(text: string, root: "company" | "part", most = MOST_ENTRIES): number {
  const counter = new EntryCounter(text, root, most);
  counter.run();
  return counter.count;
}

class EntryCounter {
  readonly #text: string;
  readonly #tally: EntryTally;
  readonly #root: EntryFrame;
  readonly #open: BlockFrame[] = [];
  /** Indentation beyond which lines belong to a block of text that began above. */
  #textIndent: number | undefined;
  #lineStart = 0;
  #hasRoot = false;

  constructor(text: string, root: "company" | "part", most: number) {
    this.#text = text;
    this.#tally = new EntryTally(most);
    this.#root = { isList: false, place: root, value: "other", before: 0 };
  }

  get count(): number {
    return this.#tally.count;
  }

  run(): void {
    for (let at = 0; at >= 0 && at < this.#text.length && !this.#tally.isFull;) at = this.#readLine(at);
  }

  /**
   * Reads what begins on a line; returns the start of the next line, or -1 when the counter does not understand the
   * line.
   */
  #readLine(start: number): number {
    const text = this.#text;
    this.#lineStart = start;
    let at = start;
    while (text.charCodeAt(at) === CODE.space) at++;
    const indent = at - start;
    const code = text.charCodeAt(at);
    if (this.#isEnd(at)) return nextLine(text, at);
    if (this.#textIndent !== undefined && indent > this.#textIndent) return nextLine(text, at);
    this.#textIndent = undefined;
    if (code === CODE.tab) return -1;
    if (indent === 0 && !this.#hasRoot && /^---\s/u.test(text.slice(at, at + 4))) {
      at = skipBlanks(text, at + 3);
      return this.#isEnd(at) ? nextLine(text, at) : this.#readNode(at);
    }
    if (indent === 0 && (code === CODE.percent || /^(?:---|\.\.\.)/u.test(text.slice(at, at + 3)))) return -1;
    this.#closeTo(indent, this.#isDash(at));
    return this.#readNode(at);
  }

  /** Closes everything that a line with this indentation does not belong to; a list may be as far left as its key. */
  #closeTo(indent: number, isDash: boolean): void {
    for (let top = this.#open.at(-1); top !== undefined; top = this.#open.at(-1)) {
      if (top.indent < indent || (top.indent === indent && (isDash || !top.entry.isList))) return;
      this.#open.pop();
    }
  }

  /** Reads dashes, and then either a key with what follows it or a value. */
  #readNode(from: number): number {
    const text = this.#text;
    let at = from;
    while (this.#isDash(at)) {
      if (!this.#takeDash(at - this.#lineStart)) return -1;
      at = skipBlanks(text, at + 1);
      if (this.#isEnd(at)) return nextLine(text, at);
    }
    const column = at - this.#lineStart;
    at = this.#skipProperties(at);
    if (this.#isEnd(at)) return nextLine(text, at);
    const colon = this.#findKey(at);
    return colon < 0 ? this.#readValue(at) : this.#readPair(at, colon, column);
  }

  #takeDash(column: number): boolean {
    const top = this.#open.at(-1);
    if (top === undefined) return false;
    if (top.entry.isList && top.indent === column) return true;
    this.#open.push({ entry: this.#tally.open(true, top.entry), indent: column });
    return true;
  }

  #readPair(start: number, colon: number, column: number): number {
    const text = this.#text;
    let map = this.#open.at(-1);
    if (map === undefined || map.entry.isList || map.indent !== column) {
      map = { entry: this.#openMap(map), indent: column };
      this.#open.push(map);
    }
    const isQuoted = isQuote(text.charCodeAt(start));
    const end = isQuoted ? skipQuoted(text, start) - 1 : trimBack(text, start, colon);
    this.#tally.meetKey(map.entry, text, isQuoted ? start + 1 : start, end);
    const at = this.#skipProperties(skipBlanks(text, colon + 1));
    return this.#isEnd(at) ? nextLine(text, at) : this.#readValue(at);
  }

  #openMap(parent: BlockFrame | undefined): EntryFrame {
    if (parent !== undefined) return this.#tally.open(false, parent.entry);
    this.#hasRoot = true;
    return this.#root;
  }

  /** Reads a value that begins at an offset and may continue over many lines. */
  #readValue(at: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at);
    const parent = this.#open.at(-1);
    if (code === CODE.openBracket || code === CODE.openBrace) {
      const isList = code === CODE.openBracket;
      if (parent === undefined && (isList || this.#hasRoot)) return -1;
      const entry = parent === undefined ? this.#openMap(undefined) : this.#tally.open(isList, parent.entry);
      return this.#endLine(countInBrackets(text, at, entry, this.#tally));
    }
    if (parent === undefined || this.#isDash(at) || isUnknown(code, text.charCodeAt(at + 1))) return -1;
    if (isQuote(code)) return this.#endLine(skipQuoted(text, at));
    this.#textIndent = parent.indent;
    return nextLine(text, at);
  }

  /** Checks that nothing follows a value on its line. */
  #endLine(from: number): number {
    const at = from < 0 ? from : skipBlanks(this.#text, from);
    return at < 0 || !this.#isEnd(at) ? -1 : nextLine(this.#text, at);
  }

  #skipProperties(from: number): number {
    let at = from;
    for (;;) {
      const code = this.#text.charCodeAt(at);
      if (code !== CODE.ampersand && code !== CODE.exclamation) return at;
      at = skipBlanks(this.#text, skipProperty(this.#text, at + 1));
    }
  }

  /** Returns the offset of the colon after a key, or -1 when there is a value instead of a key. */
  #findKey(start: number): number {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (isQuote(first)) {
      const colon = skipBlanks(text, skipQuoted(text, start));
      return text.charCodeAt(colon) === CODE.colon && colon > start && isGap(text.charCodeAt(colon + 1)) ? colon : -1;
    }
    if (startsNoKey(first)) return -1;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === CODE.lineFeed || (code === CODE.hash && isBlank(text.charCodeAt(at - 1)))) return -1;
      if (code === CODE.colon && isGap(text.charCodeAt(at + 1))) return at;
    }
    return -1;
  }

  #isDash(at: number): boolean {
    return this.#text.charCodeAt(at) === CODE.dash && isGap(this.#text.charCodeAt(at + 1));
  }

  /** Tells whether the rest of the line is empty or a comment. */
  #isEnd(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return (
      code === CODE.lineFeed ||
      code === CODE.carriageReturn ||
      Number.isNaN(code) ||
      (code === CODE.hash && (at === this.#lineStart || isGap(this.#text.charCodeAt(at - 1))))
    );
  }
}

function isQuote(code: number): boolean {
  return code === CODE.doubleQuote || code === CODE.singleQuote;
}

/** Tells whether a character opens brackets or a block of text. */
function startsNoKey(code: number): boolean {
  return code === CODE.openBracket || code === CODE.openBrace || code === CODE.pipe || code === CODE.greater;
}

/** Tells whether a character starts an explicit key, or is one that no text may start with. */
function isUnknown(code: number, next: number): boolean {
  return (code === CODE.question && isGap(next)) || code === CODE.percent || code === CODE.at || code === CODE.backtick;
}

/** Returns the offset where a key ends, without the spaces before its colon. */
function trimBack(text: string, start: number, colon: number): number {
  let end = colon;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}
