import { collapseSpace } from "../wording/index.js";

/** A value of a nested format, with the line on which it starts; numbers are kept as text, as written. */
export type Tree = TreeScalar | TreeList | TreeMap;

export interface TreeScalar {
  readonly kind: "scalar";
  readonly value: string | boolean | null;
  readonly line: number;
}

export interface TreeList {
  readonly kind: "list";
  readonly items: readonly Tree[];
  readonly line: number;
}

export interface TreeMap {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Tree>;
  readonly line: number;
}

/** Returns the value at the end of a path of keys, which are compared without case; nothing if there is none. */
export function findIn(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  let found = tree;
  for (const key of keys) found = found?.kind === "map" ? getKey(found.entries, key) : undefined;
  return found;
}

function getKey(entries: TreeMap["entries"], key: string): Tree | undefined {
  const exact = entries.get(key);
  if (exact !== undefined) return exact;
  const folded = key.toLowerCase();
  for (const [written, value] of entries)
    if (written.length === key.length && written.toLowerCase() === folded) return value;
  return undefined;
}

/** Returns the text at the end of a path of keys; nothing for an empty text and for values of other types. */
export function textIn(tree: Tree | undefined, ...keys: readonly string[]): string | undefined {
  const found = findIn(tree, ...keys);
  if (found?.kind !== "scalar" || typeof found.value !== "string") return undefined;
  const text = collapseSpace(found.value);
  return text === "" ? undefined : text;
}

/** Returns the items of the list at the end of a path of keys; none if there is no list. */
export function itemsIn(tree: Tree | undefined, ...keys: readonly string[]): readonly Tree[] {
  const found = findIn(tree, ...keys);
  return found?.kind === "list" ? found.items : [];
}
