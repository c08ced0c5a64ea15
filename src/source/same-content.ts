import { keyOf } from "./format-flow.js";
import type { YamlNode, YamlPair } from "./yaml-node.js";

/**
 * Tells whether two YAML texts have the same content, whatever the order of keys in their maps; the names of anchors
 * have to be the same too.
 */
export function saysTheSame(one: YamlNode, other: YamlNode): boolean {
  if (one.kind === "alias" || other.kind === "alias")
    return one.kind === "alias" && other.kind === "alias" && one.name === other.name;
  if (one.anchor !== other.anchor) return false;
  if (one.kind === "scalar")
    return (
      other.kind === "scalar" &&
      one.value === other.value &&
      one.source === other.source &&
      one.isPlain === other.isPlain
    );
  if (one.kind === "list")
    return (
      other.kind === "list" &&
      one.items.length === other.items.length &&
      one.items.every((item, at) => matches(item, other.items[at]))
    );
  return other.kind === "map" && holdSamePairs(one.pairs, other.pairs);
}

function holdSamePairs(ones: readonly YamlPair[], others: readonly YamlPair[]): boolean {
  if (ones.length !== others.length) return false;
  const byKey = new Map(others.map((pair) => [keyOf(pair), pair]));
  return ones.every((pair) => {
    const other = byKey.get(keyOf(pair));
    return other !== undefined && saysTheSame(pair.key, other.key) && matches(pair.value, other.value);
  });
}

function matches(one: YamlNode | undefined, other: YamlNode | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return saysTheSame(one, other);
}

/** Tells whether every alias in the text comes after the anchor that it repeats. */
export function repeatsKnownAnchors(root: YamlNode): boolean {
  const anchors = new Set<string>();
  const follows = (node: YamlNode | undefined): boolean => {
    if (node === undefined) return true;
    if (node.kind === "alias") return anchors.has(node.name);
    if (node.anchor !== undefined) anchors.add(node.anchor);
    if (node.kind === "scalar") return true;
    if (node.kind === "list") return node.items.every(follows);
    return node.pairs.every(({ key, value }) => follows(key) && follows(value));
  };
  return follows(root);
}
