import type { EditedValue, RemoveEdit, ReplaceEdit, SetEdit } from "../model/entry-edit.js";
import { quote } from "../wording/index.js";
import {
  EditRefusal,
  refuseComment,
  refuseKeptLines,
  refuseSharedInside,
  refuseTagged,
  refuseUnsafe,
} from "./edit-refusals.js";
import {
  columnOf,
  endOfComments,
  endOfLine,
  endOfLineBefore,
  endOfPair,
  findEditable,
  findPair,
  isFlow,
} from "./editable-yaml.js";
import type { EditableYaml } from "./editable-yaml.js";
import { formatEdited, formatLike, formatPair, readStyle } from "./entry-style.js";
import { kindOfTop, positionOfKey } from "./key-order.js";
import type { Splice } from "./splice.js";
import type { YamlMap, YamlNode, YamlPair } from "./yaml-node.js";

/** Keys that the other edits of a map remove, each with the key that replaces it, if there is one. */
export type LeavingKeys = ReadonlyMap<string, string | undefined>;

/** Sets the value of a key, or adds the key with the value. */
export function setValue(yaml: EditableYaml, { at, key, value }: SetEdit, leaving: LeavingKeys): Splice {
  const parent = findEditable(yaml, at);
  if (typeof key === "number") return replaceValue(yaml, findEditable(yaml, { path: [...at.path, key] }), value);
  const map = expectMap(parent);
  const pair = findPair(map.pairs, key);
  if (pair === undefined)
    return insertPair(yaml, map, { key, depth: at.path.length, leaving }, (style) => [formatPair(key, value, style)]);
  if (pair.value !== undefined && pair.value.end > pair.value.start) return replaceValue(yaml, pair.value, value);
  refuseTagged(yaml, pair);
  const end = endOfPair(yaml.text, pair);
  const written = formatEdited(value, readStyle(yaml.text, map).keyQuote);
  return { start: end, end, text: `${end > pair.key.end ? "" : ":"} ${written}` };
}

function replaceValue(yaml: EditableYaml, node: YamlNode, value: EditedValue): Splice {
  refuseSharedInside(yaml, node);
  refuseUnsafe(yaml.text, node);
  if (node.kind === "map" || (node.kind === "list" && typeof value !== "object"))
    throw new EditRefusal("the value there is more than a single text");
  const { start, end } = node;
  if (node.kind === "list") return { start, end, text: formatLike(yaml.text, node.items[0] ?? node, value) };
  return { start, end, text: formatLike(yaml.text, node, value) };
}

/** Replaces a key and its value by another key and value. */
export function replacePair(yaml: EditableYaml, { at, key, by }: ReplaceEdit): Splice {
  const map = expectMap(findEditable(yaml, at));
  const pair = expectPair(map, key);
  refuseTagged(yaml, pair);
  const [start, end] = [pair.key.start, endOfPair(yaml.text, pair)];
  if (pair.value !== undefined) {
    refuseSharedInside(yaml, pair.value);
    refuseUnsafe(yaml.text, pair.value);
  }
  refuseComment(yaml.text.slice(pair.key.end, pair.value?.start ?? end));
  const { quotes, ...style } = readStyle(yaml.text, map);
  // The new value gets the same quotation marks as the old value.
  const mark = quotes.get(by.key) ?? quotes.get(key) ?? "";
  return { start, end, text: formatPair(by.key, by.value, { ...style, quotes: new Map([[by.key, mark]]) }) };
}

/** Removes a key with its value and, if the line contains nothing else, the line. A comment after the value stays. */
export function removePair(yaml: EditableYaml, { at, key }: RemoveEdit): Splice {
  const map = expectMap(findEditable(yaml, at));
  const pair = expectPair(map, key);
  const { text } = yaml;
  const index = map.pairs.indexOf(pair);
  const [before, after] = [map.pairs[index - 1], map.pairs[index + 1]];
  const [start, end] = [pair.key.start, endOfPair(text, pair)];
  if (pair.value !== undefined) {
    refuseSharedInside(yaml, pair.value);
    refuseUnsafe(text, pair.value);
  }
  refuseComment(text.slice(pair.key.end, pair.value?.start ?? end));
  if (before === undefined && after === undefined) throw new EditRefusal("nothing would be left of the entry");
  if (isFlow(text, map))
    return removeFrom(text, after === undefined ? [endOfPair(text, before ?? pair), end] : [start, after.key.start], [
      start,
      end,
    ]);
  if (text.slice(end, endOfLine(text, end)).trim() !== "")
    return { start, end: end + countSpaces(text, end), text: "" };
  if (before === undefined) return removeFrom(text, [start, after?.key.start ?? end], [start, end]);
  return { start: endOfLineBefore(text, start) ?? start, end: endOfLine(text, end), text: "" };
}

function countSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at - from;
}

type Range = readonly [start: number, end: number];

/**
 * Removes a pair together with the text around it: `start` and `end` are the ends of all that is removed. Refuses if the
 * text around the pair has a comment.
 */
function removeFrom(text: string, [start, end]: Range, [pairStart, pairEnd]: Range): Splice {
  refuseComment(text.slice(start, pairStart) + text.slice(pairEnd, end));
  return { start, end, text: "" };
}

interface NewPair {
  readonly key: string;
  readonly depth: number;
  readonly leaving: LeavingKeys;
}

type WriteLines = (style: ReturnType<typeof readStyle>) => readonly string[];

/**
 * Inserts a key into a map: after the last key that comes before the new one in the usual order or, without such a key,
 * at the start of the map.
 */
export function insertPair(
  yaml: EditableYaml,
  map: YamlMap,
  { key, depth, leaving }: NewPair,
  write: WriteLines,
): Splice {
  const { text, newline } = yaml;
  const lines = write(readStyle(text, map));
  const [first] = map.pairs;
  const keys = map.pairs.flatMap((pair) => (pair.key.kind === "scalar" ? [pair.key.source] : []));
  const kind = depth === 0 ? kindOfTop([...keys, key]) : "entry";
  const position = positionOfKey(key, kind);
  const earlier = map.pairs.filter((pair) => {
    if (pair.key.kind !== "scalar") return false;
    const { source } = pair.key;
    const remaining = leaving.has(source) ? leaving.get(source) : source;
    return remaining !== undefined && positionOfKey(remaining, kind) <= position;
  });
  const before = earlier.at(-1);
  if (isFlow(text, map)) {
    const written = lines.join(" ");
    if (before !== undefined) return insertAt(endOfPair(text, before), `, ${written}`, depth);
    return first === undefined
      ? insertAt(map.start + 1, written, depth)
      : insertAt(first.key.start, `${written}, `, depth);
  }
  if (first === undefined || text[map.start] === "?") throw new EditRefusal("its keys are not written as 'key: value'");
  const indent = " ".repeat(columnOf(text, first.key.start));
  if (before === undefined)
    return insertAt(first.key.start, lines.map((line) => `${line}${newline}${indent}`).join(""), depth);
  refuseKeptLines(text, before.value);
  const end = endOfComments(text, endOfLine(text, endOfPair(text, before)), indent.length);
  return insertAt(end, lines.map((line) => `${newline}${indent}${line}`).join(""), depth);
}

export function insertAt(at: number, text: string, depth: number): Splice {
  return { start: at, end: at, text, depth };
}

export function expectMap(node: YamlNode): YamlMap {
  if (node.kind === "map") return node;
  throw new EditRefusal("the entry is not written as keys and values");
}

function expectPair(map: YamlMap, key: string): YamlPair {
  const pair = findPair(map.pairs, key);
  if (pair === undefined) throw new EditRefusal(`there is no ${quote(key)} there`);
  return pair;
}
