import type { EntryKind } from "./entry-kind.js";
import type { Field } from "./fields.js";

export type { EntryKind };

/** Table with the keys of one kind of entry, for the validator and for the schema for editors. */
export interface EntryTable<V> extends EntryKind {
  readonly description: string;
  readonly fields: Fields<V>;
  /** Groups of required keys; an entry needs at least one key of each group. */
  readonly required: readonly (readonly (keyof V & string)[])[];
  /** Advice on keys that people write here by mistake. These keys are in lower case, without `-` and `_`. */
  readonly instead: ReadonlyMap<string, string>;
}

export type Fields<V> = { readonly [K in keyof V]: Field<V[K]> };

/** Values of an entry by key, without keys that are absent or could not be read. */
export type Values<V> = { -readonly [K in keyof V]?: V[K] };
