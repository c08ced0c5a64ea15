/**
 * Value as it is in the text; both readers of YAML give the same nodes. Offsets count from the start of the text; the
 * end is exclusive.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap | YamlAlias;

/**
 * Place of a value. A block list or map ends where its last item or value ends; a missing value is placed at the end of
 * its key.
 */
export interface YamlPlace {
  readonly start: number;
  readonly end: number;
}

export interface YamlScalar extends YamlPlace {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** Text without quotes and escapes; empty when nothing is written. */
  readonly source: string;
  /** Whether the text is neither in quotes nor a block. */
  readonly isPlain: boolean;
  readonly anchor?: string;
}

export interface YamlList extends YamlPlace {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly anchor?: string;
}

export interface YamlMap extends YamlPlace {
  readonly kind: "map";
  readonly pairs: readonly YamlPair[];
  readonly anchor?: string;
}

export interface YamlPair {
  readonly key: YamlNode;
  /** Value; absent when not even a colon follows the key. */
  readonly value: YamlNode | undefined;
}

export interface YamlAlias extends YamlPlace {
  readonly kind: "alias";
  readonly name: string;
}

/** Returns where a list or map without brackets ends, or nothing when it is empty. */
export function endOfLast(
  node: Pick<YamlList, "kind" | "items"> | Pick<YamlMap, "kind" | "pairs">,
): number | undefined {
  if (node.kind === "list") return node.items.at(-1)?.end;
  const pair = node.pairs.at(-1);
  return pair?.value?.end ?? pair?.key.end;
}

/** Lists a node and everything in it. */
export function listNodes(root: YamlNode): readonly YamlNode[] {
  const listed: YamlNode[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    listed.push(node);
    if (node.kind === "list") for (const item of node.items) open.push(item);
    if (node.kind === "map") for (const { key, value } of node.pairs) open.push(key, ...(value ? [value] : []));
  }
  return listed;
}
