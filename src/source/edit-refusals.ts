import { quote } from "../wording/index.js";
import { listNodes } from "./yaml-node.js";
import type { YamlNode, YamlPair } from "./yaml-node.js";

/** The reason why a place cannot be edited without changing something else too. */
export class EditRefusal extends Error {}

/** Names of the anchors that some alias repeats. */
export interface RepeatedAnchors {
  readonly repeated: ReadonlySet<string>;
}

/** Refuses a node that is at several places of the data: an alias, or a value that an alias repeats. */
export function refuseShared({ repeated }: RepeatedAnchors, node: YamlNode): void {
  if (node.kind === "alias") throw new EditRefusal(`the value there is the alias ${quote(`*${node.name}`)}`);
  if (node.anchor !== undefined && repeated.has(node.anchor))
    throw new EditRefusal(`an alias repeats ${quote(`&${node.anchor}`)}`);
}

/** Refuses a node if it, or anything in it, is at several places of the data. */
export function refuseSharedInside(yaml: RepeatedAnchors, root: YamlNode): void {
  for (const node of listNodes(root)) refuseShared(yaml, node);
}

/**
 * Refuses a block of text that keeps the empty lines after it. An entry that is added or removed below would change how
 * many of them the text has.
 */
export function refuseKeptLines(text: string, node: YamlNode | undefined): void {
  let last = node;
  while (last?.kind === "list" || last?.kind === "map")
    last = last.kind === "list" ? last.items.at(-1) : last.pairs.at(-1)?.value;
  if (last?.kind !== "scalar" || !/^[|>]/u.test(text.slice(last.start, last.start + 1))) return;
  if (/^[|>]\d?\+/u.test(text.slice(last.start, last.start + 3)))
    throw new EditRefusal("the text before it keeps its empty lines");
}

/**
 * Refuses a value that contains a comment, since the comment would be lost, and refuses text that cannot be replaced
 * alone.
 */
export function refuseUnsafe(text: string, node: YamlNode): void {
  const written = text.slice(node.start, node.end);
  if (node.kind === "scalar") {
    if (/^[|>]/u.test(written)) refuseComment(written.split("\n")[0] ?? "");
  } else if (node.kind !== "alias") refuseComment(written);
  const before = text.slice(text.lastIndexOf("\n", node.start - 1) + 1, node.start);
  if (/(?:^|[\s:[{,])![^\s]*\s+(?:&\S+\s+)?$/u.test(before)) throw new EditRefusal("there is a tag before the value");
}

/** Refuses a key that has no value, but has a tag or an anchor. */
export function refuseTagged(yaml: RepeatedAnchors, { value }: YamlPair): void {
  if (value === undefined) return;
  refuseShared(yaml, value);
  if (value.kind === "scalar" && value.anchor !== undefined && value.end === value.start)
    throw new EditRefusal("there is an anchor");
}

export function refuseComment(text: string): void {
  if (text.includes("#")) throw new EditRefusal("there is a comment inside");
}
