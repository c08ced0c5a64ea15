import type { Origin } from "../model/source.js";
import { quote } from "../wording/index.js";
import { EditRefusal, refuseShared } from "./edit-refusals.js";
import type { RepeatedAnchors } from "./edit-refusals.js";
import { listNodes } from "./yaml-node.js";
import type { YamlNode, YamlPair } from "./yaml-node.js";

/** Text, with the nodes at which edits are made. */
export interface EditableYaml extends RepeatedAnchors {
  readonly text: string;
  readonly root: YamlNode;
  /** Line end of the file. */
  readonly newline: "\n" | "\r\n";
  /** Number of spaces by which the items of a list are indented below its key. */
  readonly listIndent: number;
}

export function toEditable(text: string, root: YamlNode): EditableYaml {
  const nodes = listNodes(root);
  return {
    text,
    root,
    newline: /\r?\n/u.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n",
    repeated: new Set(nodes.flatMap((node) => (node.kind === "alias" ? [node.name] : []))),
    listIndent: findListIndent(text, nodes),
  };
}

/** Returns how far the first list without brackets is indented below its key; two spaces if there is none. */
function findListIndent(text: string, nodes: readonly YamlNode[]): number {
  for (const node of nodes) {
    if (node.kind !== "map") continue;
    for (const { key, value } of node.pairs)
      if (value?.kind === "list" && text[value.start] === "-")
        return Math.max(0, columnOf(text, value.start) - columnOf(text, key.start));
  }
  return 2;
}

/**
 * Finds the node at a path.
 * @throws EditRefusal if there is no such node, or if an edit of the node would also change another place
 */
export function findEditable(yaml: EditableYaml, { path }: Pick<Origin, "path">): YamlNode {
  let node = yaml.root;
  refuseShared(yaml, node);
  for (const step of path) {
    const next =
      node.kind === "list" && typeof step === "number"
        ? node.items[step]
        : node.kind === "map" && typeof step === "string"
          ? findPair(node.pairs, step)?.value
          : undefined;
    if (next === undefined) throw new EditRefusal(`there is no ${quote(String(step))} there`);
    node = next;
    refuseShared(yaml, node);
  }
  return node;
}

export function findPair(pairs: readonly YamlPair[], key: string): YamlPair | undefined {
  return pairs.find((pair) => pair.key.kind === "scalar" && pair.key.source === key);
}

/** Returns the number of characters before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** Returns the end of the line that contains an offset. */
export function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf("\n", offset);
  if (feed < 0) return text.length;
  return text[feed - 1] === "\r" && feed > offset ? feed - 1 : feed;
}

/** Returns the end of the line before the one that contains an offset; nothing if there is no such line. */
export function endOfLineBefore(text: string, offset: number): number | undefined {
  const feed = text.lastIndexOf("\n", offset - 1);
  if (feed < 0) return undefined;
  return text[feed - 1] === "\r" ? feed - 1 : feed;
}

export function isFlow(text: string, node: YamlNode): boolean {
  return text[node.start] === "{" || text[node.start] === "[";
}

/** Returns the offset where a pair ends; a pair without a value ends after its colon, if it has one. */
export function endOfPair(text: string, { key, value }: YamlPair): number {
  if (value !== undefined && value.end > value.start) return value.end;
  const colon = /^[ \t]*:/u.exec(text.slice(key.end, key.end + 100));
  return key.end + (colon?.[0].length ?? 0);
}

/**
 * Returns the end of the comments below a line that belong to the value above: those indented further than that value's
 * key or dash.
 */
export function endOfComments(text: string, from: number, indent: number): number {
  let end = from;
  for (;;) {
    const match = /^\r?\n(?<space>[ \t]*)#/u.exec(text.slice(end, end + 500));
    const space = match?.groups?.space;
    if (match === null || space === undefined || space.length <= indent) return end;
    end = endOfLine(text, end + match[0].length);
  }
}
