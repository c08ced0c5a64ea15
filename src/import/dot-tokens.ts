/** Splits the DOT language into its words and punctuation. */
import { quote } from "../wording/index.js";
import { ImportRefusal } from "./refusal.js";

export interface DotToken {
  /** `word` is an identifier, a number or a text in quotes; `mark` is punctuation; `end` is the end of the file. */
  readonly kind: "word" | "mark" | "end";
  readonly text: string;
  readonly line: number;
  /** Whether the word was in quotes: then it is never a keyword. */
  readonly isQuoted?: true;
}

const BLANK = /(?:[ \t\r\n\uFEFF]|\/\/[^\n]*|#[^\n]*)/uy;
const WORD = /[\p{L}\p{N}_.\u0080-\uFFFF]+|-[\d.]+/uy;
const MARKS = ["->", "--", "{", "}", "[", "]", ";", ",", "=", ":", "+"];

export class DotTokens {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #next: DotToken | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns the next token without taking it. */
  peek(): DotToken {
    this.#next ??= this.#read();
    return this.#next;
  }

  take(): DotToken {
    const token = this.peek();
    this.#next = undefined;
    return token;
  }

  /** Takes the next token if it is this punctuation mark. */
  takeMark(mark: string): boolean {
    const token = this.peek();
    if (token.kind !== "mark" || token.text !== mark) return false;
    this.take();
    return true;
  }

  /** @throws ImportRefusal if the next token is not this punctuation mark. */
  expectMark(mark: string): void {
    if (!this.takeMark(mark)) this.refuse(quote(mark));
  }

  refuse(wanted: string): never {
    const { kind, text, line } = this.peek();
    const found = kind === "end" ? "the file ends" : `it has ${quote(text)}`;
    throw new ImportRefusal(`It is not valid DOT: line ${line} has to hold ${wanted}, but ${found}. Correct the line.`);
  }

  #read(): DotToken {
    this.#skipBlank();
    const line = this.#line;
    const first = this.#text[this.#at];
    if (first === undefined) return { kind: "end", text: "", line };
    if (first === '"') return { kind: "word", text: this.#readQuoted(), line, isQuoted: true };
    if (first === "<") return { kind: "word", text: this.#readMarkup(), line, isQuoted: true };
    const mark = MARKS.find((each) => this.#text.startsWith(each, this.#at));
    WORD.lastIndex = this.#at;
    const word = mark === "->" || mark === "--" ? undefined : WORD.exec(this.#text)?.[0];
    const text = word ?? mark ?? first;
    this.#at += text.length;
    return { kind: word === undefined ? "mark" : "word", text, line };
  }

  #skipBlank(): void {
    for (;;) {
      BLANK.lastIndex = this.#at;
      const blank = BLANK.exec(this.#text)?.[0];
      if (blank !== undefined) this.#advance(blank.length);
      else if (this.#text.startsWith("/*", this.#at))
        this.#advance(this.#find("*/", this.#at + 2, "a comment") + 2 - this.#at);
      else return;
    }
  }

  #readQuoted(): string {
    const start = this.#at + 1;
    let end = start;
    for (;;) {
      end = this.#find('"', end, "a quote");
      let slashes = 0;
      while (this.#text[end - 1 - slashes] === "\\") slashes++;
      if (slashes % 2 === 0) break;
      end++;
    }
    const raw = this.#text.slice(start, end);
    this.#advance(end + 1 - this.#at);
    return raw.replace(/\\\r?\n/gu, "").replace(/\\"/gu, '"');
  }

  /** Reads a label in markup, whose angle brackets are balanced. */
  #readMarkup(): string {
    const start = this.#at + 1;
    let depth = 1;
    let end = start;
    for (; depth > 0; end++) {
      const character = this.#text[end];
      if (character === undefined) throw unclosed("a '<'", this.#line);
      if (character === "<") depth++;
      if (character === ">") depth--;
    }
    const raw = this.#text.slice(start, end - 1);
    this.#advance(end - this.#at);
    return raw.replace(/<\/(?:tr|td|table|p)>/giu, "<br/>");
  }

  #find(text: string, from: number, what: string): number {
    const at = this.#text.indexOf(text, from);
    if (at < 0) throw unclosed(what, this.#line);
    return at;
  }

  #advance(length: number): void {
    for (let at = this.#at; at < this.#at + length; at++) if (this.#text[at] === "\n") this.#line++;
    this.#at += length;
  }
}

function unclosed(what: string, line: number): ImportRefusal {
  return new ImportRefusal(`It is not valid DOT: ${what} is opened on line ${line} and never closed. Close it.`);
}
