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
import { NotPlain, PlainCursor } from "./plain-cursor.js";
import { endOfLast } from "./yaml-node.js";
import type { YamlNode, YamlPair, YamlScalar } from "./yaml-node.js";

/**
 * Reads the YAML that nearly all files consist of: one document of maps, lists and texts, with words as keys and
 * without anchors, tags and directives. It is eight times as fast as `composeYaml` and gives the same result for every
 * such text. When it returns nothing, `composeYaml` reads the text; that function knows the rest of YAML and reports
 * faults.
 */
export function readPlainYaml(text: string, checkpoint: Checkpoint = NO_DEADLINE): YamlNode | undefined {
  if (UNUSUAL_SPACE.test(text)) return undefined;
  const events = parse(text);
  if (events === undefined) return undefined;
  try {
    return new PlainReader(text).read(events, askEvery(1000, checkpoint));
  } catch (error) {
    // `composeYaml` reads text that is not plain; any other error is a mistake in this file and must be seen.
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/**
 * Parses text in one call. The call cannot be stopped, but takes only half a second for 16 MiB. Any exception of the
 * parser means that it cannot read the text; its documentation names no class for these exceptions.
 */
function parse(text: string): readonly Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: LIMITS.depth });
  } catch {
    // `composeYaml` reports what is wrong.
    return undefined;
  }
}

/**
 * Text with such a space is left to `composeYaml`: tabs must not indent, and the two readers disagree on whether other
 * unusual spaces belong to a word.
 */
const UNUSUAL_SPACE = /[^\S \r\n]|\u0085/u;

/** Length limit of a key; in YAML, a colon has to follow within 1,024 characters (YAML 1.2, section 7.4.2). */
const LONGEST_KEY = 1000;

/** List or map that has not ended yet. */
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
  /** Key whose value has not been read yet. */
  key: YamlScalar | undefined;
}

type NodeEvent = MappingEvent | SequenceEvent | ScalarEvent;

/**
 * Turns the parser's events into nodes. Events say neither where empty values are nor where lists end, so this class
 * also reads the punctuation between the values. If any of it is not as expected, the text is not plain.
 */
class PlainReader {
  readonly #text: string;
  readonly #cursor: PlainCursor;
  readonly #open: Open[] = [];
  #root: YamlNode | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#cursor = new PlainCursor(text);
  }

  read(events: readonly Event[], checkpoint: Checkpoint): YamlNode | undefined {
    for (const event of events) {
      checkpoint();
      switch (event.type) {
        case EVENT_ID.DOCUMENT:
          if (event !== events[0] || event.directives.length > 0 || event.explicitEnd) throw new NotPlain();
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

  /** Takes `---`, which is an ordinary word unless it is at the start of a line. */
  #takeStart(): void {
    const before = this.#text[this.#cursor.skip() - 1];
    if (before !== undefined && before !== "\n") throw new NotPlain();
    this.#cursor.take("---");
  }

  #begin(event: NodeEvent): void {
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new NotPlain();
    const hasPlace = this.#takePunctuation();
    if (event.type === EVENT_ID.SCALAR) {
      if (hasPlace) this.#place(this.#toScalar(event));
      else if (event.valueStart < 0) this.#place(undefined);
      else throw new NotPlain();
      return;
    }
    const start = this.#cursor.skip();
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    if (!hasPlace || start !== event.start) throw new NotPlain();
    if (event.type === EVENT_ID.SEQUENCE) {
      if (isFlow) this.#cursor.take("[");
      this.#open.push({ kind: "list", start, isFlow, items: [] });
    } else {
      if (isFlow) this.#cursor.take("{");
      this.#open.push({ kind: "map", start, isFlow, pairs: [], key: undefined });
    }
  }

  /**
   * Takes the punctuation that leads to the next value; returns false when a pair in braces has no colon and thus no
   * value.
   */
  #takePunctuation(): boolean {
    const parent = this.#open.at(-1);
    if (parent === undefined) return true;
    if (parent.kind === "map" && parent.key !== undefined) {
      if (!this.#cursor.has(":")) return false;
      this.#cursor.take(":");
      // Without a space after it, a colon belongs to the word before it, unless that word is in quotes.
      if (parent.key.isPlain && !/^[\s,[\]{}]?$/u.test(this.#text.charAt(this.#cursor.at))) throw new NotPlain();
      return true;
    }
    const isFirst = (parent.kind === "map" ? parent.pairs : parent.items).length === 0;
    if (parent.isFlow) {
      if (!isFirst) this.#cursor.take(",");
      return true;
    }
    if (!isFirst) this.#cursor.takeLineEnd();
    if (parent.kind === "list") this.#cursor.take("-");
    return true;
  }

  #toScalar(event: ScalarEvent): YamlScalar {
    const { style, valueStart, valueEnd } = event;
    if (valueStart < 0) return this.#toEmpty();
    const source = readBeginning(valueStart, valueEnd, (end) =>
      getScalarValue(this.#text, end === valueEnd ? event : { ...event, valueEnd: end }),
    );
    const start = this.#cursor.skip();
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        if (start !== valueStart) throw new NotPlain();
        this.#cursor.moveTo(valueEnd);
        return { kind: "scalar", value: resolve(source), source, isPlain: true, start, end: valueEnd };
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        // Text with an escaped line end, which joins two lines, is left to `composeYaml`.
        if (start !== valueStart - 1 || /\\\r?\n/u.test(this.#text.slice(valueStart, valueEnd))) throw new NotPlain();
        this.#cursor.moveTo(valueEnd + 1);
        return { kind: "scalar", value: source, source, isPlain: false, start, end: this.#cursor.at };
      case SCALAR_STYLE.LITERAL_BLOCK:
      case SCALAR_STYLE.FOLDED_BLOCK: {
        // A block starts with its indicator; a block that states its indentation is left to `composeYaml`.
        const end = valueStart + this.#text.slice(valueStart, valueEnd).trimEnd().length;
        if (end <= valueStart || !/^[|>][-+]?\s/u.test(this.#text.slice(start, start + 3))) throw new NotPlain();
        this.#cursor.moveTo(valueEnd);
        return { kind: "scalar", value: source, source, isPlain: false, start, end };
      }
    }
  }

  /** Returns an empty value in place of a missing one, at the end of the key. */
  #toEmpty(): YamlScalar {
    const parent = this.#open.at(-1);
    const at = parent?.kind === "map" ? parent.key?.end : undefined;
    if (at === undefined) throw new NotPlain();
    return { kind: "scalar", value: null, source: "", isPlain: true, start: at, end: at };
  }

  #close(open: Open): YamlNode {
    const { start, isFlow } = open;
    if (isFlow) {
      if (this.#cursor.has(",")) this.#cursor.take(",");
      this.#cursor.take(open.kind === "list" ? "]" : "}");
    }
    const end = isFlow ? this.#cursor.at : (endOfLast(open) ?? start);
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
}

const CORE_TAGS = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** Returns what a word without quotes means: usually itself. */
function resolve(source: string): YamlScalar["value"] {
  if (/^[^-+.~\dnNtTfF]/u.test(source)) return source;
  // This reader and `composeYaml` may disagree about 1e999 and numbers of 400 digits.
  if (/\d[eE]|^0[ox]|^[-+.\d]{16,}$/u.test(source)) throw new NotPlain();
  for (const tag of CORE_TAGS) {
    const value: unknown = tag.resolve(source, false, tag.tagName);
    if (value === NOT_RESOLVED) continue;
    return typeof value === "number" || typeof value === "boolean" ? value : null;
  }
  return source;
}
