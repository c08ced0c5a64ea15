import type { SourceNode } from "../model/source.js";
import { quote } from "../wording/index.js";
import type { Place } from "./reading.js";

/** `'headcount' of 'Service Desk'`, `entry 2 of 'members' of 'Risk'`: the value at a place. */
export function namePlace({ path, owner }: Place): string {
  const last = path.at(-1);
  const field = typeof last === "number" ? `entry ${last + 1} of ${quote(String(path.at(-2)))}` : quote(last ?? "");
  return owner.label === "" ? field : `${field} of ${owner.label}`;
}

/** What stands there, in words. */
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

/** One line without spaces at its ends, single spaces inside. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A sentence starts with a capital letter; a quoted word stays as it is. */
export function startSentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
