/** Entries -> text: a company file that people can read and edit, the same text for the same entries. */
import type { WrittenEntry, WrittenMap, WrittenValue } from "../model/written.js";
import { formatScalar } from "./format-scalar.js";
import { kindOfTop, sortByKey } from "./key-order.js";
import type { MapKind } from "./key-order.js";

/** Limit on the characters of a map of scalars that is written on one line. */
const WIDTH = 120;
const INDENT = "  ";

/** Writes a map as the text of a YAML file, with its comments. */
export function formatYaml(map: WrittenMap): string {
  const kind = kindOfTop(map.entries.map(({ key }) => key));
  const lines = [...listComment(map.comment, ""), ...formatEntries(map, "", kind)];
  return lines.map((line) => `${line}\n`).join("");
}

function formatEntries(map: WrittenMap, indent: string, kind: MapKind = "entry"): readonly string[] {
  return sortByKey(map.entries, { kind }).flatMap((entry) => formatEntry(entry, indent));
}

function formatEntry({ key, value, comment }: WrittenEntry, indent: string): readonly string[] {
  const start = `${indent}${formatScalar(key)}:`;
  const flow = formatFlow(value);
  const end = comment === undefined ? "" : ` # ${toComment(comment)}`;
  if (flow !== undefined && (isScalar(value) || start.length + flow.length < WIDTH)) return [`${start} ${flow}${end}`];
  const inside = `${indent}${INDENT}`;
  return [`${start}${end}`, ...(isMap(value) ? formatEntries(value, inside) : formatItems(toList(value), inside))];
}

function formatItems(items: readonly WrittenValue[], indent: string): readonly string[] {
  return items.flatMap((item) => {
    const flow = formatFlow(item);
    const comment = isMap(item) ? listComment(item.comment, indent) : [];
    if (flow !== undefined && (isScalar(item) || indent.length + flow.length + 2 <= WIDTH))
      return [...comment, `${indent}- ${flow}`];
    const inside = `${indent}${INDENT}`;
    const lines = isMap(item) ? formatEntries(item, inside) : formatItems(toList(item), inside);
    return [...comment, ...lines.map((line, at) => (at === 0 ? `${indent}- ${line.slice(inside.length)}` : line))];
  });
}

/**
 * Writes a value on one line; returns nothing for a list that contains anything but scalars, and for a map that
 * contains a comment, a map or such a list.
 */
function formatFlow(value: WrittenValue): string | undefined {
  if (isScalar(value)) return formatScalar(value);
  if (!isMap(value)) {
    const items = toList(value);
    return items.every(isScalar) ? `[${items.map(formatScalar).join(", ")}]` : undefined;
  }
  const parts: string[] = [];
  for (const { key, value: inner, comment } of sortByKey(value.entries)) {
    const flow = comment === undefined && !isMap(inner) ? formatFlow(inner) : undefined;
    if (flow === undefined) return undefined;
    parts.push(`${formatScalar(key)}: ${flow}`);
  }
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function isScalar(value: WrittenValue): value is string | number | boolean {
  return typeof value !== "object";
}

function isMap(value: WrittenValue): value is WrittenMap {
  return typeof value === "object" && "entries" in value && !Array.isArray(value);
}

function toList(value: WrittenValue): readonly WrittenValue[] {
  return Array.isArray(value) ? (value as readonly WrittenValue[]) : [value];
}

function listComment(comment: string | undefined, indent: string): readonly string[] {
  return comment === undefined ? [] : comment.split("\n").map((line) => `${indent}# ${toComment(line)}`.trimEnd());
}

/** Returns a comment on one line: a line feed in it would end the comment and start YAML. */
function toComment(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF\uFFFE\uFFFF]+/gu, " ").trim();
}
