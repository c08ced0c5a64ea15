import type { EditedValue } from "../model/entry-edit.js";
import type { WrittenMap, WrittenValue } from "../model/written.js";
import { formatScalar } from "./format-scalar.js";
import { sortByKey } from "./key-order.js";
import type { YamlMap, YamlNode } from "./yaml-node.js";

/** Limit on the characters of a new entry that is written on one line. */
const WIDTH = 120;

/** The way in which the entries around a new one are written. */
export interface EntryStyle {
  readonly isFlow: boolean;
  /** Space between the braces and what is in them. */
  readonly padding: string;
  /** Quotation mark around keys; empty for none. */
  readonly keyQuote: Quote;
  /** Quotation marks around values by key. */
  readonly quotes: ReadonlyMap<string, Quote>;
  /** Keys whose values are numbers without quotes. */
  readonly numbers: ReadonlySet<string>;
}

type Quote = '"' | "'" | "";

const DEFAULT_STYLE: EntryStyle = { isFlow: true, padding: " ", keyQuote: "", quotes: new Map(), numbers: new Set() };

/**
 * Returns the style of an entry or, without an entry to imitate, the style in which an import writes entries.
 * @param before entries from which to take the style of values that `neighbour` does not have
 */
export function readStyle(text: string, neighbour: YamlMap | undefined, before: readonly YamlMap[] = []): EntryStyle {
  if (neighbour === undefined) return DEFAULT_STYLE;
  const quotes = new Map<string, Quote>();
  const numbers = new Set<string>();
  for (const { key, value } of [...before, neighbour].flatMap(({ pairs }) => pairs)) {
    if (key.kind !== "scalar" || value?.kind !== "scalar") continue;
    quotes.set(key.source, quoteOf(text, value));
    if (isPlainNumber(text, value)) numbers.add(key.source);
    else numbers.delete(key.source);
  }
  const [first] = neighbour.pairs;
  const isFlow = text[neighbour.start] === "{";
  return {
    isFlow,
    padding: isFlow && text[neighbour.start + 1] !== " " ? "" : " ",
    keyQuote: first === undefined ? "" : quoteOf(text, first.key),
    quotes,
    numbers,
  };
}

function quoteOf(text: string, node: YamlNode): Quote {
  const first = text[node.start];
  return first === '"' || first === "'" ? first : "";
}

function isPlainNumber(text: string, node: YamlNode): boolean {
  return /^\d{1,15}$/u.test(text.slice(node.start, node.end));
}

/** Writes a value like the value that it replaces: in the same quotation marks, or as a number without any. */
export function formatLike(text: string, node: YamlNode, value: EditedValue): string {
  return formatEdited(value, quoteOf(text, node), isPlainNumber(text, node));
}

/** Writes a value on one line; text that cannot be written with the requested quotation marks gets others. */
export function formatEdited(value: EditedValue, mark: Quote, isNumber = false): string {
  if (typeof value === "object") return `[${value.map((item) => formatEdited(item, mark)).join(", ")}]`;
  if (typeof value !== "string") return String(value);
  if (isNumber && /^\d{1,15}$/u.test(value)) return value;
  if (mark === "'" && SINGLE.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const written = formatScalar(value);
  return mark === '"' && !written.startsWith('"') ? `"${value}"` : written;
}

/**
 * Matches text that can stand between single quotation marks: without line ends and without characters that nobody can
 * see.
 */
const SINGLE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]*$/u;

/** Writes the key of an entry. */
export function formatKey(key: string, { keyQuote }: Pick<EntryStyle, "keyQuote">): string {
  return keyQuote === "" ? formatScalar(key) : `${keyQuote}${key}${keyQuote}`;
}

/** Writes one key with a value on one line. */
export function formatPair(key: string, value: EditedValue, style: EntryStyle): string {
  const mark = style.quotes.get(key) ?? (style.keyQuote === '"' ? '"' : "");
  return `${formatKey(key, style)}: ${formatEdited(value, mark, style.numbers.has(key))}`;
}

/**
 * Writes an entry as lines without indentation: on one line if the style says so, and nothing inside needs more lines.
 */
export function writeEntry(map: WrittenMap, style: EntryStyle, listIndent: number): readonly string[] {
  const flow = style.isFlow ? writeFlow(map, style) : undefined;
  if (flow !== undefined && (flow.length <= WIDTH || style.keyQuote !== "")) return [flow];
  return sortByKey(map.entries).flatMap(({ key, value }) => {
    if (isEdited(value)) return [formatPair(key, value, style)];
    const items = toMaps(value).flatMap((item) => indentItem(writeEntry(item, style, listIndent)));
    return [`${formatKey(key, style)}:`, ...items.map((line) => " ".repeat(listIndent) + line)];
  });
}

/** Writes an entry on one line; returns nothing if it holds a list of entries. */
export function writeFlow(map: WrittenMap, style: EntryStyle): string | undefined {
  const pairs: string[] = [];
  for (const { key, value } of sortByKey(map.entries)) {
    if (!isEdited(value)) return undefined;
    pairs.push(formatPair(key, value, style));
  }
  return `{${style.padding}${pairs.join(", ")}${style.padding}}`;
}

/** Returns the lines of an item of a list: a dash before the first one, and spaces before the others. */
export function indentItem(lines: readonly string[], gap = " "): readonly string[] {
  return lines.map((line, at) => `${at === 0 ? "-" : " "}${at === 0 ? gap : " ".repeat(gap.length)}${line}`);
}

function isEdited(value: WrittenValue): value is EditedValue {
  return typeof value !== "object" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}

function toMaps(value: Exclude<WrittenValue, string | number | boolean>): readonly WrittenMap[] {
  return isList(value) ? value.flatMap((item) => (typeof item === "object" ? toMaps(item) : [])) : [value];
}

function isList(value: readonly WrittenValue[] | WrittenMap): value is readonly WrittenValue[] {
  return Array.isArray(value);
}
