import { EditRefusal, refuseKeptLines, refuseSharedInside } from "./edit-refusals.js";
import { endOfLine, isFlow } from "./editable-yaml.js";
import type { EditableYaml } from "./editable-yaml.js";
import type { ListItem } from "./list-item.js";
import { indentOf } from "./text-lines.js";
import type { YamlList, YamlMap } from "./yaml-node.js";

/** The text of an entry that is moved out of its list, with the comments that belong to the entry. */
export interface TakenEntry extends ListItem {
  /**
   * Range of the lines of the entry, up to the end of the last line; in a list in brackets, range of the entry alone.
   */
  readonly start: number;
  readonly end: number;
}

/**
 * Takes an entry out of a list, with the comments directly above it and those that are indented below it.
 * @throws EditRefusal if the entry would not mean the same in another place
 */
export function takeEntry(yaml: EditableYaml, list: YamlList, position: number): TakenEntry {
  const { text } = yaml;
  const item = list.items[position];
  if (item?.kind !== "map" || item.end <= item.start)
    throw new EditRefusal("the entry is not written as keys and values");
  refuseSharedInside(yaml, item);
  return isFlow(text, list) ? takeFromFlow(text, item) : takeFromBlock(text, { list, item, position });
}

function takeFromFlow(text: string, item: YamlMap): TakenEntry {
  const written = text.slice(item.start, item.end);
  if (!isFlow(text, item) || /[\n#]/u.test(written))
    throw new EditRefusal("the entry is in a list in brackets that has several lines or a comment");
  return { start: item.start, end: item.end, toLines: (_, __, gap) => [`-${gap}${written}`], toInline: () => written };
}

interface BlockItem {
  readonly list: YamlList;
  readonly item: YamlMap;
  readonly position: number;
}

function takeFromBlock(text: string, { list, item, position }: BlockItem): TakenEntry {
  // Once the entry is gone, the empty lines below it could become part of text above the entry.
  for (const one of [item, list.items[position - 1]]) refuseKeptLines(text, one);
  const dash = text.lastIndexOf("-", item.start - 1);
  const lineStart = text.lastIndexOf("\n", dash - 1) + 1;
  const isAlone = /^ *$/u.test(text.slice(lineStart, dash)) && /^ +$/u.test(text.slice(dash + 1, item.start));
  const rest = text.slice(item.end, endOfLine(text, item.end)).trim();
  if (!isAlone || (rest !== "" && !rest.startsWith("#")))
    throw new EditRefusal("the lines of the entry hold something else too");
  const column = dash - lineStart;
  const start = startOfComments(text, lineStart, position === 0 ? Infinity : column);
  const end = endOfOwnComments(text, endOfLine(text, item.end), column);
  const lines = text
    .slice(start, end)
    .split(/\r?\n/u)
    .map((line) => outdent(line, column));
  return {
    ...toWholeLines(text, start, end),
    toLines: () => lines,
    toInline: () => {
      if (lines.length > 1 || rest !== "" || !isFlow(text, item))
        throw new EditRefusal("the entry needs lines of its own, and the other list is in brackets");
      return text.slice(item.start, item.end);
    },
  };
}

/**
 * Returns the start of the comments directly above a line; comments that are indented further belong to the previous
 * entry.
 */
function startOfComments(text: string, lineStart: number, column: number): number {
  let start = lineStart;
  while (start > 0) {
    const before = text.lastIndexOf("\n", start - 2) + 1;
    const line = text.slice(before, start).trimEnd();
    if (!line.trimStart().startsWith("#") || indentOf(line) > column) break;
    start = before;
  }
  return start;
}

/** Returns the end of the comments directly below an entry that are indented further than its dash. */
function endOfOwnComments(text: string, from: number, column: number): number {
  let end = from;
  for (let at = from; at < text.length;) {
    const lineStart = text.indexOf("\n", at) + 1;
    if (lineStart <= 0) break;
    const lineEnd = endOfLine(text, lineStart);
    const line = text.slice(lineStart, lineEnd);
    const isComment = line.trimStart().startsWith("#");
    if (!isComment && line.trim() !== "") break;
    if (isComment && indentOf(line) > column) end = lineEnd;
    at = lineEnd;
    if (!text.includes("\n", at)) break;
  }
  return end;
}

/** Removes the indentation of the list from a line. */
function outdent(line: string, column: number): string {
  const spaces = /^ */u.exec(line)?.[0].length ?? 0;
  if (line.includes("\r"))
    throw new EditRefusal("a line of the entry holds a carriage return that does not end the line");
  if (line.trim() === "") return line.slice(Math.min(spaces, column));
  if (spaces >= column) return line.slice(column);
  if (line.trimStart().startsWith("#")) return line.trimStart();
  throw new EditRefusal("a line of the entry is indented less than its dash");
}

/**
 * Widens a range to whole lines, with the line end; includes the empty line above if there is also an empty line below.
 */
function toWholeLines(text: string, start: number, end: number): Pick<TakenEntry, "start" | "end"> {
  const feed = text.indexOf("\n", end);
  const next = feed < 0 ? text.length : feed + 1;
  const above = /(?:^|\n)(?<empty>[ \t]*\r?\n)$/u.exec(text.slice(Math.max(0, start - 200), start))?.groups?.empty;
  const isEmptyBelow = feed < 0 || /^[ \t]*(?:\r?\n|$)/u.test(text.slice(next, next + 200));
  return { start: above !== undefined && isEmptyBelow ? start - above.length : start, end: next };
}
