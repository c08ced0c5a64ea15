/**
 * Reads JSON with the line of every value. Two keys of the same name are refused: programs disagree on which one
 * counts, so one of the two values would be lost silently.
 */
import { askEvery } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { quote } from "../wording/index.js";
import { LIMITS } from "./limits.js";
import { ImportRefusal } from "./refusal.js";
import type { Tree } from "./tree.js";

/** @throws ImportRefusal with the line, for text that is not JSON or exceeds the limits. */
export function readJson(text: string, checkpoint: Checkpoint): Tree {
  const reader = new JsonReader(text, checkpoint);
  const tree = reader.readValue(0);
  reader.expectEnd();
  return tree;
}

const [BLANK, TAB, LINE_FEED, RETURN, BACKSLASH] = [0x20, 0x09, 0x0a, 0x0d, 0x5c];
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/uy;
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * Tells whether the source of a JSON string is plain; other strings have escapes, or are not valid. A loop is used
 * because a regular expression with a Unicode class would take twice as long for each text.
 */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH || code < BLANK || (code >= 0x7f && code <= 0x9f)) return false;
  }
  return true;
}

class JsonReader {
  readonly #text: string;
  readonly #check: Checkpoint;
  #at = 0;
  #line = 1;
  #values = 0;

  constructor(text: string, checkpoint: Checkpoint) {
    this.#text = text;
    this.#check = askEvery(1000, checkpoint);
  }

  readValue(depth: number): Tree {
    this.#check();
    this.#skipSpace();
    if (++this.#values > LIMITS.cells) this.#refuse("It has more than 5,000,000 values. Export a part of it.");
    if (depth > LIMITS.depth) this.#refuse(`It nests more than ${LIMITS.depth} levels deep on line ${this.#line}.`);
    const line = this.#line;
    const next = this.#text[this.#at];
    if (next === "{") return { kind: "map", entries: this.#readEntries(depth), line };
    if (next === "[") return { kind: "list", items: this.#readItems(depth), line };
    if (next === '"') return { kind: "scalar", value: this.#readString(), line };
    return { kind: "scalar", value: this.#readWord(), line };
  }

  expectEnd(): void {
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#refuseText("the end of the file");
  }

  #readEntries(depth: number): ReadonlyMap<string, Tree> {
    const entries = new Map<string, Tree>();
    this.#at++;
    if (this.#take("}")) return entries;
    do {
      this.#skipSpace();
      if (this.#text[this.#at] !== '"') this.#refuseText("a key in double quotes");
      const line = this.#line;
      const key = this.#readString();
      if (entries.has(key))
        this.#refuse(`It has the key ${quote(key)} twice in one object, again on line ${line}. Remove one of them.`);
      if (!this.#take(":")) this.#refuseText("a colon");
      entries.set(key, this.readValue(depth + 1));
    } while (this.#take(","));
    if (!this.#take("}")) this.#refuseText("a comma or a closing brace");
    return entries;
  }

  #readItems(depth: number): readonly Tree[] {
    const items: Tree[] = [];
    this.#at++;
    if (this.#take("]")) return items;
    do items.push(this.readValue(depth + 1));
    while (this.#take(","));
    if (!this.#take("]")) this.#refuseText("a comma or a closing bracket");
    return items;
  }

  #readString(): string {
    const start = this.#at + 1;
    const end = this.#text.indexOf('"', start);
    const plain = this.#text.slice(start, Math.max(start, end));
    if (end < 0 || !isPlain(plain)) return this.#readEscaped();
    this.#at = end + 1;
    return plain;
  }

  /**
   * Reads a string. The loop jumps over escapes to the closing quote, so that it takes one pass even if the text is one
   * huge string.
   */
  #readEscaped(): string {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === "\\" ? 2 : 1;
    try {
      const value: unknown = JSON.parse(this.#text.slice(start, end + 1));
      this.#at = end + 1;
      return String(value);
    } catch {
      return this.#refuseText("a text that ends with a double quote on the same line and has no unknown escapes");
    }
  }

  #readWord(): string | boolean | null {
    WORD.lastIndex = this.#at;
    const [word] = WORD.exec(this.#text) ?? [];
    if (word === undefined) return this.#refuseText("a value");
    this.#at += word.length;
    const value = WORDS.get(word);
    return value === undefined ? word : value;
  }

  #take(mark: string): boolean {
    this.#skipSpace();
    const isThere = this.#text[this.#at] === mark;
    if (isThere) this.#at++;
    return isThere;
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === LINE_FEED) this.#line++;
      else if (code !== BLANK && code !== TAB && code !== RETURN) return;
      this.#at++;
    }
  }

  #refuseText(wanted: string): never {
    const rest = this.#text.slice(this.#at, this.#at + 40).split(/[\r\n]/u)[0] ?? "";
    const found = rest === "" ? "ends there" : `has ${quote(rest)}`;
    return this.#refuse(
      `It is not valid JSON: line ${this.#line} has to hold ${wanted}, but ${found}. Export it again.`,
    );
  }

  #refuse(message: string): never {
    throw new ImportRefusal(message);
  }
}
