/** Applies a difference to the old state of a company, as a reader of its JSON would. */
import { listEntries } from "../../src/diff/entries.js";
import { REFERENCES } from "../../src/diff/fields.js";
import type { Diff, FieldValue } from "../../src/model/diff.js";
import type { Graph } from "../../src/model/graph.js";

type Facts = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

/** Returns the facts of everything that is compared, by kind and id. */
export function factsOf(graph: Graph): Facts {
  return sortKeys(Object.fromEntries(listEntries(graph).map(({ kind, id, fields }) => [`${kind} ${id}`, fields])));
}

export function applyDiff(before: Graph, { edits, ids }: Diff): Facts {
  const toNew = new Map(ids.map((one) => [one.before, one.after]));
  const renew = (id: string) => toNew.get(id) ?? id;
  const removed = new Set(edits.filter(({ kind }) => kind === "removed").map(({ subject, id }) => `${subject} ${id}`));
  const kept = listEntries(before).filter(({ kind, id }) => !removed.has(`${kind} ${id}`));
  const entries = new Map(
    kept.map(({ kind, id, fields }) => {
      const renewed = Object.entries(fields).map(([field, value]) => [
        field,
        REFERENCES.has(field) ? renewValue(value, renew) : value,
      ]);
      return [`${kind} ${renew(id)}`, Object.fromEntries(renewed) as Record<string, FieldValue>];
    }),
  );
  for (const { kind, subject, id, fields } of edits) {
    const key = `${subject} ${id}`;
    if (kind === "removed") continue;
    const facts = { ...entries.get(key) };
    for (const [field, { after }] of Object.entries(fields)) {
      if (after === undefined) Reflect.deleteProperty(facts, field);
      else facts[field] = after;
    }
    entries.set(key, facts);
  }
  return sortKeys(Object.fromEntries(entries));
}

function renewValue(value: FieldValue, renew: (id: string) => string): FieldValue {
  if (typeof value === "object") return value.map(renew).toSorted((a, b) => (a < b ? -1 : 1));
  return typeof value === "string" ? renew(value) : value;
}

function sortKeys(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
