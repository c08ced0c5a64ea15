import { indentComments } from "./comment-lines.js";
import { formatFlow } from "./format-flow.js";
import type { FlowOptions } from "./format-flow.js";
import { NotMovable } from "./not-movable.js";
import { shiftLine } from "./text-lines.js";
import type { TextLines } from "./text-lines.js";
import type { YamlNode } from "./yaml-node.js";

/** The place of a text, an alias, or a list or map with brackets. */
export interface ValuePlace {
  readonly source: TextLines;
  /** Indentation of the entry, and its former column. */
  readonly indent: number;
  readonly column: number;
  /** Last line that may hold a comment of the entry. */
  readonly lastLine: number;
  readonly flow: Omit<FlowOptions, "text">;
}

/** Returns the lines of an entry whose value starts on the entry's first line; `start` is the text before the value. */
export function writeValue(start: string, node: YamlNode, place: ValuePlace): readonly string[] {
  const { source, indent, column, lastLine, flow } = place;
  const [first = "", ...others] = valueLines(node, source, flow);
  const last = lastLineOf(node, source);
  const moved = others.map((line) => shiftLine(line, indent - column));
  return [start + first, ...moved, ...indentComments(source.between(last + 1, lastLine), indent + 2)];
}

function valueLines(node: YamlNode, source: TextLines, flow: Omit<FlowOptions, "text">): readonly string[] {
  const [first, last] = [source.lineOf(node.start), lastLineOf(node, source)];
  // The lines of a block of text are content, including the spaces at their ends.
  if (isBlockText(node, source)) return [source.restOf(node.start).trimEnd(), ...source.between(first + 1, last)];
  const rest = source.restOf(node.end).trimEnd();
  return (formatFlow(node, { ...flow, text: source.text }) + rest).split("\n");
}

/**
 * Returns the number of the last line of a value; a block of text that keeps the empty lines after it ends with these
 * lines.
 */
export function lastLineOf(node: YamlNode, source: TextLines): number {
  const last = source.lineOf(node.end);
  if (!isBlockText(node, source) || !/^[|>]\d?\+/u.test(source.restOf(node.start))) return last;
  let end = last;
  while (end + 1 < source.lines.length - 1 && source.line(end + 1).trim() === "") end++;
  return end;
}

function isBlockText(node: YamlNode, source: TextLines): boolean {
  return node.kind === "scalar" && /[|>]/u.test(source.text[node.start] ?? "");
}

/**
 * Returns the rest of a line after a key or a dash whose value is on the lines below: anchor, tag and comment.
 * @throws NotMovable for any other text.
 */
export function writeRest(rest: string): string {
  const { properties = "", comment = "" } =
    /^\s*(?<properties>(?:[&!]\S*\s*)*)(?<comment>#.*)?$/u.exec(rest)?.groups ?? fail();
  const written = properties.trim() === "" ? "" : ` ${properties.trim()}`;
  const space = /\s*$/u.exec(rest.slice(0, rest.length - comment.length))?.[0] ?? "";
  return comment === "" ? written : `${written}${space === "" ? " " : space}${comment.trimEnd()}`;
}

function fail(): never {
  throw new NotMovable();
}
