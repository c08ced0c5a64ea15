import type { EntryKind } from "./entry-kind.js";
import type { Field } from "./fields.js";

export type { EntryKind };

/** Keys of one kind of entry; both the validator and the schema for editors read this table. */
export interface EntryTable<V> extends EntryKind {
  readonly description: string;
  readonly fields: Fields<V>;
  /** Groups of required keys; an entry needs at least one key of each group. */
  readonly required: readonly (readonly (keyof V & string)[])[];
  /** Advice on keys that people write here by mistake; such keys are listed in lower case, without `-` and `_`. */
  readonly instead: ReadonlyMap<string, string>;
}

export type Fields<V> = { readonly [K in keyof V]: Field<V[K]> };

/** Values of an entry by key, without keys that are absent or could not be read. */
export type Values<V> = { -readonly [K in keyof V]?: V[K] };
