/** Reads Turtle (RDF 1.1) into the facts about each subject. IRIs are only used as names, and never opened. */
import { askEvery } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { quote } from "../wording/index.js";
import { LIMITS } from "./limits.js";
import { ImportRefusal } from "./refusal.js";

export interface TurtleValue {
  /** `name` is an IRI or a blank node; `text` is a literal. */
  readonly kind: "name" | "text";
  readonly text: string;
}

export interface TurtleSubject {
  readonly name: string;
  readonly line: number;
  /** Values by the IRI of the property. */
  readonly facts: Map<string, TurtleValue[]>;
}

const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const BLANK = /(?:[ \t\r\n\uFEFF]|#[^\n]*)/uy;
const IRI = /<(?<iri>[^<>"{}|^`\\\s]{0,2000})>/uy;
const PREFIXED = /(?<prefix>[\p{L}\p{N}_-]*):(?<local>(?:[\p{L}\p{N}_:%-]|\\[^\s]|\.(?=[\p{L}\p{N}_:%-]))*)/uy;
const WORD = /@?[A-Za-z]+(?:-[A-Za-z0-9]+)*|[+-]?[\d.]*\d(?:[eE][+-]?\d+)?/uy;

/** @throws ImportRefusal with the line, for text that is not Turtle or exceeds the limits. */
export function readTurtle(text: string, checkpoint: Checkpoint): ReadonlyMap<string, TurtleSubject> {
  return new TurtleReader(text, checkpoint).readAll();
}

class TurtleReader {
  readonly #text: string;
  readonly #check: Checkpoint;
  readonly #prefixes = new Map<string, string>();
  readonly #subjects = new Map<string, TurtleSubject>();
  #at = 0;
  #line = 1;
  #facts = 0;
  #blanks = 0;

  constructor(text: string, checkpoint: Checkpoint) {
    this.#text = text;
    this.#check = askEvery(1000, checkpoint);
  }

  readAll(): ReadonlyMap<string, TurtleSubject> {
    for (;;) {
      this.#skip();
      if (this.#at >= this.#text.length) return this.#subjects;
      if (!this.#readDirective()) this.#readStatement();
    }
  }

  #readDirective(): boolean {
    const start = this.#at;
    const word = this.#take(WORD)?.[0];
    if (word === undefined || !/^@?(?:prefix|base)$/iu.test(word)) {
      this.#at = start;
      return false;
    }
    this.#skip();
    const prefix = /prefix$/iu.test(word) ? this.#take(PREFIXED)?.groups?.prefix : "";
    this.#skip();
    const iri = this.#take(IRI)?.groups?.iri;
    if (prefix === undefined || iri === undefined) this.#refuse("a prefix and an IRI in angle brackets");
    if (/prefix$/iu.test(word)) this.#prefixes.set(prefix, iri);
    if (word.startsWith("@")) this.#expect(".");
    return true;
  }

  #readStatement(): void {
    const line = this.#line;
    const subject = this.#text[this.#at] === "[" ? this.#readBlank(0) : this.#readName();
    if (subject === undefined) this.#refuse("the name of a thing");
    this.#skip();
    if (this.#text[this.#at] !== ".") this.#readFacts(subject, line, 0);
    this.#expect(".");
  }

  #readFacts(name: string, line: number, depth: number): void {
    const subject = this.#subjects.get(name) ?? { name, line, facts: new Map<string, TurtleValue[]>() };
    this.#subjects.set(name, subject);
    do {
      this.#skip();
      // A semicolon may come before the end of the statement.
      if (this.#text[this.#at] === "." || this.#text[this.#at] === "]" || this.#text[this.#at] === ";") continue;
      const property = this.#readProperty();
      const values = subject.facts.get(property) ?? [];
      subject.facts.set(property, values);
      do {
        this.#check();
        if (++this.#facts > LIMITS.cells)
          throw new ImportRefusal("It has more than 5,000,000 facts. Export a part of it.");
        this.#readValue(values, depth);
      } while (this.#has(","));
    } while (this.#has(";"));
  }

  #readProperty(): string {
    if (/^a[ \t\r\n<["]/u.test(this.#text.slice(this.#at, this.#at + 2))) {
      this.#at++;
      return TYPE;
    }
    return this.#readName() ?? this.#refuse("a property");
  }

  #readValue(values: TurtleValue[], depth: number): void {
    this.#skip();
    if (depth > LIMITS.depth)
      throw new ImportRefusal(`It nests more than ${LIMITS.depth} levels deep on line ${this.#line}.`);
    const next = this.#text[this.#at];
    if (next === "(") {
      this.#at++;
      while (!this.#has(")")) this.#readValue(values, depth + 1);
    } else if (next === "[") values.push({ kind: "name", text: this.#readBlank(depth + 1) });
    else if (next === '"' || next === "'") values.push({ kind: "text", text: this.#readText(next) });
    else {
      const name = this.#readName();
      const text = name ?? this.#take(WORD)?.[0];
      if (text === undefined) this.#refuse("a value");
      values.push({ kind: name === undefined ? "text" : "name", text });
    }
  }

  #readBlank(depth: number): string {
    const line = this.#line;
    this.#at++;
    const name = `[${++this.#blanks}]`;
    this.#skip();
    if (this.#text[this.#at] !== "]") this.#readFacts(name, line, depth);
    this.#expect("]");
    return name;
  }

  /** Reads an IRI or a name with a prefix; nothing if there is none. */
  #readName(): string | undefined {
    const iri = this.#take(IRI)?.groups?.iri;
    if (iri !== undefined) return iri;
    const found = this.#take(PREFIXED)?.groups;
    if (found === undefined) return undefined;
    const { prefix = "", local = "" } = found;
    const space = prefix === "_" ? "_:" : this.#prefixes.get(prefix);
    if (space === undefined)
      throw new ImportRefusal(
        `It uses the prefix ${quote(prefix)} on line ${this.#line} and does not declare it. Add '@prefix ${prefix}: <...>.'`,
      );
    return space + local.replace(/\\(?<kept>.)/gu, "$<kept>");
  }

  #readText(mark: string): string {
    const long = mark.repeat(3);
    const close = this.#text.startsWith(long, this.#at) ? long : mark;
    const start = this.#at + close.length;
    let end = start;
    while (end < this.#text.length && !this.#text.startsWith(close, end)) {
      if (close === mark && this.#text[end] === "\n") break;
      end += this.#text[end] === "\\" ? 2 : 1;
    }
    if (!this.#text.startsWith(close, end)) this.#refuse("a text with a closing quote");
    const raw = this.#text.slice(start, Math.min(end, start + LIMITS.cellUnits));
    this.#advance(end + close.length - this.#at);
    if (this.#text.startsWith("^^", this.#at)) {
      this.#at += 2;
      if (this.#readName() === undefined) this.#refuse("a type");
    } else if (this.#text[this.#at] === "@") this.#take(WORD);
    return raw.replace(
      /\\(?:u(?<four>[0-9A-Fa-f]{4})|(?<one>.))/gsu,
      (_, four: string | undefined, one: string | undefined) =>
        four === undefined
          ? /[tnrbf]/u.test(one ?? "")
            ? " "
            : (one ?? "")
          : String.fromCharCode(Number.parseInt(four, 16)),
    );
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found !== undefined) this.#at += found[0].length;
    return found;
  }

  #has(mark: string): boolean {
    this.#skip();
    const isThere = this.#text[this.#at] === mark;
    if (isThere) this.#at++;
    return isThere;
  }

  #expect(mark: string): void {
    if (!this.#has(mark)) this.#refuse(quote(mark));
  }

  #skip(): void {
    for (;;) {
      BLANK.lastIndex = this.#at;
      const blank = BLANK.exec(this.#text)?.[0];
      if (blank === undefined) return;
      this.#advance(blank.length);
    }
  }

  #advance(length: number): void {
    for (let at = this.#at; at < this.#at + length; at++) if (this.#text[at] === "\n") this.#line++;
    this.#at += length;
  }

  #refuse(wanted: string): never {
    const rest = this.#text.slice(this.#at, this.#at + 40).split(/[\r\n]/u)[0] ?? "";
    const found = rest === "" ? "ends there" : `has ${quote(rest)}`;
    throw new ImportRefusal(
      `It is not valid Turtle: line ${this.#line} has to hold ${wanted}, but ${found}. Export it again.`,
    );
  }
}
