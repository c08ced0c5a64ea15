import type { EditedValue, InPlaceEdit } from "../model/entry-edit.js";
import type { SourceEntry, SourceNode, SourceScalar } from "../model/source.js";
import type { WrittenMap, WrittenValue } from "../model/written.js";
import { cleanText } from "./clean-text.js";
import { cutText } from "./cut-text.js";
import { LIMITS } from "./limits.js";

type Path = readonly (string | number)[];

/** Returns the data of a file after an edit, made from the data before it and without the text. */
export function editTree(root: SourceNode, edit: InPlaceEdit): SourceNode {
  return changeAt(root, edit.at.path, (node) => {
    if (node.kind === "list" && edit.kind === "set")
      return { ...node, items: node.items.map((item, at) => (at === edit.key ? toNode(edit.value) : item)) };
    return node.kind === "map" ? { ...node, entries: editEntries(node.entries, edit) } : node;
  });
}

/** Returns a tree with another node at a path. */
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
  const values = new Map(other.entries.map(({ key, value }) => [key, value]));
  return one.entries.every(({ key, value }) => isSameTree(value, values.get(key) ?? EMPTY));
}

const EMPTY: SourceScalar = { kind: "scalar", value: null, text: "" };

/** Compares scalars by their text: a number without quotes is read with its zeros, as the text in quotes is. */
function isSameScalar(one: SourceScalar, other: SourceScalar): boolean {
  const kindOf = ({ value }: SourceScalar) =>
    typeof value === "number" ? "string" : value === null ? "null" : typeof value;
  return one.text === other.text && kindOf(one) === kindOf(other);
}
