import type { EditedValue, InPlaceEdit } from "../model/entry-edit.js";
import type { SourceEntry, SourceNode, SourceScalar } from "../model/source.js";
import type { WrittenMap, WrittenValue } from "../model/written.js";
import { cleanText } from "./clean-text.js";
import { cutText } from "./cut-text.js";
import { LIMITS } from "./limits.js";

type Path = readonly (string | number)[];

/** Edits of the map or list at a place of a tree, and edits of everything inside that map or list. */
interface EditedPlace {
  readonly edits: InPlaceEdit[];
  readonly inside: Map<string | number, EditedPlace>;
}

/** Returns the data of a file after edits, computed from the data before the edits and not from the text. */
export function editTree(root: SourceNode, edits: readonly InPlaceEdit[]): SourceNode {
  const all: EditedPlace = { edits: [], inside: new Map() };
  for (const edit of edits) {
    let place = all;
    for (const step of edit.at.path) {
      const next = place.inside.get(step) ?? { edits: [], inside: new Map<string | number, EditedPlace>() };
      place.inside.set(step, next);
      place = next;
    }
    place.edits.push(edit);
  }
  return editPlace(root, all);
}

/** Edits a node: first the values inside it, because the edits of the node itself may change their positions. */
function editPlace(node: SourceNode, { edits, inside }: EditedPlace): SourceNode {
  if (node.kind === "scalar") return node;
  const editInside = (value: SourceNode, step: string | number) => {
    const place = inside.get(step);
    return place === undefined ? value : editPlace(value, place);
  };
  if (node.kind === "list") {
    const set = new Map(edits.flatMap((edit) => (edit.kind === "set" ? [[edit.key, edit.value] as const] : [])));
    const items = node.items.map((item, at) => {
      const value = set.get(at);
      return value === undefined ? editInside(item, at) : toNode(value);
    });
    return { ...node, items };
  }
  const entries = node.entries.map((entry) => ({ ...entry, value: editInside(entry.value, entry.key) }));
  return { ...node, entries: edits.reduce<readonly SourceEntry[]>(editEntries, entries) };
}

/** Returns a tree with the node at a path changed. */
export function changeAt(
  node: SourceNode,
  [step, ...rest]: Path,
  change: (node: SourceNode) => SourceNode,
): SourceNode {
  if (step === undefined) return change(node);
  if (node.kind === "list")
    return { ...node, items: node.items.map((item, at) => (at === step ? changeAt(item, rest, change) : item)) };
  if (node.kind === "scalar") return node;
  const changed = (entry: SourceEntry) => ({ ...entry, value: changeAt(entry.value, rest, change) });
  return { ...node, entries: node.entries.map((entry) => (entry.key === step ? changed(entry) : entry)) };
}

function editEntries(entries: readonly SourceEntry[], edit: InPlaceEdit): readonly SourceEntry[] {
  const known = entries.find(({ key }) => key === edit.key);
  const others = entries.filter((entry) => entry !== known);
  switch (edit.kind) {
    case "set":
      return [...others, { key: String(edit.key), value: toNode(edit.value) }];
    case "replace":
      return [...others, { key: edit.by.key, value: toNode(edit.by.value) }];
    case "remove":
      return others;
    case "append": {
      const before = known?.value.kind === "list" ? known.value.items : [];
      return [...others, { key: edit.key, value: { kind: "list", items: [...before, ...edit.items.map(toNode)] } }];
    }
  }
}

function toNode(value: WrittenValue | EditedValue): SourceNode {
  if (typeof value !== "object") {
    if (typeof value !== "string") return { kind: "scalar", value, text: String(value) };
    const { text } = cleanText(cutText(value, LIMITS.textUnits));
    return { kind: "scalar", value: text, text };
  }
  if (isList(value)) return { kind: "list", items: value.map(toNode) };
  return { kind: "map", entries: value.entries.map((entry) => ({ key: entry.key, value: toNode(entry.value) })) };
}

function isList(value: readonly WrittenValue[] | WrittenMap): value is readonly WrittenValue[] {
  return Array.isArray(value);
}

/** Tells whether two trees hold the same data; the order of keys does not count. */
export function isSameTree(one: SourceNode, other: SourceNode): boolean {
  if (one.kind === "scalar") return other.kind === "scalar" && isSameScalar(one, other);
  if (one.kind === "list") {
    if (other.kind !== "list" || one.items.length !== other.items.length) return false;
    return one.items.every((item, at) => isSameTree(item, other.items[at] ?? EMPTY));
  }
  if (other.kind !== "map" || one.entries.length !== other.entries.length) return false;
  let values: ReadonlyMap<string, SourceNode> | undefined;
  return one.entries.every(({ key, value }, at) => {
    const same = other.entries[at];
    if (same?.key === key) return isSameTree(value, same.value);
    values ??= new Map(other.entries.map((entry) => [entry.key, entry.value]));
    return isSameTree(value, values.get(key) ?? EMPTY);
  });
}

const EMPTY: SourceScalar = { kind: "scalar", value: null, text: "" };

/**
 * Compares scalars by their text: a number without quotes keeps its leading zeros, and equals the same text in quotes.
 */
function isSameScalar(one: SourceScalar, other: SourceScalar): boolean {
  const kindOf = ({ value }: SourceScalar) =>
    typeof value === "number" ? "string" : value === null ? "null" : typeof value;
  return one.text === other.text && kindOf(one) === kindOf(other);
}
