import { askEvery } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Problem } from "../model/finding.js";
import type { SourceEntry, SourceList, SourceMap, SourceNode, SourceRange, SourceScalar } from "../model/source.js";
import { quote } from "../wording/index.js";
import { expandAlias } from "./aliases.js";
import type { Anchors } from "./aliases.js";
import { cleanText, isPlainText, MOST_MARKS } from "./clean-text.js";
import { ENOUGH_FAULTS, EnoughFaults } from "./enough-faults.js";
import { cutText } from "./cut-text.js";
import { KnownKeys } from "./known-keys.js";
import { LIMITS } from "./limits.js";
import type { LineIndex } from "./line-index.js";
import type { Places } from "./locate.js";
import { SPECIAL_SPACE } from "./yaml-faults.js";
import type { YamlMap, YamlNode, YamlScalar } from "./yaml-node.js";

/** Input that a tree is built from. */
export interface TreeInput {
  readonly contents: YamlNode;
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly checkpoint: Checkpoint;
}

/** Plain tree with the offsets of everything in it; the tree is absent when the meaning of the file is in doubt. */
export interface BuiltTree {
  readonly root?: SourceNode;
  readonly places: Places;
  readonly problems: readonly Problem[];
}

/** Turns the parser's nodes into plain ones: expands aliases, reports duplicate keys and unprintable characters. */
export function buildTree(input: TreeInput): BuiltTree {
  const work: Work = {
    ...input,
    checkpoint: askEvery(1000, input.checkpoint),
    path: [],
    places: new Map(),
    anchors: { named: new Map(), repeatedValues: 0 },
    problems: [],
    faults: 0,
  };
  const { places, problems } = work;
  const root = toTree(input.contents, work);
  return work.faults > 0 ? { places, problems } : { root, places, problems };
}

/**
 * Converts nodes until there are too many faults. A file with so many faults is not used, and reporting more of them
 * would not help anybody.
 */
function toTree(contents: YamlNode, work: Work): SourceNode {
  try {
    return toNode(contents, work);
  } catch (error) {
    if (!(error instanceof EnoughFaults)) throw error;
    return EMPTY;
  }
}

type Fault = Problem & { readonly range: SourceRange };

function reportFault(problem: Fault, work: Work): void {
  work.problems.push(problem);
  work.faults++;
  if (work.faults < ENOUGH_FAULTS.content) return;
  work.problems.push({
    rule: problem.rule,
    message: "The rest of this file is not read, because there are too many errors above it.",
    help: "Correct the errors above first; so many of one kind usually have one cause.",
    range: problem.range,
  });
  throw new EnoughFaults();
}

/** State that is collected while the nodes are converted. */
interface Work extends TreeInput {
  /** Keys and indexes down to the current node. */
  readonly path: (string | number)[];
  readonly places: Map<SourceList | SourceMap, readonly number[]>;
  readonly anchors: Anchors;
  readonly problems: Problem[];
  /** Number of problems that put the meaning of the file in doubt. */
  faults: number;
}

type Offsets = readonly [start: number, end: number];

/** Number of offsets that a map keeps for each pair: the start and the end of the key, then those of the value. */
const OFFSETS_OF_PAIR = 4;

const EMPTY: SourceScalar = { kind: "scalar", value: null, text: "" };

/** Recursion is safe here: the nodes come from a text whose depth has already been checked. */
function toNode(node: YamlNode, work: Work): SourceNode {
  work.checkpoint();
  if (node.kind === "alias") {
    const expanded = expandAlias(node.name, work.path.length, work.anchors);
    if (expanded.kind === "node") return expanded.node;
    const { rule, message, help } = expanded;
    reportFault({ rule, message, help, range: work.lines.toRange(node.start, node.end) }, work);
    return EMPTY;
  }
  const { anchor } = node;
  if (anchor !== undefined) work.anchors.named.set(anchor, "open");
  const built = toValue(node, work);
  if (anchor !== undefined) work.anchors.named.set(anchor, built);
  return built;
}

function toValue(node: Exclude<YamlNode, { readonly kind: "alias" }>, work: Work): SourceNode {
  switch (node.kind) {
    case "map":
      return toMap(node, work);
    case "list":
      return toList(node.items, work);
    case "scalar":
      return toScalar(node, work);
  }
}

function toScalar(node: YamlScalar, work: Work): SourceScalar {
  const source = cutText(node.source, LIMITS.textUnits);
  const text = cleanAndReport(source, node, work);
  const value = typeof node.value === "string" ? text : node.value;
  const isCut = source.length < node.source.length;
  return isCut ? { kind: "scalar", value, text, isCut } : { kind: "scalar", value, text };
}

function toList(nodes: readonly YamlNode[], work: Work): SourceList {
  const items: SourceNode[] = [];
  const offsets: number[] = [];
  for (const [index, node] of nodes.entries()) {
    work.path.push(index);
    items.push(toNode(node, work));
    work.path.pop();
    offsets.push(node.start, node.end);
  }
  const list: SourceList = { kind: "list", items };
  work.places.set(list, offsets);
  return list;
}

function toMap(node: YamlMap, work: Work): SourceMap {
  const entries: SourceEntry[] = [];
  const offsets: number[] = [];
  const keys = new KnownKeys();
  for (const pair of node.pairs) {
    const { start, end } = pair.key;
    const key = toKey(pair.key, work);
    if (key === undefined) continue;
    work.path.push(key);
    const first = keys.add(key);
    if (first !== undefined) reportFault(describeDuplicate(key, [start, end], placeOfKey(offsets, first), work), work);
    entries.push({ key, value: pair.value === undefined ? EMPTY : toNode(pair.value, work) });
    work.path.pop();
    offsets.push(start, end, pair.value?.start ?? end, pair.value?.end ?? end);
  }
  const map: SourceMap = { kind: "map", entries };
  work.places.set(map, offsets);
  return map;
}

/** Returns the place of a key, from the offsets of a map. */
function placeOfKey(offsets: readonly number[], index: number): Offsets {
  return [offsets[index * OFFSETS_OF_PAIR] ?? 0, offsets[index * OFFSETS_OF_PAIR + 1] ?? 0];
}

function toKey(node: YamlNode, work: Work): string | undefined {
  const refusal = refuseKey(node);
  if (refusal !== undefined) {
    const { start, end } = node;
    // A missing key has no width, so the range is that of the colon after it.
    const shownEnd = end === start && work.text[start] === ":" ? start + 1 : end;
    reportFault({ ...refusal, range: work.lines.toRange(start, shownEnd) }, work);
  }
  if (node.kind !== "scalar" || node.source === "") return undefined;
  if (node.anchor !== undefined) work.anchors.named.set(node.anchor, "key");
  const source = cutText(node.source, LIMITS.keyUnits);
  if (source.length < node.source.length) {
    work.problems.push({
      rule: "input-limit",
      severity: "warn",
      message: "A key is longer than the limit of 1,024 characters.",
      help: "Write a short key before the colon, and long texts after it.",
      range: work.lines.toRange(node.start, node.end),
    });
  }
  return cleanAndReport(source, node, work);
}

function refuseKey(node: YamlNode): Problem | undefined {
  if (node.kind !== "scalar" || node.source === "") {
    return {
      rule: "yaml-syntax",
      message:
        node.kind === "scalar"
          ? "The key before this colon is missing."
          : "A list, a map or an alias is used as a key.",
      help: "Write one word as the key, then a colon and a space; text that starts with a bracket or '*' needs quotes.",
    };
  }
  if (!node.isPlain) return undefined;
  if (node.source === "<<") {
    return { rule: "input-limit", message: "Merge keys ('<<') are not read.", help: "Write the merged keys out here." };
  }
  return /^\s/.test(node.source) ? { rule: "yaml-syntax", ...SPECIAL_SPACE } : undefined;
}

function describeDuplicate(key: string, place: Offsets, first: Offsets, work: Work): Fault {
  const { lines, file } = work;
  const firstRange = lines.toRange(...first);
  return {
    rule: "duplicate-key",
    message: `The key ${quote(key)} is written twice here; the first one is on line ${firstRange.start.line}.`,
    help: "Keep one of the two, or put both values into one list.",
    range: lines.toRange(...place),
    related: [
      {
        message: `${quote(key)} is first written here`,
        origin: { file, path: [...work.path], part: "key" },
        range: firstRange,
      },
    ],
  };
}

function cleanAndReport(source: string, { start, end }: YamlScalar, work: Work): string {
  if (isPlainText(source)) return source;
  const cleaned = cleanText(source);
  if (cleaned.marks > 0) {
    work.problems.push({
      rule: "unprintable-text",
      message: `This text has ${String(cleaned.marks).replace(/\B(?=(?:\d{3})+$)/g, ",")} marks on one letter; only the first ${MOST_MARKS} are kept.`,
      help: "Delete the marks; no language stacks so many.",
      range: work.lines.toRange(start, end),
    });
  }
  if (cleaned.replaced.length > 0) {
    work.problems.push({
      rule: "unprintable-text",
      message: `This text holds a character that cannot be shown (${cleaned.replaced.join(", ")}); '\uFFFD' is shown instead.`,
      help: "Delete the character, or type the text again.",
      range: work.lines.toRange(start, end),
    });
  }
  return cleaned.text;
}
