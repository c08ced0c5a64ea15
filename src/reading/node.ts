import type { SourceNode } from "../model/source.js";
import { collapseSpace, quote } from "../wording/index.js";

/** Returns the words by which messages name a value. */
export function nameNode(node: SourceNode): string {
  switch (node.kind) {
    case "list":
      return node.items.length === 0 ? "an empty list" : "a list";
    case "map":
      return "a group of keys";
    case "scalar":
      if (typeof node.value === "string") return `the text ${quote(collapseSpace(node.text))}`;
      return node.value === null ? "nothing" : quote(node.text);
  }
}

/**
 * Tells whether nothing is written, or a plain `~` or `null`; `Null` with a capital letter may be a person's name, so
 * it does not count.
 */
export function isAbsent(node: SourceNode): boolean {
  if (node.kind !== "scalar") return false;
  return node.text.trim() === "" || (node.value === null && (node.text === "~" || node.text === "null"));
}

/** Tells whether YAML reads the value as null, which cannot be a name; an empty text in quotes is a value. */
export function isNull(node: SourceNode): boolean {
  return node.kind === "scalar" && node.value === null;
}
