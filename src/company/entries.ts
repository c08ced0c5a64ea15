import type { SourceMap, SourceNode } from "../model/source.js";
import type { EntryKind, EntryTable, Values } from "./entry-table.js";
import type { Field } from "./fields.js";
import { referTo } from "./json-schema.js";
import { reportUnreadKey } from "./keys.js";
import { exampleOfEntries, exampleOfEntry } from "./own-words.js";
import type { EntryPlace } from "./reading.js";
import type { Owner } from "../reading/index.js";
import { isAbsent, namePlace, report, reportWrongType, stepInto } from "../reading/index.js";
import { holdsAnythingSeen } from "./seen-text.js";
import { collapseSpace, quote, startSentence } from "../wording/index.js";

/** Reads the keys of an entry in file order, so that the entries inside it are numbered in file order too. */
export function readEntry<V>(table: EntryTable<V>, map: SourceMap, place: EntryPlace): Values<V> {
  const values: Values<V> = {};
  for (const { key, value } of map.entries) {
    const at = stepInto(place, key);
    if (isFieldKey(table, key)) readInto(values, key, table.fields[key], value, at);
    else reportUnreadKey(table, key, at);
  }
  return values;
}

function isFieldKey<V>(table: EntryTable<V>, key: string): key is keyof V & string {
  return Object.hasOwn(table.fields, key);
}

function readInto<V, K extends keyof V>(
  values: Values<V>,
  key: K,
  field: Field<V[K]>,
  node: SourceNode,
  at: EntryPlace,
): void {
  const value = field.read(node, at);
  if (value !== undefined) values[key] = value;
}

/**
 * Tells whether every required key has a value. Reports the first required key without a value, and the consequence for
 * the entry.
 */
export function hasRequired<V>(
  table: EntryTable<V>,
  map: SourceMap,
  values: Values<V>,
  place: EntryPlace,
  consequence?: string,
  isLoss = true,
): boolean {
  const missing = table.required.find((keys) => keys.every((key) => values[key] === undefined));
  if (missing === undefined) return true;
  const [key = ""] = missing;
  // A wrong value has been reported already; only its consequence, if something is lost, still has to be reported.
  const isWrong = missing.some((each) => isWritten(map, each));
  if (isWrong && (consequence === undefined || !isLoss)) return false;
  report(
    stepInto(place, key),
    {
      rule: "missing-key",
      message: `${startSentence(place.owner.label)} has no ${isWrong ? "readable " : ""}'${key}', which ${table.noun} needs. ${consequence ?? "It is left out."}`,
      help: `Add it, for example '${table.example}'.`,
    },
    "key",
  );
  return false;
}

/** Tells whether a key has a value, right or wrong. */
export function isWritten(map: SourceMap, key: string): boolean {
  return map.entries.some((entry) => entry.key === key && !isAbsent(entry.value));
}

/**
 * Returns the field for a list of entries of one kind. `readOne` can read one map in the list as several entries.
 * Anything in the list that is not an entry is reported and dropped.
 */
export function listField<T>(
  description: string,
  kind: EntryKind,
  readOne: (map: SourceMap, place: EntryPlace) => T | readonly T[] | undefined,
): Field<readonly T[]> {
  return {
    description,
    schema: { type: "array", items: referTo(kind.id) },
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      if (node.kind !== "list") {
        reportWrongType(node, place, "a list", exampleOfEntries(node, kind) ?? `[${kind.example}]`);
        return undefined;
      }
      return node.items.flatMap((item, index) => {
        const at = stepInto(place, index);
        if (item.kind === "map") return readOne(item, { ...at, owner: nameEntry(item, at) }) ?? [];
        reportWrongType(item, at, kind.noun, exampleOfEntry(item, kind) ?? kind.example);
        return [];
      });
    },
  };
}

/** Returns an entry as the owner of its values: messages about these values use the owner's name. */
export function nameEntry(map: SourceMap, place: EntryPlace): Owner {
  return new EntryOwner(map, place);
}

/**
 * An entry as the owner of its values. Most entries have no faults, so the entry's name is made when a message first
 * asks for it. Some entries have very many faults, so the name is then kept.
 */
class EntryOwner implements Owner {
  readonly #map: SourceMap;
  readonly #place: EntryPlace;
  #names: Owner | undefined;

  constructor(map: SourceMap, place: EntryPlace) {
    this.#map = map;
    this.#place = place;
  }

  get label(): string {
    this.#names ??= this.#nameNow();
    return this.#names.label;
  }

  get subjects(): readonly string[] {
    this.#names ??= this.#nameNow();
    return this.#names.subjects;
  }

  #nameNow(): Owner {
    const id = this.#find("id");
    const name = this.#find("name") ?? id ?? this.#find("title") ?? this.#find("role");
    const subject = id ?? name;
    return {
      label: name === undefined ? this.#nameByPlace() : quote(name),
      subjects: subject === undefined ? [] : [subject],
    };
  }

  #nameByPlace(): string {
    if (this.#place.path.length === 0) return "this file";
    return namePlace({ ...this.#place, owner: { label: "", subjects: [] } });
  }

  #find(key: string): string | undefined {
    const node = this.#map.entries.find((entry) => entry.key === key)?.value;
    return node?.kind === "scalar" && !isAbsent(node) && holdsAnythingSeen(node.text)
      ? collapseSpace(node.text)
      : undefined;
  }
}
