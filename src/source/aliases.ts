import type { SourceNode } from "../model/source.js";
import type { InputRuleId } from "../model/finding.js";
import { quote } from "../wording/index.js";
import { LIMITS } from "./limits.js";

/** Anchors of YAML (`&name`) that were read so far, which aliases (`*name`) repeat. */
export interface Anchors {
  /** Last node with each anchor name; `open` while that node is still being read, `key` if the anchor is on a key. */
  readonly named: Map<string, SourceNode | "open" | "key">;
  /** Number of values that aliases have repeated so far, in total. */
  repeatedValues: number;
}

/** Node that an alias repeats, or the reason why the alias is refused. */
export type ExpandedAlias =
  | { readonly kind: "node"; readonly node: SourceNode }
  | { readonly kind: "refused"; readonly rule: InputRuleId; readonly message: string; readonly help: string };

/**
 * Finds the node that an alias repeats. The node is shared, not copied, but every walk of the tree visits it again, so
 * its size counts: ten aliases of ten aliases, nine levels deep, make a billion values from a few lines.
 */
export function expandAlias(name: string, depth: number, anchors: Anchors): ExpandedAlias {
  const node = anchors.named.get(name);
  if (node === undefined) {
    return {
      kind: "refused",
      rule: "yaml-syntax",
      message: `${quote(`*${name}`)} repeats a value named ${quote(`&${name}`)}, but there is none above it.`,
      help: `Put quotes around the text if it is meant to start with a star: "*${name}".`,
    };
  }
  if (node === "key") {
    return {
      kind: "refused",
      rule: "yaml-syntax",
      message: `${quote(`*${name}`)} repeats a key: ${quote(`&${name}`)} is in front of one, and only values can be repeated.`,
      help: "Write the text out, or put the '&' and its name after the colon, before the value.",
    };
  }
  if (node === "open") {
    return {
      kind: "refused",
      rule: "yaml-syntax",
      message: `${quote(`*${name}`)} repeats the value that it is part of.`,
      help: "Write the value out, or remove the alias.",
    };
  }
  const extent = measureExtent(node, LIMITS.repeatedValues - anchors.repeatedValues);
  anchors.repeatedValues += extent.size;
  if (anchors.repeatedValues > LIMITS.repeatedValues || depth + extent.depth > LIMITS.depth) {
    return {
      kind: "refused",
      rule: "input-limit",
      message: `${quote(`*${name}`)} repeats too much: aliases may repeat at most ${LIMITS.repeatedValues} values in all, and nest at most ${LIMITS.depth} levels deep.`,
      help: "Write the values out where they are used.",
    };
  }
  return { kind: "node", node };
}

/** Counts the values and levels of a node; stops once there are more than `most` values. */
function measureExtent(root: SourceNode, most: number): { readonly size: number; readonly depth: number } {
  let size = 0;
  let depth = 0;
  const open: { readonly node: SourceNode; readonly level: number }[] = [{ node: root, level: 0 }];
  for (let next = open.pop(); next !== undefined && size <= most; next = open.pop()) {
    const { node, level } = next;
    size++;
    if (node.kind === "scalar") continue;
    depth = Math.max(depth, level + 1);
    const inside = node.kind === "list" ? node.items : node.entries.map((entry) => entry.value);
    for (const child of inside) open.push({ node: child, level: level + 1 });
  }
  return { size, depth };
}
