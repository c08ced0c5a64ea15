import type { Edit, FieldEdit, Fields, FieldValue } from "../model/diff.js";
import type { ComparedEntry } from "./entries.js";
import { REFERENCES } from "./fields.js";
import { compareTexts } from "./compare-texts.js";
import type { EntryPair, Matching } from "./match.js";

/** An edit with the entries that it is about; `before` is absent if the entry was added, `after` if it was removed. */
export interface EntryEdit {
  readonly edit: Edit;
  readonly before?: ComparedEntry;
  readonly after?: ComparedEntry;
}

/** Returns every difference between the entries of two states: removed entries first, then changed and added ones. */
export function listEdits(
  { pairs, removed, added }: Matching,
  toNew: ReadonlyMap<string, string>,
): readonly EntryEdit[] {
  return [
    ...removed.map((before) => ({ edit: createEdit("removed", before, editAll(before.fields, "before")), before })),
    ...pairs.flatMap((pair) => compareEntries(pair, toNew)),
    ...added.map((after) => ({ edit: createEdit("added", after, editAll(after.fields, "after")), after })),
  ];
}

function createEdit(kind: "added" | "removed", { kind: subject, id }: ComparedEntry, fields: Edit["fields"]): Edit {
  return { kind, subject, id, fields };
}

function editAll(fields: Fields, side: "before" | "after"): Edit["fields"] {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { [side]: value }]));
}

function compareEntries({ before, after }: EntryPair, toNew: ReadonlyMap<string, string>): readonly EntryEdit[] {
  const fields: Record<string, FieldEdit> = {};
  for (const field of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
    const [was, is] = [before.fields[field], after.fields[field]];
    const isReference = REFERENCES.has(field) && was !== undefined;
    if (isSameValue(isReference ? translate(was, toNew) : was, is)) continue;
    fields[field] = { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  }
  if (Object.keys(fields).length === 0) return [];
  const edit: Edit = { kind: "changed", subject: after.kind, id: after.id, fields };
  return [{ edit, before, after }];
}

/** Replaces ids of the old state by the ids that the same entries have in the new state, and sorts lists of ids. */
function translate(value: FieldValue, toNew: ReadonlyMap<string, string>): FieldValue {
  if (typeof value === "object") return value.map((id) => toNew.get(id) ?? id).toSorted(compareTexts);
  return typeof value === "string" ? (toNew.get(value) ?? value) : value;
}

function isSameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
