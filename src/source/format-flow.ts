import { kindBelow, sortByKey } from "./key-order.js";
import type { MapKind, SortOptions } from "./key-order.js";
import type { YamlMap, YamlNode, YamlPair } from "./yaml-node.js";

export interface FlowOptions extends Pick<SortOptions, "keepsEntries"> {
  readonly text: string;
  readonly kind: MapKind;
  /** Whether keys are put in order. */
  readonly sorts: boolean;
}

/** Tells whether a list or map is written with brackets or braces. */
export function isFlow(node: YamlNode, text: string): boolean {
  return text[node.start] === "{" || text[node.start] === "[";
}

/**
 * Returns the text of a value that is on one line, or in brackets. Keys are put in order. A value on one line gets the
 * usual spaces; on several lines only the keys change places, so that the author's layout and comments stay.
 */
export function formatFlow(node: YamlNode, options: FlowOptions): string {
  const own = options.text.slice(node.start, node.end);
  if (node.kind === "scalar" || node.kind === "alias" || !isFlow(node, options.text)) return own;
  const parts = node.kind === "map" ? sliceMap(node, options) : sliceList(node.items, options);
  if (parts.length === 0) return /#|\n/u.test(own) ? own : own.replace(/\s/gu, "");
  const gaps = findGaps(node, parts);
  const texts = gaps.map(([start, end]) => options.text.slice(start, end));
  if (texts.some((gap) => gap.includes("#"))) return own;
  const sorted = node.kind === "map" && options.sorts ? sortByKey(parts, options) : parts;
  if (own.includes("\n")) return texts.map((gap, at) => gap + (sorted[at]?.written ?? "")).join("");
  const inside = sorted.map(({ written }) => written).join(", ");
  return node.kind === "map" ? `{ ${inside} }` : `[${inside}]`;
}

/** An item or a pair of a list or map with brackets. */
interface FlowPart {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

function sliceMap(map: YamlMap, options: FlowOptions): readonly FlowPart[] {
  return map.pairs.map((pair) => {
    const key = keyOf(pair);
    const start = startWithProperties(pair.key.start, options.text);
    const { value } = pair;
    if (value === undefined) return { key, start, end: pair.key.end, written: options.text.slice(start, pair.key.end) };
    const name = options.text.slice(start, pair.key.end);
    const gap = options.text.slice(pair.key.end, value.start);
    const kind = kindBelow(options.kind, key);
    // A key without a value ends at its colon.
    if (value.end === value.start) {
      const end = pair.key.end + (/^\s*:/u.exec(options.text.slice(pair.key.end))?.[0].length ?? 0);
      return { key, start, end, written: options.text.slice(start, end) };
    }
    const written = formatFlow(value, { ...options, kind });
    const between = /[\n#]/u.test(gap) ? gap : `: ${gap.replace(/^\s*:\s*/u, "").trim()}`.trimEnd() + " ";
    return { key, start, end: value.end, written: name + between + written };
  });
}

function sliceList(items: readonly YamlNode[], options: FlowOptions): readonly FlowPart[] {
  return items.map((item) => {
    const start = startWithProperties(item.start, options.text);
    const written = options.text.slice(start, item.start) + formatFlow(item, options);
    return { key: "", start, end: item.end, written };
  });
}

/** Returns the start of the anchor and the tag in front of a value, or else of the value. */
function startWithProperties(start: number, text: string): number {
  const before = text.slice(Math.max(0, start - 200), start);
  return start - (/(?:[&!][^\s,[\]{}]*[ \t]+)+$/u.exec(before)?.[0].length ?? 0);
}

/**
 * Returns the places of the texts between the parts, including those after the opening and before the closing bracket.
 */
function findGaps(
  { start, end }: YamlNode,
  parts: readonly FlowPart[],
): readonly (readonly [start: number, end: number])[] {
  const starts = [start, ...parts.map((part) => part.end)];
  return starts.map((from, at) => [from, parts[at]?.start ?? end]);
}

export function keyOf({ key }: YamlPair): string {
  return key.kind === "scalar" ? key.source : "";
}
