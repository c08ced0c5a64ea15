import type { Origin, SourceDocument, SourceList, SourceMap, SourceNode } from "../model/source.js";
import type { LineIndex } from "./line-index.js";

/**
 * Offsets of the contents of each list and map: `start, end` for every item, `key start, key end, value start, value
 * end` for every entry.
 */
export type Places = ReadonlyMap<SourceList | SourceMap, readonly number[]>;

type Offsets = readonly [start: number, end: number];

/** Number of entries below which a linear search is as quick as an index. */
const SMALL_MAP = 32;

/**
 * Returns functions that find the range of an origin, or of the last part of its path that exists, and tell whether the
 * origin exists.
 */
export function createLocator(
  root: SourceNode,
  rootOffsets: Offsets,
  places: Places,
  lines: LineIndex,
): Pick<SourceDocument, "locate" | "has" | "nodeAt"> {
  const indexes = new Map<SourceMap, ReadonlyMap<string, number>>();

  const findEntry = (map: SourceMap, key: string): number => {
    if (map.entries.length <= SMALL_MAP) return map.entries.findIndex((entry) => entry.key === key);
    let index = indexes.get(map);
    if (index === undefined) {
      index = new Map(map.entries.map((entry, at) => [entry.key, at]));
      indexes.set(map, index);
    }
    return index.get(key) ?? -1;
  };

  /** Follows a path until a step of it does not exist. */
  const follow = ({ path, part }: Origin): { start: number; end: number; node: SourceNode; steps: number } => {
    let node = root;
    let [start, end] = rootOffsets;
    let steps = 0;
    for (const [depth, step] of path.entries()) {
      const wantsKey = part === "key" && depth === path.length - 1;
      if (node.kind === "list" && typeof step === "number") {
        const item = node.items[step];
        if (item === undefined) break;
        [start, end] = readOffsets(places.get(node), step * 2);
        node = item;
      } else if (node.kind === "map" && typeof step === "string") {
        const at = findEntry(node, step);
        const entry = node.entries[at];
        if (entry === undefined) break;
        const key = readOffsets(places.get(node), at * 4);
        const value = readOffsets(places.get(node), at * 4 + 2);
        // An empty value has no width to point at, so the range is that of its key.
        [start, end] = wantsKey || value[0] === value[1] ? key : value;
        node = entry.value;
      } else break;
      steps += 1;
    }
    return { start, end, node, steps };
  };

  return {
    locate: (origin) => {
      const { start, end } = follow(origin);
      return lines.toRange(start, end);
    },
    has: (origin) => {
      const { node, steps } = follow(origin);
      return steps === origin.path.length && !(node.kind === "scalar" && node.value === null);
    },
    nodeAt: (origin) => {
      const { node, steps } = follow(origin);
      return steps === origin.path.length ? node : undefined;
    },
  };
}

function readOffsets(offsets: readonly number[] = [], at: number): Offsets {
  return [offsets[at] ?? 0, offsets[at + 1] ?? 0];
}
