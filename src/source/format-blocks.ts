import { areComments, countOwn, dropSpaceAfter, dropSpaceBefore, indentComments } from "./comment-lines.js";
import { isFlow, keyOf } from "./format-flow.js";
import { lastLineOf, writeRest, writeValue } from "./format-value.js";
import { kindBelow, sortByKey } from "./key-order.js";
import type { MapKind, SortOptions } from "./key-order.js";
import { NotMovable } from "./not-movable.js";
import type { TextLines } from "./text-lines.js";
import type { YamlList, YamlMap, YamlNode, YamlPair } from "./yaml-node.js";

export interface BlockOptions extends Pick<SortOptions, "keepsEntries"> {
  readonly source: TextLines;
  /** Whether keys are put in order. */
  readonly sorts: boolean;
}

/** The lines of a list or map: those above its first entry (`lead`), and the rest. */
interface BlockLines {
  readonly lead: readonly string[];
  readonly lines: readonly string[];
}

/** The place of a list or map in the result: its indentation, and the last line that may hold one of its comments. */
interface BlockPlace {
  readonly indent: number;
  readonly lastLine: number;
  readonly kind: MapKind;
  /** Comments between the key of the list or map and its first entry. */
  readonly above?: readonly string[];
}

/** A pair or an item, with the lines that it starts and ends on. */
interface Entry {
  readonly key: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Writes the entry; its own comments may extend to `lastLine`. */
  readonly write: (lastLine: number) => readonly string[];
}

const STEP = 2;

/**
 * Lays out a list or map without brackets: whole entries move, with the comments above and inside them.
 * @throws NotMovable for YAML in which an entry shares a line with another one.
 */
export function formatBlock(node: YamlList | YamlMap, place: BlockPlace, options: BlockOptions): BlockLines {
  const column = options.source.columnOf(node.start);
  const entries =
    node.kind === "map"
      ? node.pairs.map((pair) => toPairEntry(pair, column, place, options))
      : node.items.map((item) => toItemEntry(item, column, place, options));
  const blocks: { readonly key: string; readonly lead: readonly string[]; readonly body: readonly string[] }[] = [];
  let lead = indentComments(place.above ?? [], place.indent);
  for (const [at, { key, firstLine, lastLine, write }] of entries.entries()) {
    const next = entries[at + 1]?.firstLine ?? place.lastLine + 1;
    if (next <= lastLine || firstLine > lastLine) throw new NotMovable();
    const gap = options.source.between(lastLine + 1, next - 1);
    if (!areComments(gap)) throw new NotMovable();
    const own = countOwn(gap, column);
    blocks.push({ key, lead, body: write(lastLine + own) });
    lead = indentComments(gap.slice(own), place.indent);
  }
  const { sorts, keepsEntries = false } = options;
  const sorted = node.kind === "map" && sorts ? sortByKey(blocks, { kind: place.kind, keepsEntries }) : blocks;
  const [first, ...others] = sorted;
  if (first === undefined) throw new NotMovable();
  const lines = [...first.body, ...others.flatMap((block) => [...block.lead, ...block.body]), ...dropSpaceAfter(lead)];
  return { lead: dropSpaceBefore(first.lead), lines };
}

function toPairEntry(pair: YamlPair, column: number, { indent, kind }: BlockPlace, options: BlockOptions): Entry {
  const { source } = options;
  const { key, value } = pair;
  if (key.kind !== "scalar" || key.anchor !== undefined || source.columnOf(key.start) !== column)
    throw new NotMovable();
  const firstLine = source.lineOf(key.start);
  const isMissing = value === undefined || value.end === value.start;
  return {
    key: keyOf(pair),
    firstLine,
    lastLine: isMissing ? firstLine : endOf(value, source),
    write: (lastLine) => {
      const name = " ".repeat(indent) + source.text.slice(key.start, key.end);
      const below = kindBelow(kind, keyOf(pair));
      if (isMissing)
        return [name + writeColon(source.restOf(key.end)), ...commentsBelow(firstLine, lastLine, indent, source)];
      const start = source.lineOf(value.start);
      if (start > firstLine)
        return [
          name + writeColon(source.restOf(key.end)),
          ...writeBelow(value, { line: firstLine, indent, lastLine, kind: below }, options),
        ];
      const gap = /^\s*:\s*(?<properties>.*)$/u.exec(source.text.slice(key.end, value.start))?.groups?.properties;
      if (gap === undefined || (!isInline(value, source) && gap !== "")) throw new NotMovable();
      const flow = { ...options, kind: below };
      return writeValue(`${name}: ${gap}`, value, { source, indent, column, lastLine, flow });
    },
  };
}

/** Writes what follows a key whose value is not on the same line. */
function writeColon(rest: string): string {
  const { after } = /^\s*:(?<after>.*)$/u.exec(rest)?.groups ?? {};
  if (after === undefined) throw new NotMovable();
  return `:${writeRest(after)}`;
}

function toItemEntry(item: YamlNode, column: number, { indent, kind }: BlockPlace, options: BlockOptions): Entry {
  const { source } = options;
  const dashLine = findDash(source, item.start, column);
  const start = source.lineOf(item.start);
  const dash = `${" ".repeat(indent)}-`;
  const afterDash = source.line(dashLine).slice(column + 1);
  return {
    key: "",
    firstLine: dashLine,
    lastLine: item.end === item.start ? dashLine : endOf(item, source),
    write: (lastLine) => {
      if (item.end === item.start)
        return [dash + writeRest(afterDash), ...commentsBelow(dashLine, lastLine, indent, source)];
      if (start > dashLine)
        return [dash + writeRest(afterDash), ...writeBelow(item, { line: dashLine, indent, lastLine, kind }, options)];
      const gap = source
        .line(dashLine)
        .slice(column + 1, source.columnOf(item.start))
        .trim();
      if (isInline(item, source)) {
        const before = gap === "" ? `${dash} ` : `${dash} ${gap} `;
        return writeValue(before, item, { source, indent, column, lastLine, flow: { ...options, kind } });
      }
      if (gap !== "") throw new NotMovable();
      const { lead, lines } = formatBlock(item, { indent: indent + STEP, lastLine, kind }, options);
      const [first = "", ...others] = lines;
      return [...indentComments(lead, indent), `${dash} ${first.trimStart()}`, ...others];
    },
  };
}

/** Finds the line of the dash in front of an item; the dash may be on a line above the item. */
function findDash(source: TextLines, start: number, column: number): number {
  for (let line = source.lineOf(start); line >= 0; line--) {
    const text = source.line(line);
    if (/^-(?:\s|$)/u.test(text.slice(column)) && /^[\s-]*$/u.test(text.slice(0, column))) return line;
    if (line < source.lineOf(start) && !areComments([text])) break;
  }
  throw new NotMovable();
}

/** Writes a value that is on lines of its own below a key or a dash. */
function writeBelow(
  node: YamlNode,
  place: { readonly line: number; readonly indent: number; readonly lastLine: number; readonly kind: MapKind },
  options: BlockOptions,
): readonly string[] {
  const { source } = options;
  const { line, lastLine, kind } = place;
  const indent = place.indent + STEP;
  const start = source.lineOf(node.start);
  const above = source.between(line + 1, start - 1);
  if (!areComments(above)) throw new NotMovable();
  if (!isInline(node, source)) {
    const { lead, lines } = formatBlock(node, { indent, lastLine, kind, above }, options);
    return [...lead, ...lines];
  }
  const column = source.columnOf(node.start);
  const properties = source.line(start).slice(0, column).trim();
  const before = " ".repeat(indent) + (properties === "" ? "" : `${properties} `);
  const written = writeValue(before, node, { source, indent, column, lastLine, flow: { ...options, kind } });
  return [...indentComments(above, indent), ...written];
}

function commentsBelow(line: number, lastLine: number, indent: number, source: TextLines): readonly string[] {
  return indentComments(source.between(line + 1, lastLine), indent + STEP);
}

/** Tells whether a value is a scalar, an alias, or a list or map in brackets. */
function isInline(node: YamlNode, source: TextLines): node is Exclude<YamlNode, YamlList | YamlMap> {
  return node.kind === "scalar" || node.kind === "alias" || isFlow(node, source.text);
}

function endOf(node: YamlNode, source: TextLines): number {
  if (isInline(node, source)) return lastLineOf(node, source);
  const last = node.kind === "list" ? node.items.at(-1) : (node.pairs.at(-1)?.value ?? node.pairs.at(-1)?.key);
  return last === undefined ? source.lineOf(node.end) : Math.max(source.lineOf(node.end), endOf(last, source));
}
