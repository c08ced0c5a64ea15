import type { Origin } from "../model/source.js";
import { EditRefusal, refuseKeptLines, refuseShared } from "./edit-refusals.js";
import { columnOf, endOfComments, endOfLine, endOfPair, findEditable, findPair, isFlow } from "./editable-yaml.js";
import type { EditableYaml } from "./editable-yaml.js";
import { expectMap, insertAt, insertPair } from "./edit-maps.js";
import type { LeavingKeys } from "./edit-maps.js";
import { formatKey, readStyle } from "./entry-style.js";
import type { EntryStyle } from "./entry-style.js";
import type { ListItem } from "./list-item.js";
import type { Splice } from "./splice.js";
import type { YamlList, YamlMap, YamlPair } from "./yaml-node.js";

/** Entries to add at the end of the list under a key of a map. */
export interface AddedItems {
  readonly at: Origin;
  readonly key: string;
  readonly items: readonly ListItem[];
  /** Offset at which to add the items, if the entries at the end of the list are moved away. */
  readonly place?: number | undefined;
}

/** Adds entries at the end of a list, in the style of the entries there. */
export function appendItems(yaml: EditableYaml, edit: AddedItems, leaving: LeavingKeys): readonly Splice[] {
  const { at, key } = edit;
  const map = expectMap(findEditable(yaml, at));
  const pair = findPair(map.pairs, key);
  if (pair === undefined) return [insertList(yaml, map, edit, leaving)];
  const { value } = pair;
  if (value !== undefined) refuseShared(yaml, value);
  if (value?.kind === "list" && value.items.length > 0) {
    for (const item of value.items) if (item.end <= item.start) throw new EditRefusal("the list has an empty item");
    return [isFlow(yaml.text, value) ? appendToFlow(yaml, value, edit) : appendToBlock(yaml, value, edit)];
  }
  const isEmpty = value === undefined || value.kind === "list" || (value.kind === "scalar" && value.value === null);
  if (!isEmpty || (value !== undefined && value.kind !== "alias" && value.anchor !== undefined))
    throw new EditRefusal(`there is no list after '${key}'`);
  return fillEmpty(yaml, { map, pair }, edit);
}

function appendToBlock(yaml: EditableYaml, list: YamlList, { at, items, place }: AddedItems): Splice {
  const { text, newline, listIndent } = yaml;
  const last = list.items.at(-1);
  if (last === undefined || text[list.start] !== "-") throw new EditRefusal("the list is not written with dashes");
  refuseKeptLines(text, last);
  const column = columnOf(text, list.start);
  const indent = " ".repeat(column);
  const dash = text.lastIndexOf("-", last.start - 1);
  const between = text.slice(dash + 1, last.start);
  const gap = /^ +$/u.test(between) ? between : " ";
  const style = readStyleOf(text, list);
  const lines = items.flatMap((item) => item.toLines(style, listIndent, gap));
  const end = place ?? endOfComments(text, endOfLine(text, last.end), column);
  return insertAt(end, lines.map((line) => newline + indentLine(line, indent)).join(""), at.path.length + 1);
}

function indentLine(line: string, indent: string): string {
  return line === "" ? "" : indent + line;
}

function appendToFlow({ text }: EditableYaml, list: YamlList, { at, items }: AddedItems): Splice {
  const [last, before] = [list.items.at(-1), list.items.at(-2)];
  const end = last?.end ?? list.end - 1;
  const gap = /\s*$/u.exec(text.slice(before?.end ?? list.start, last?.start))?.[0] ?? "";
  const style = readStyleOf(text, list);
  const written = items.map((item) => `,${before === undefined && gap === "" ? " " : gap}${item.toInline(style)}`);
  return insertAt(end, written.join(""), at.path.length + 1);
}

/** Fills a list that is empty: `people:`, or `people: []`. */
function fillEmpty(
  yaml: EditableYaml,
  { map, pair }: { readonly map: YamlMap; readonly pair: YamlPair },
  { at, items }: AddedItems,
): readonly Splice[] {
  const { text } = yaml;
  const end = endOfPair(text, pair);
  const isInFlow = isFlow(text, map);
  const hasBrackets = pair.value !== undefined && pair.value.end > pair.value.start;
  const colon = text.indexOf(":", pair.key.end) + 1;
  if (colon <= 0 || colon > end || text.slice(colon, end).includes("#"))
    throw new EditRefusal("the list has a comment inside");
  const depth = at.path.length + 1;
  if (isInFlow) return [{ start: colon, end, text: ` ${writeFlowList(items, readStyle(text, undefined))}`, depth }];
  const lines = writeBlockItems(yaml, items, columnOf(text, pair.key.start));
  return [
    ...(hasBrackets ? [{ start: colon, end, text: "" }] : []),
    insertAt(endOfLine(text, end), lines.join(""), depth),
  ];
}

/** Adds a list with its key to a map that does not have the key yet. */
function insertList(yaml: EditableYaml, map: YamlMap, { at, key, items }: AddedItems, leaving: LeavingKeys): Splice {
  const place = { key, depth: at.path.length, leaving };
  return insertPair(yaml, map, place, (style) => {
    if (style.isFlow)
      return [`${formatKey(key, style)}: ${writeFlowList(items, { ...style, quotes: new Map(), numbers: new Set() })}`];
    const plain = { ...readStyle(yaml.text, undefined), keyQuote: style.keyQuote };
    const lines = items.flatMap((item) => item.toLines(plain, yaml.listIndent, " "));
    return [`${formatKey(key, style)}:`, ...lines.map((line) => indentLine(line, " ".repeat(yaml.listIndent)))];
  });
}

function writeBlockItems(
  { newline, listIndent }: EditableYaml,
  items: readonly ListItem[],
  column: number,
): readonly string[] {
  const indent = " ".repeat(column + listIndent);
  const lines = items.flatMap((item) => item.toLines(readStyle("", undefined), listIndent, " "));
  return lines.map((line) => newline + indentLine(line, indent));
}

function writeFlowList(items: readonly ListItem[], style: EntryStyle): string {
  return `[${items.map((item) => item.toInline(style)).join(", ")}]`;
}

/** Number of entries at the end of a list from which its style is read. */
const SHOWING = 20;

/** Returns the style of the last entries of a list. */
function readStyleOf(text: string, list: YamlList): EntryStyle {
  const maps = list.items.slice(-SHOWING).filter((item) => item.kind === "map");
  return readStyle(text, maps.at(-1), maps.slice(0, -1));
}
