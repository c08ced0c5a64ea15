import {
  boolCoreTag,
  COLLECTION_STYLE,
  EVENT_ID,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
} from "js-yaml";
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { readBeginning } from "./cut-text.js";
import { LIMITS } from "./limits.js";
import { endOfLast } from "./yaml-node.js";
import type { YamlNode, YamlPair, YamlScalar } from "./yaml-node.js";

/**
 * Reads what nearly all files are written in: one document of maps, lists and texts, without anchors, tags, directives
 * and keys that are no words. Eight times as fast as `composeYaml`, which gives the same for every such text, and is
 * asked whenever this one gives nothing: it knows the rest, and what is wrong where something is.
 */
export function readPlainYaml(text: string, checkpoint: Checkpoint = NO_DEADLINE): YamlNode | undefined {
  if (UNUSUAL_SPACE.test(text)) return undefined;
  const events = parse(text);
  if (events === undefined) return undefined;
  try {
    return new PlainReader(text).read(events, askEvery(1000, checkpoint));
  } catch (error) {
    // The thorough reader takes a text that is not plain; anything else is a mistake in this file and must be seen.
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** One call, but a short one: half a second for 16 MiB. Any exception of the parser means that it cannot read the text; its documentation does not limit them to one class. */
function parse(text: string): readonly Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: LIMITS.depth });
  } catch {
    // The thorough reader reports what is wrong.
    return undefined;
  }
}

/** Tabs indent nothing and end nothing; other spaces are part of a word to one reader and not to another. */
const UNUSUAL_SPACE = /[^\S \r\n]|\u0085/u;

/** A colon has to follow within 1,024 characters (YAML 1.2, section 7.4.2). */
const LONGEST_KEY = 1000;

/** Ends the reading of a text that is not plain. */
class NotPlain extends Error {}

/** A list or map whose end has not come yet. */
type Open = OpenList | OpenMap;

interface OpenList {
  readonly kind: "list";
  readonly start: number;
  readonly isFlow: boolean;
  readonly items: YamlNode[];
}

interface OpenMap {
  readonly kind: "map";
  readonly start: number;
  readonly isFlow: boolean;
  readonly pairs: YamlPair[];
  /** Read, and its value not yet. */
  key: YamlScalar | undefined;
}

type NodeEvent = MappingEvent | SequenceEvent | ScalarEvent;

/**
 * Makes nodes of the parser's events. These do not say where empty values stand and lists end, so the signs between the
 * values are read along with them; where one is not what it should be, the text is not plain.
 */
class PlainReader {
  readonly #text: string;
  /** All before it has been read. */
  #at = 0;
  readonly #open: Open[] = [];
  #root: YamlNode | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(events: readonly Event[], checkpoint: Checkpoint): YamlNode | undefined {
    for (const [at, event] of events.entries()) {
      checkpoint();
      switch (event.type) {
        case EVENT_ID.DOCUMENT:
          if (at > 0 || event.directives.length > 0 || event.explicitEnd) throw new NotPlain();
          if (event.explicitStart) this.#takeStart();
          break;
        case EVENT_ID.ALIAS:
          throw new NotPlain();
        case EVENT_ID.POP: {
          const closed = this.#open.pop();
          if (closed !== undefined) this.#place(this.#close(closed));
          break;
        }
        case EVENT_ID.SEQUENCE:
        case EVENT_ID.MAPPING:
        case EVENT_ID.SCALAR:
          this.#begin(event);
      }
    }
    return this.#root?.kind === "scalar" ? undefined : this.#root;
  }

  /** Elsewhere than at the start of a line it is a word. */
  #takeStart(): void {
    const before = this.#text[this.#skip() - 1];
    if (before !== undefined && before !== "\n") throw new NotPlain();
    this.#take("---");
  }

  #begin(event: NodeEvent): void {
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new NotPlain();
    const hasPlace = this.#takeSignsBefore();
    if (event.type === EVENT_ID.SCALAR) {
      if (hasPlace) this.#place(this.#toScalar(event));
      else if (event.valueStart < 0) this.#place(undefined);
      else throw new NotPlain();
      return;
    }
    const start = this.#skip();
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    if (!hasPlace || start !== event.start) throw new NotPlain();
    if (event.type === EVENT_ID.SEQUENCE) {
      if (isFlow) this.#take("[");
      this.#open.push({ kind: "list", start, isFlow, items: [] });
    } else {
      if (isFlow) this.#take("{");
      this.#open.push({ kind: "map", start, isFlow, pairs: [], key: undefined });
    }
  }

  /** The signs that lead to the next value; false when the colon of a pair in braces is missing, and with it the value. */
  #takeSignsBefore(): boolean {
    const parent = this.#open.at(-1);
    if (parent === undefined) return true;
    if (parent.kind === "map" && parent.key !== undefined) {
      if (!this.#has(":")) return false;
      this.#take(":");
      // Without a space it belongs to the word before it, unless that is in quotes.
      if (parent.key.isPlain && !/^[\s,[\]{}]?$/u.test(this.#text.charAt(this.#at))) throw new NotPlain();
      return true;
    }
    const isFirst = (parent.kind === "map" ? parent.pairs : parent.items).length === 0;
    if (parent.isFlow) {
      if (!isFirst) this.#take(",");
      return true;
    }
    if (!isFirst) this.#takeLineEnd();
    if (parent.kind === "list") this.#take("-");
    return true;
  }

  #toScalar(event: ScalarEvent): YamlScalar {
    const { style, valueStart, valueEnd } = event;
    if (valueStart < 0) return this.#toEmpty();
    const source = readBeginning(valueStart, valueEnd, (end) =>
      getScalarValue(this.#text, { ...event, valueEnd: end }),
    );
    const start = this.#skip();
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        if (start !== valueStart) throw new NotPlain();
        this.#at = valueEnd;
        return { kind: "scalar", value: resolve(source), source, isPlain: true, start, end: valueEnd };
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        // Line ends that are escaped are no line ends.
        if (start !== valueStart - 1 || /\\\r?\n/u.test(this.#text.slice(valueStart, valueEnd))) throw new NotPlain();
        this.#at = valueEnd + 1;
        return { kind: "scalar", value: source, source, isPlain: false, start, end: this.#at };
      case SCALAR_STYLE.LITERAL_BLOCK:
      case SCALAR_STYLE.FOLDED_BLOCK: {
        // It starts with the sign that says so; one that states its indentation is for the other reader.
        const end = valueStart + this.#text.slice(valueStart, valueEnd).trimEnd().length;
        if (end <= valueStart || !/^[|>][-+]?\s/u.test(this.#text.slice(start, start + 3))) throw new NotPlain();
        this.#at = valueEnd;
        return { kind: "scalar", value: source, source, isPlain: false, start, end };
      }
    }
  }

  /** A value that is not written stands at its key. */
  #toEmpty(): YamlScalar {
    const parent = this.#open.at(-1);
    const at = parent?.kind === "map" ? parent.key?.end : undefined;
    if (at === undefined) throw new NotPlain();
    return { kind: "scalar", value: null, source: "", isPlain: true, start: at, end: at };
  }

  #close(open: Open): YamlNode {
    const { start, isFlow } = open;
    if (isFlow) {
      if (this.#has(",")) this.#take(",");
      this.#take(open.kind === "list" ? "]" : "}");
    }
    const end = isFlow ? this.#at : (endOfLast(open) ?? start);
    return open.kind === "list"
      ? { kind: "list", items: open.items, start, end }
      : { kind: "map", pairs: open.pairs, start, end };
  }

  #place(node: YamlNode | undefined): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = node;
    else if (parent.kind === "list") {
      if (node === undefined) throw new NotPlain();
      parent.items.push(node);
    } else if (parent.key === undefined) {
      if (node?.kind !== "scalar" || node.start === node.end || node.end - node.start > LONGEST_KEY)
        throw new NotPlain();
      parent.key = node;
    } else {
      parent.pairs.push({ key: parent.key, value: node });
      parent.key = undefined;
    }
  }

  /** The end of a block text is a line end too. */
  #takeLineEnd(): void {
    const before = Math.max(0, this.#at - 1);
    if (!this.#text.slice(before, this.#skip()).includes("\n")) throw new NotPlain();
  }

  #has(sign: string): boolean {
    return this.#text.startsWith(sign, this.#skip());
  }

  #take(sign: string): void {
    if (!this.#has(sign)) throw new NotPlain();
    this.#at += sign.length;
  }

  /** Goes on to the next sign that is neither white space nor a comment. */
  #skip(): number {
    const text = this.#text;
    for (;;) {
      const sign = text[this.#at];
      if (sign === " " || sign === "\n" || sign === "\r") this.#at++;
      else if (sign === "#") {
        const end = text.indexOf("\n", this.#at);
        this.#at = end < 0 ? text.length : end;
      } else return this.#at;
    }
  }
}

const CORE_TAGS = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** What a word without quotes means: mostly itself. */
function resolve(source: string): YamlScalar["value"] {
  if (/^[^-+.~\dnNtTfF]/u.test(source)) return source;
  // Is 1e999 a number, and one of 400 digits?
  if (/\d[eE]|^0[ox]|^[-+.\d]{16,}$/u.test(source)) throw new NotPlain();
  for (const tag of CORE_TAGS) {
    const value: unknown = tag.resolve(source, false, tag.tagName);
    if (value === NOT_RESOLVED) continue;
    return typeof value === "number" || typeof value === "boolean" ? value : null;
  }
  return source;
}
