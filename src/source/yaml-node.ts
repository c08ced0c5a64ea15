/** A value as the text has it: the same from whichever parser. Offsets are into the text, the end is exclusive. */
export type YamlNode = YamlScalar | YamlList | YamlMap | YamlAlias;

/** A block list or map ends with the last thing in it; a value that is not written stands at the end of its key. */
export interface YamlPlace {
  readonly start: number;
  readonly end: number;
}

export interface YamlScalar extends YamlPlace {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As written, without quotes and escapes; empty when nothing is written. */
  readonly source: string;
  /** Neither in quotes nor a block. */
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
  /** Absent when not even a colon stands there. */
  readonly value: YamlNode | undefined;
}

export interface YamlAlias extends YamlPlace {
  readonly kind: "alias";
  readonly name: string;
}

/** Where a list or map without brackets ends; absent when nothing is in it. */
export function endOfLast(
  node: Pick<YamlList, "kind" | "items"> | Pick<YamlMap, "kind" | "pairs">,
): number | undefined {
  if (node.kind === "list") return node.items.at(-1)?.end;
  const pair = node.pairs.at(-1);
  return pair?.value?.end ?? pair?.key.end;
}
