import { FOCUS_AREAS } from "../../catalog/index.js";
import type { Change, ChangeKind, FieldValue } from "../../model/diff.js";
import type { Graph } from "../../model/graph.js";
import type { EntryEdit } from "../edits.js";
import { DERIVED, REFERENCES } from "../fields.js";
import { createChange, nameIn, sides } from "./context.js";
import type { ChangeContext } from "./context.js";

/** Words for fields whose names in the code are not words that users know. */
const ASPECTS: Readonly<Record<string, string>> = {
  archetype: "kind of manager",
  asOf: "date of the chart",
  assistantTo: "assistant to",
  because: "officer",
  designatedBy: "designated by",
  focus: "focus areas",
  isOwnerUnknown: "owner",
  line: "line of defence",
  links: "links",
  notApplicable: "not applicable because",
  overseenBy: "overseen by",
  oversees: "oversees",
  paths: "files that it owns",
  reviewed: "date of the last review",
  under: "place",
  why: "reason for the officer",
};

/**
 * Returns one change for each field that differs, unless another change reports it or the field is derived from other
 * facts.
 */
export function listDetails(
  context: ChangeContext,
  edit: EntryEdit,
  told: readonly string[],
  kind: ChangeKind = "detail",
): readonly Change[] {
  return Object.entries(edit.edit.fields)
    .filter(([field]) => !told.includes(field) && !DERIVED.has(field))
    .map(([field, { before, after }]) => {
      const [was, is] = [tellValue(context.before, field, before), tellValue(context.after, field, after)];
      return createChange(kind, edit, { aspect: ASPECTS[field] ?? field, ...sides(was, is) });
    });
}

function tellValue(graph: Graph, field: string, value: FieldValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "object") return value.map((one) => tellText(graph, field, one)).join(", ");
  return typeof value === "boolean" ? (value ? "yes" : "no") : tellText(graph, field, String(value));
}

function tellText(graph: Graph, field: string, text: string): string {
  if (field === "focus") return titleOfArea(text);
  return REFERENCES.has(field) ? (nameIn(graph, text) ?? text) : text;
}

/** Returns the name of a focus area of the technology officers. */
export function titleOfArea(id: string): string {
  return FOCUS_AREAS.find((area) => area.id === id)?.name ?? id;
}
